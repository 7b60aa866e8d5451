using System.Globalization;

namespace OpenGov.Workspace.Adoption;

/// <summary>The end from which somebody comes to a chain.</summary>
public enum ChainEnd { Session, Problem, Proposal, Commitment, Comment, Text }

/// <summary>A place in a chain, as its address names it: <c>proposal/12</c>, <c>problem/2-4</c> for problem 4 of session 2, <c>comment/1-5</c> for comment 5 of consultation 1.</summary>
/// <param name="Within">The session of a problem, the consultation of a comment.</param>
public sealed record ChainPlace(ChainEnd End, int Number, int? Within = null)
{
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{End.ToString().ToLowerInvariant()}/{(Within is { } within ? $"{within}-" : "")}{Number}");

    /// <returns>Null when an address names no place.</returns>
    public static ChainPlace? Of(string end, string number)
    {
        if (!Enum.TryParse<ChainEnd>(end, ignoreCase: true, out var named) || !Enum.IsDefined(named) || !char.IsLetter(end[0])) return null;
        var parts = number.Split('-');
        var inside = named is ChainEnd.Problem or ChainEnd.Comment;
        if (parts.Length != (inside ? 2 : 1) || !Whole(parts[^1], out var last)) return null;
        if (!inside) return new ChainPlace(named, last);
        return Whole(parts[0], out var first) ? new ChainPlace(named, last, first) : null;

        static bool Whole(string typed, out int whole) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out whole);
    }

    public bool Is(ChainStep step) => step.State is StepState.Reached && End switch
    {
        ChainEnd.Session => step.Stage is ChainStage.Session && step.Number == Number,
        ChainEnd.Problem => step.Stage is ChainStage.Problem && step.Number == Number && step.Within == Within,
        ChainEnd.Proposal => step.Stage is ChainStage.Proposal && step.Number == Number,
        ChainEnd.Commitment => step.Stage is ChainStage.Commitment && step.Number == Number,
        ChainEnd.Comment => step.Stage is ChainStage.Comment && step.Number == Number && step.Within == Within,
        _ => step.Stage is ChainStage.FinalText && step.Within == Number,
    };

    /// <summary>The chain with this place marked.</summary>
    public CommitmentChain Mark(CommitmentChain chain) => chain with
    {
        Branches = [.. chain.Branches.Select(branch => branch with { Steps = [.. branch.Steps.Select(Marked)] })],
        Trunk = [.. chain.Trunk.Select(Marked)],
    };

    private ChainStep Marked(ChainStep step) => Is(step) ? step with { IsHere = true } : step;
}
