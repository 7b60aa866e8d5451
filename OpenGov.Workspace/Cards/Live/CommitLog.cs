using System.Data.Common;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Writes the edits of all open cards, those that wait together in one transaction, and lets their rooms publish them when the disk has them.</summary>
/// <remarks>
/// One thread of its own: it blocks on the disk, and nothing it does may throw out of it. What is refused to one edit touches no other
/// card; when a transaction fails, each card is tried alone, and one that fails again forgets what it held and is opened anew.
/// </remarks>
public sealed class CommitLog : IDisposable
{
    private readonly Database _database;
    private readonly AuthorizationMatrix _matrix;
    private readonly TimeProvider _clock;
    private readonly LiveLimits _limits;
    private readonly ILogger<CommitLog> _log;
    private readonly object _gate = new();
    private readonly Thread _thread;
    private List<CardRoom> _ready = [], _taken = [];
    private readonly Dictionary<EditAuthor, bool> _mayEdit = [];
    private readonly Dictionary<Guid, (CardState State, int Epoch)?> _cards = [];
    private long? _lookedAt;
    private DateTime _lookedUntil;
    private int _waiting;
    private volatile bool _isWriting, _stopped, _disposed;

    public CommitLog(Database database, AuthorizationMatrix matrix, TimeProvider clock, LiveLimits limits, ILogger<CommitLog> log)
    {
        (_database, _matrix, _clock, _limits, _log) = (database, matrix, clock, limits, log);
        _thread = new Thread(Run) { IsBackground = true, Name = "Cards' log" };
        _thread.Start();
    }

    /// <summary>Why nothing can be taken just now; null while all is well.</summary>
    internal EditRefusal? Refusal =>
        _stopped || _database.Trouble is not null ? EditRefusal.NotWritable : Volatile.Read(ref _waiting) >= _limits.Waiting ? EditRefusal.Full : null;

    internal bool IsShared => _database is PostgresDatabase;

    internal void Waiting(int more) => Interlocked.Add(ref _waiting, more);

