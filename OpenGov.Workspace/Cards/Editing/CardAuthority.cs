using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>Decides what becomes of each edit of one open card: all edits enter here, one after the other, and get a number.</summary>
/// <remarks>
/// An editor sends steps together with the number of the last commit it knows. Whoever is behind is not sent back: its steps are moved
/// over what it missed, and what no longer has a place is left out and said to be. Only somebody who is up to date and still sends a
/// step that does not fit is refused, because then their document is not this one.
/// It knows nothing of connections, storage or people, and is not safe for two threads: each card has one owner.
/// </remarks>
public sealed class CardAuthority(Node card, int revision)
{
    /// <summary>Commits whose maps stay in memory; an editor further behind loads the card anew.</summary>
    public const int MostCommitsBehind = 5_000;

    private readonly Queue<ImmutableArray<StepMap>> _maps = new();

    public Node Card { get; private set; } = card;

    /// <summary>How many commits there have been.</summary>
    public int Revision { get; private set; } = revision;

    /// <summary>The oldest commit that steps may still be based on.</summary>
    public int Floor => Revision - _maps.Count;

    /// <param name="known">The last commit the editor knew of when it made the steps.</param>
    /// <param name="groups">Indexes of steps of which all or none are to be taken.</param>
    public Decision Submit(int known, ImmutableArray<Step> steps, IReadOnlyList<IReadOnlyList<int>>? groups = null)
    {
        if (known < Floor || known > Revision) return new Decision(EditFault.UnknownVersion, null, null);
        if (steps.Length > EditLimits.StepsInCommit) return new Decision(EditFault.TooManySteps, null, null);
        if (groups?.Any(group => group.Any(index => index < 0 || index >= steps.Length)) == true) return new Decision(EditFault.BadPosition, null, null);

        var decision = known == Revision ? AsSent(steps) : Behind(known, steps, groups);
        if (decision.Taken is { } taken) Enter(taken);
        return decision;
    }

    private Decision AsSent(ImmutableArray<Step> steps)
    {
        var after = Card;
        for (var i = 0; i < steps.Length; i++)
        {
            var applied = steps[i].Apply(after);
            if (!applied.Ok) return new Decision(applied.Fault, i, null);
            after = applied.Value;
        }

        return new Decision(EditFault.None, null, new Rebased(after, steps, [.. Enumerable.Range(0, steps.Length)], EditFault.None));
    }

    private Decision Behind(int known, ImmutableArray<Step> steps, IReadOnlyList<IReadOnlyList<int>>? groups)
    {
        var over = _maps.Skip(known - Floor).SelectMany(maps => maps).ToList();

        // Even when nothing is left of it, the commit gets its number: sent again, it must be found done.
        return new Decision(EditFault.None, null, Rebase.Run(Card, steps, over, groups)) { IsRebased = true };
    }

    private void Enter(Rebased taken)
    {
        Card = taken.Card;
        Revision++;
        _maps.Enqueue([.. taken.Steps.Select(step => step.Map)]);
        if (_maps.Count > MostCommitsBehind) _maps.Dequeue();
    }
}
