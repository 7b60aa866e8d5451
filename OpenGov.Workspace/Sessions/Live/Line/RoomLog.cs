using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Writes what participants of all rooms send, what waits together in one transaction, and answers when the disk has it.</summary>
/// <remarks>One thread of its own, which blocks on the disk; nothing may throw out of it. When a transaction fails, each act is tried alone.</remarks>
public sealed class RoomLog : IDisposable
{
    private readonly Database _database;
    private readonly RoomPace _pace;
    private readonly TimeProvider _clock;
    private readonly RoomLimits _limits;
    private readonly ILogger<RoomLog> _log;
    private readonly object _gate = new();
    private readonly Queue<RoomAct> _waiting = new();
    private readonly Thread _thread;
    private bool _ended;

    public RoomLog(Database database, RoomPace pace, TimeProvider clock, RoomLimits limits, ILogger<RoomLog> log)
    {
        (_database, _pace, _clock, _limits, _log) = (database, pace, clock, limits, log);
        _thread = new Thread(Run) { IsBackground = true, Name = "Rooms' log" };
        _thread.Start();
    }

    private bool IsShared => _database is PostgresDatabase;

    /// <summary>Hands an act over; answered when it is durable, or refused.</summary>
    internal Task<RoomAnswer> WriteAsync(RoomAct act)
    {
        if (_database.Trouble is not null) return Task.FromResult(RoomAnswer.NotWritable);
        lock (_gate)
        {
            if (_ended) return Task.FromResult(RoomAnswer.NotWritable);
            if (_waiting.Count >= _limits.Waiting) return Task.FromResult(RoomAnswer.Crowded);
            _waiting.Enqueue(act);
            if (_waiting.Count == 1) Monitor.Pulse(_gate);
        }

        return act.Answered;
    }

    private void Run()
    {
        while (Next() is { } acts)
        {
            try
            {
                Write(acts);
            }
            catch (Exception failure)
            {
                _log.LogCritical(failure, "The rooms' log met a fault of its own.");
            }
            finally
            {
                foreach (var act in acts) act.Fail(RoomAnswer.NotWritable);   // whoever has been answered does not hear of this
            }
        }
    }

    private List<RoomAct>? Next()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_ended) return null;
                Monitor.Wait(_gate);
            }

            var acts = new List<RoomAct>(Math.Min(_waiting.Count, _limits.InBatch));
            while (acts.Count < _limits.InBatch && _waiting.TryDequeue(out var act)) acts.Add(act);
            return acts;
        }
    }

    private void Write(List<RoomAct> acts)
    {
        if (IsShared) acts = [.. acts.OrderBy(act => act.Order)];   // rows are locked in one order everywhere; each participant's stay in theirs
        if (TryWrite(acts, out var begun) || acts.Count == 1) return;
        foreach (var act in acts)
        {
            // Held by another program, the database would make each of them wait as long as all together.
            if (!begun || !TryWrite([act], out begun)) act.Fail(_database.Trouble is null ? RoomAnswer.Crowded : RoomAnswer.NotWritable);
        }
    }

    /// <param name="hasBegun">A transaction was given at all.</param>
    /// <returns>False when nothing of it was kept, as far as is known.</returns>
    private bool TryWrite(List<RoomAct> acts, out bool hasBegun)
    {
        hasBegun = false;
        try
        {
            var begun = _database.BeginPlain();
            if (begun.Value is not { } transaction)
            {
                _log.LogWarning("Messages from rooms could not be written: {Why}.", begun.Refusal!.Key);
                return false;
            }

            hasBegun = true;
            using (transaction)
            {
                var (room, now) = (new RoomTransaction(transaction, IsShared), OfMilliseconds(_clock.GetUtcNow().UtcDateTime));
                if (IsShared) room.LockNumbers(acts.Select(act => act.Numbered).OfType<Guid>().Distinct());
                foreach (var act in acts) act.Enter(room, now);
                transaction.Commit();
            }
        }
        catch (Exception failure)
        {
            // Two processes may reach for one row at once: the table decides, and the one that came second is tried again.
            if (_database.Explain(failure) is { } known) _log.LogInformation("Messages from rooms are tried again: {Why}.", known.Key);
            else _log.LogError(failure, "Messages from rooms could not be written.");
            return false;
        }

        foreach (var act in acts)
        {
            act.Settle();
            if (act.Changed is { } session) _pace.Touch(session);
        }

        return true;
    }

    private static DateTime OfMilliseconds(DateTime now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>Takes nothing more; what had been taken is written.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join(TimeSpan.FromSeconds(10));
    }
}
