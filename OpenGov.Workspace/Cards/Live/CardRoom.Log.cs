namespace OpenGov.Workspace.Cards;

/// <remarks>What the log does with a room, on the log's own thread: it takes what waits, and says what became of it.</remarks>
internal sealed partial class CardRoom
{
    /// <summary>In the log's queue; the log's own.</summary>
    internal bool IsQueued { get; set; }

    /// <summary>Another process says that there are commits this room has not seen.</summary>
    internal volatile bool HasNews;

    internal int DurableRevision => Revision;

    /// <summary>What waits, in its order, at most so many.</summary>
    internal IReadOnlyList<PendingEdit> Waiting(int most)
    {
        lock (_turn) return _gone ? [] : text.First(most);
    }

    internal bool HasWaiting { get { lock (_turn) return !_gone && text.Pending.Count > 0; } }

    /// <summary>Takes up what others have made durable; what waits is entered anew after it.</summary>
    internal void TakeUp(IReadOnlyList<CardCommit> others)
    {
        if (others.Count == 0) return;
        IReadOnlyList<PendingEdit> kept;
        lock (_turn)
        {
            if (_gone) return;
            (var told, kept) = Reenter(others, null);
            Publish([.. told.Select(commit => (commit, (byte[]?)null))]);
        }

        foreach (var edit in kept) edit.Settle(null);
        Written?.Invoke(this);
    }

    /// <summary>These are durable: everybody is told, then their authors are answered.</summary>
    internal void Settle(IReadOnlyList<PendingEdit> durable)
    {
        lock (_turn)
        {
            if (_gone) return;
            Publish([.. durable.Select(edit => (text.BecameDurable(edit), edit.IsAsSent ? KnownCommit.WithoutSteps(edit.Commit) : null))]);
            log.Waiting(-durable.Count);
        }

        foreach (var edit in durable) edit.Settle(null);
        Written?.Invoke(this);
    }

    /// <summary>One that waited may not be kept; what was entered after it is entered anew without it.</summary>
    internal void Refuse(PendingEdit edit, EditRefusal refusal)
    {
        lock (_turn)
        {
            if (_gone) return;
            _ = Reenter([], without: edit);
        }

        edit.Settle(refusal);
    }

    private (IReadOnlyList<KnownCommit> Told, IReadOnlyList<PendingEdit> Kept) Reenter(IReadOnlyList<CardCommit> others, PendingEdit? without)
    {
        var before = text.Pending.Count;
        try
        {
            return text.Reenter(others, without);
        }
        finally
        {
            log.Waiting(text.Pending.Count - before);
        }
    }

    /// <summary>The log could not be written or read: what is in memory is worth nothing any more.</summary>
    internal void Drop(EditRefusal refusal)
    {
        IReadOnlyList<PendingEdit> lost;
        lock (_turn)
        {
            if (_gone) return;
            _gone = true;
            lost = [.. text.Pending];
            log.Waiting(-lost.Count);
            Tell(LiveMessage.Resync, except: null);
            _members.Clear();
        }

        foreach (var edit in lost) edit.Settle(refusal);
    }

    /// <summary>Leaves memory, unless somebody has come in meanwhile.</summary>
    internal bool TryClose()
    {
        lock (_turn)
        {
            if (_members.Count > 0 || text.Pending.Count > 0) return false;
            return _gone = true;
        }
    }
}
