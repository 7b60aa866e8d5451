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

    private readonly List<ImmutableArray<StepMap>> _maps = [];   // of the commits up to Revision, oldest first
    private int _gone;   // how many at the start have no use any more

    /// <param name="before">The maps of the commits before, oldest first, so that editors which were away can still send what they have.</param>
    public CardAuthority(Node card, int revision, IEnumerable<ImmutableArray<StepMap>> before) : this(card, revision) =>
        _maps.AddRange(before.TakeLast(MostCommitsBehind));

    public Node Card { get; private set; } = card;

    /// <summary>How many commits there have been.</summary>
    public int Revision { get; private set; } = revision;

    /// <summary>The oldest commit that steps may still be based on.</summary>
    public int Floor => Revision - (_maps.Count - _gone);

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

    /// <summary>Takes back the newest commits, which could not be kept.</summary>
    /// <param name="card">As it was before them.</param>
    /// <param name="revision">Of that card.</param>
    public void TakeBack(Node card, int revision)
    {
        if (revision < Floor || revision > Revision) throw new ArgumentOutOfRangeException(nameof(revision), revision, "Not in memory.");
        _maps.RemoveRange(_maps.Count - (Revision - revision), Revision - revision);
        (Card, Revision) = (card, revision);
    }

    /// <summary>Where a place in the editor's card, with its steps in it, is in the card as it became by the newest commit, which took them.</summary>
    /// <param name="known">What the editor based its steps on.</param>
    public IPositionMap FromSender(int known, ImmutableArray<Step> sent, Rebased taken)
    {
        var mapping = new Mapping();
        for (var i = sent.Length - 1; i >= 0; i--) mapping.Add(sent[i].Map.Inverted);
        foreach (var map in Since(known, Revision - 1)) mapping.Add(map);
        for (var i = 0; i < taken.Steps.Length; i++) mapping.AddMirror(taken.Steps[i].Map, of: sent.Length - taken.Kept[i] - 1);
        return mapping.From(0);
    }

    /// <summary>Where places of an older card are after the commits up to another.</summary>
    public IPositionMap Between(int older, int newer)
    {
        var mapping = new Mapping();
        foreach (var map in Since(Math.Max(older, Floor), newer)) mapping.Add(map);
        return mapping.From(0);
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
        // Even when nothing is left of it, the commit gets its number: sent again, it must be found done.
        return new Decision(EditFault.None, null, Rebase.Run(Card, steps, Since(known, Revision), groups)) { IsRebased = true };
    }

    private void Enter(Rebased taken)
    {
        Card = taken.Card;
        Revision++;
        _maps.Add([.. taken.Steps.Select(step => step.Map)]);
        if (_maps.Count - _gone <= MostCommitsBehind) return;
        _maps[_gone++] = [];
        if (_gone < MostCommitsBehind / 4) return;
        _maps.RemoveRange(0, _gone);
        _gone = 0;
    }

    private List<StepMap> Since(int known, int upTo)
    {
        var (maps, first) = (new List<StepMap>(), _maps.Count - (Revision - known));
        for (var i = first; i < first + upTo - known; i++) maps.AddRange(_maps[i]);
        return maps;
    }
}
