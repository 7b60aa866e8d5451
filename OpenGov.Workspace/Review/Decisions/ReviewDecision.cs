using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Review;

/// <summary>Proposed by the secretariat; approved by both sides, from then on frozen; published.</summary>
public enum DecisionState { Proposed, Approved, Published }

/// <summary>What the review comes to: what becomes of each commitment, which of them are open to revision, and the new themes.</summary>
/// <remarks>
/// Signed by a member of each side. A change drops what was signed; with both signatures the text is frozen and hashed.
/// Once published it stays: what changes afterwards is the next version.
/// </remarks>
public sealed class ReviewDecision
{
    private ReviewDecision() { }

    public ReviewDecision(Guid planId, int number, IReadOnlyList<OutcomeLine> lines, IReadOnlyList<ProposedTheme> themes)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, Lines, Themes, Version) = (planId, number, lines, themes, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … within its plan.</summary>
    public int Number { get; private set; }
    public DecisionState State { get; private set; }

    /// <summary>In the order of the commitments' numbers; a commitment without a line is undecided.</summary>
    public IReadOnlyList<OutcomeLine> Lines { get; private set; } = [];
    public IReadOnlyList<ProposedTheme> Themes { get; private set; } = [];
    public Signatures Signatures { get; private set; } = Signatures.None;

    /// <summary>The whole decision as it was approved, and its SHA-256 in hexadecimal; null before.</summary>
    public string? Frozen { get; private set; }
    public string? Hash { get; private set; }
    public DateTime? ApprovedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }

    public OutcomeLine? Of(Guid commitmentId) => Lines.FirstOrDefault(line => line.CommitmentId == commitmentId);

    /// <summary>Numbers of the commitments open to revision.</summary>
    public IEnumerable<int> OpenToRevision => Lines.Where(line => line.Outcome is CommitmentOutcome.Revised).Select(line => line.Number);

    public Result Decide(OutcomeLine line)
    {
        if (line.Gap() is { } gap) return gap;
        if (Change() is { } refusal) return refusal;
        Lines = [.. Lines.Where(other => other.CommitmentId != line.CommitmentId).Append(line).OrderBy(other => other.Number)];
        return Result.Done;
    }

    public Result Add(ProposedTheme theme)
    {
        if (Change() is { } refusal) return refusal;
        Themes = [.. Themes, theme];
        return Result.Done;
    }

    public Result WithdrawTheme(Guid themeId)
    {
        if (Themes.All(theme => theme.Id != themeId)) return ReviewRefusals.NoSuchTheme;
        if (Change() is { } refusal) return refusal;
        Themes = [.. Themes.Where(theme => theme.Id != themeId)];
        return Result.Done;
    }

    /// <param name="undecided">Numbers of the plan's commitments that have no line.</param>
    public Result Sign(Side side, Guid account, DateTime at, IReadOnlyList<int> undecided)
    {
        if (State is not DecisionState.Proposed) return ReviewRefusals.AlreadyApproved;
        if (undecided.Count > 0) return ReviewRefusals.StillUndecided.About(string.Join(' ', undecided));
        if (Signatures.Has(side) || Signatures.By(side.Other()) == account) return ReviewRefusals.SideHasSigned;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        if (!Signatures.Complete) return Result.Done;
        Frozen = DecisionText.Of(this);
        (Hash, State, ApprovedAt) = (Fingerprint.Of(Frozen), DecisionState.Approved, at);
        return Result.Done;
    }

    public Result Publish(DateTime at)
    {
        if (State is DecisionState.Published) return ReviewRefusals.DecisionPublished;
        if (State is not DecisionState.Approved) return ReviewRefusals.NotApprovedYet;
        (State, PublishedAt) = (DecisionState.Published, at);
        Version++;
        return Result.Done;
    }

    /// <summary>Whoever signed has signed something else than what it is now.</summary>
    private Refusal? Change()
    {
        if (State is DecisionState.Published) return ReviewRefusals.DecisionPublished;
        (State, Signatures, Frozen, Hash, ApprovedAt) = (DecisionState.Proposed, Signatures.None, null, null, null);
        Version++;
        return null;
    }
}
