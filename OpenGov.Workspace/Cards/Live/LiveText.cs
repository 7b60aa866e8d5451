namespace OpenGov.Workspace.Cards;

/// <summary>The text of an open card: what the disk has, and the edits entered on top of it that wait for the disk.</summary>
/// <remarks>Not safe for two threads; its room sees to that. What editors are told comes only from what is durable.</remarks>
internal sealed class LiveText(CardVersion newest, CardAuthority authority)
{
    /// <summary>Commits whose bytes stay in memory, for editors that missed a few.</summary>
    private const int MostRecent = 1_000;

    private readonly List<PendingEdit> _pending = [];
    private readonly Queue<KnownCommit> _recent = new();
    private readonly Dictionary<Guid, int> _newest = [];   // the newest sequence known of each editor, durable or pending

    public Guid CardId { get; } = newest.CardId;
    public int Epoch { get; } = newest.Epoch;

    /// <summary>Number of the last durable commit.</summary>
    public int Revision { get; private set; } = newest.Revision;

    /// <summary>The card after it.</summary>
    public Node Document { get; private set; } = newest.Document;

    /// <summary>Hash of it.</summary>
    public byte[] Head { get; private set; } = newest.Head;

    /// <summary>When it was made and by whom; of commits since the card was opened here.</summary>
    public (DateTime At, Guid? By)? LastChange { get; private set; }
    public IReadOnlyList<PendingEdit> Pending => _pending;

    /// <summary>Those that wait, at most so many.</summary>
    public IReadOnlyList<PendingEdit> First(int most) => _pending.GetRange(0, Math.Min(most, _pending.Count));

    /// <summary>The document with what waits, for what the program itself writes.</summary>
    public Node Entered => authority.Card;

    /// <summary>Where places of an older revision are now.</summary>
    public IPositionMap From(int revision) => authority.Between(Math.Min(revision, Revision), Revision);

    public int NewestOf(Guid clientId) => _newest.GetValueOrDefault(clientId);

    /// <param name="sequence">The newest that the log has of the editor.</param>
    public void Knows(Guid clientId, int sequence) => _newest[clientId] = Math.Max(sequence, NewestOf(clientId));

    /// <summary>Of the log, the newest at the end.</summary>
    public void Remember(IEnumerable<CardCommit> commits)
    {
        foreach (var commit in commits.TakeLast(MostRecent))
        {
            _recent.Enqueue(KnownCommit.Of(commit));
            LastChange = (commit.At, commit.AccountId);
        }
    }

    public EditRefusal? Enter(PendingEdit edit)
    {
        if (edit.Enter(authority, CardId, Epoch, _pending.Count == 0 ? Head : _pending[^1].Commit.Hash) is { } refused) return refused;
        _pending.Add(edit);
        Knows(edit.Sent.ClientId, edit.Sent.Sequence);
        return null;
    }

    /// <summary>The commits from a number on that are in memory; null when older ones are asked for.</summary>
    public IEnumerable<KnownCommit>? Since(int from) =>
        from > Revision ? [] : _recent.TryPeek(out var oldest) && oldest.Revision <= from ? _recent.Where(commit => commit.Revision >= from) : null;

    public KnownCommit? Recent(Guid clientId, int sequence) => _recent.FirstOrDefault(commit => commit.ClientId == clientId && commit.Sequence == sequence);

    /// <summary>The first of what waited has become durable.</summary>
    public KnownCommit BecameDurable(PendingEdit edit)
    {
        if (_pending[0] != edit) throw new InvalidOperationException("Not the next to become durable.");
        _pending.RemoveAt(0);
        return Take(edit.Commit, edit.After, edit.Selection);
    }

    /// <summary>Others wrote to the same card, or one of those that waited cannot be kept: what waits is entered anew.</summary>
    /// <param name="others">Durable commits that follow <see cref="Revision"/>.</param>
    /// <returns>The others' as editors are told of them, and which of those that waited are among them: to be answered once everybody has been told.</returns>
    /// <exception cref="InvalidDataException">They do not fit: the log was damaged.</exception>
    public (IReadOnlyList<KnownCommit> Told, IReadOnlyList<PendingEdit> Kept) Reenter(IReadOnlyList<CardCommit> others, PendingEdit? without = null)
    {
        authority.TakeBack(Document, Revision);
        var told = new List<KnownCommit>();
        foreach (var commit in others)
        {
            if (commit.Revision != Revision + 1 || !commit.HashAfter(Head).AsSpan().SequenceEqual(commit.Hash))
                throw new InvalidDataException($"Commit {commit.Revision} of card {CardId} does not follow {Revision}.");
            var entered = authority.Submit(Revision, [.. CardVersion.StepsOf(commit)]);
            if (entered.Taken is not { } taken) throw new InvalidDataException($"Commit {commit.Revision} of card {CardId} does not fit: {entered.Fault}.");
            told.Add(Take(commit, taken.Card, null));
        }

        var waiting = new Queue<PendingEdit>(_pending);
        _pending.Clear();
        foreach (var edit in waiting) _newest[edit.Sent.ClientId] = Math.Min(NewestOf(edit.Sent.ClientId), edit.Sent.Sequence - 1);
        foreach (var commit in others) Knows(commit.ClientId, commit.Sequence);
        var kept = new List<PendingEdit>();
        try
        {
            for (; waiting.TryPeek(out var edit); waiting.Dequeue())
            {
                if (edit == without) continue;
                if (others.Any(commit => commit.ClientId == edit.Sent.ClientId && commit.Sequence == edit.Sent.Sequence)) kept.Add(edit);
                else if (Enter(edit) is { } refused) edit.Settle(refused);
            }
        }
        finally
        {
            if (waiting.Count > 0) foreach (var edit in kept.Concat(waiting)) edit.Settle(EditRefusal.Resync);   // making one failed: nobody waits for an answer that never comes
        }

        return (told, kept);
    }

    private KnownCommit Take(CardCommit commit, Node after, TextSelection? selection)
    {
        (Revision, Document, Head, LastChange) = (commit.Revision, after, commit.Hash, (commit.At, commit.AccountId));
        var known = KnownCommit.Of(commit, selection);
        _recent.Enqueue(known);
        if (_recent.Count > MostRecent) _recent.Dequeue();
        return known;
    }
}