    /// <summary>The room has something to write, or to read.</summary>
    internal void Wake(CardRoom room)
    {
        lock (_gate)
        {
            if (room.IsQueued) return;
            room.IsQueued = true;
            _ready.Add(room);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes nothing more, and waits until what had been taken is written.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        _stopped = true;
        while (!cancel.IsCancellationRequested && (Volatile.Read(ref _waiting) > 0 || _isWriting)) await Task.Delay(10, CancellationToken.None);
    }

    private void Run()
    {
        while (Next() is { } rooms)
        {
            try
            {
                _isWriting = true;
                Write(rooms);
            }
            catch (Exception failure)
            {
                _log.LogCritical(failure, "The cards' log met a fault of its own; the cards concerned are opened anew.");
                foreach (var room in rooms) room.Drop(EditRefusal.Resync);
            }
            finally
            {
                _isWriting = false;
            }
        }
    }

    private List<CardRoom>? Next()
    {
        lock (_gate)
        {
            while (_ready.Count == 0)
            {
                if (_stopped && _disposed) return null;
                Monitor.Wait(_gate);
            }

            (_ready, _taken) = (_taken, _ready);
            _ready.Clear();
            foreach (var room in _taken) room.IsQueued = false;
            return _taken;
        }
    }

    private void Write(List<CardRoom> rooms)
    {
        if (IsShared && rooms.Count > 1) rooms.Sort((one, other) => one.CardId.CompareTo(other.CardId));   // locks in one order everywhere
        if (TryWrite(rooms, out var begun) || rooms.Count == 0) return;
        foreach (var room in rooms)
        {
            // Held by another program, the database would make each of them wait as long as all together.
            if (!begun || rooms.Count == 1 || !TryWrite([room], out begun)) room.Drop(begun && _database.Trouble is null ? EditRefusal.Resync : EditRefusal.NotWritable);
        }
    }

    /// <returns>False when nothing of it was kept, as far as is known.</returns>
    /// <param name="hasBegun">A transaction was given at all.</param>
    private bool TryWrite(List<CardRoom> rooms, out bool hasBegun)
    {
        hasBegun = false;
        List<(CardRoom Room, List<PendingEdit> Durable, PendingEdit? Refused, EditRefusal? Why)> done = new(rooms.Count);
        try
        {
            var begun = _database.BeginPlain();
            if (begun.Value is not { } transaction) return Failed(null, begun.Refusal);
            hasBegun = true;
            using (transaction)
            {
                var log = new LogTransaction(transaction, IsShared);
                var (now, most) = (_clock.GetUtcNow().UtcDateTime, _limits.InBatch);
                ForgetWhatMayHaveChanged(now);
                foreach (var room in rooms)
                {
                    var (durable, refused, why) = Enter(log, room, most, now);
                    done.Add((room, durable, refused, why));
                    most -= durable.Count;
                }

                if (IsShared) Notify(log, done.Where(room => room.Durable.Count > 0).Select(room => $"{room.Room.CardId:N}:{room.Durable[^1].Commit.Revision}"));
                transaction.Commit();
            }
        }
        catch (Exception failure)
        {
            return Failed(failure, _database.Explain(failure));
        }

        foreach (var (room, durable, refused, why) in done)
        {
            if (durable.Count > 0) room.Settle(durable);
            if (refused is not null) room.Refuse(refused, why!);
            if (room.HasWaiting) Wake(room);
        }

        return true;
    }

    /// <summary>Rights and states are asked of the tables in each transaction, unless nothing can have been written to them since.</summary>
    private void ForgetWhatMayHaveChanged(DateTime now)
    {
        var written = _database.RowsWritten(LogTransaction.Asked);
        if (written is not null && written == _lookedAt && now < _lookedUntil) return;
        _mayEdit.Clear();
        _cards.Clear();
        (_lookedAt, _lookedUntil) = (written, now.AddSeconds(5));   // a day ends, or twelve hours of a session
    }

    private (List<PendingEdit> Durable, PendingEdit? Refused, EditRefusal? Why) Enter(LogTransaction log, CardRoom room, int most, DateTime now)
    {
        var entered = new List<PendingEdit>();
        var hasNews = room.HasNews;
        room.HasNews = false;
        var writes = room.HasWaiting;
        if (log.IsShared && (hasNews || writes))
        {
            if (writes) log.Lock(room.CardId);
            room.TakeUp(log.NewerThan(room.CardId, room.DurableRevision));
        }

        var waiting = room.Waiting(most);
        if (waiting.Count == 0) return (entered, null, null);
        if (!_cards.TryGetValue(room.CardId, out var found)) _cards[room.CardId] = found = log.StateOf(room.CardId);
        if (found is not { } card) return (entered, waiting[0], EditRefusal.Deleted);
        if (card.Epoch != room.Epoch) return (entered, waiting[0], EditRefusal.StaleEpoch);
        if (card.State is not CardState.Draft) return (entered, waiting[0], EditRefusal.Locked);

        foreach (var edit in waiting)
        {
            if (!_mayEdit.TryGetValue(edit.Author, out var may))
                _mayEdit[edit.Author] = may = EditingAccess.MayWrite(_matrix, log.RolesOf(edit.Author, now));
            if (!may) return (entered, edit, EditRefusal.Forbidden);
            log.Add(edit.Commit);
            entered.Add(edit);
        }

        return (entered, null, null);
    }

    private static void Notify(LogTransaction log, IEnumerable<string> cards)
    {
        foreach (var some in cards.Chunk(CardListener.MostInOne)) log.Notify(string.Join(' ', some));
    }

    private bool Failed(Exception? failure, Refusal? known)
    {
        if (known is not null) _log.LogWarning(failure, "Edits could not be written: {Why}.", known.Key);
        else _log.LogError(failure, "Edits could not be written.");
        return false;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            (_stopped, _disposed) = (true, true);
            Monitor.PulseAll(_gate);
        }

        _thread.Join(TimeSpan.FromSeconds(10));
    }
}
