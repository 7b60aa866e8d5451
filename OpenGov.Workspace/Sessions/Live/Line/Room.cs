using System.Collections.Concurrent;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>A room with telephones connected to this process: they are sent what has changed of it, at most four times a second.</summary>
internal sealed class Room(
    Guid sessionId, Database database, Changes changes, RoomLimits limits, TimeProvider clock, NumberedProposals? numbered, ILogger log) : IDisposable
{
    private readonly ConcurrentDictionary<RoomLine, byte> _lines = new();
    private readonly SemaphoreSlim _turn = new(1);
    private IDisposable? _watching;
    private RoomPicture? _picture;
    private long _shown;

    public int Here => _lines.Count;
    public bool IsEmpty => _lines.IsEmpty;

    public void Open() => _watching = changes.Watch(sessionId, ShowAsync);

    /// <summary>Whoever comes in is sent everything.</summary>
    public async Task AddAsync(RoomLine line)
    {
        _lines[line] = 0;
        // Nobody was here to read it for: what is known may be old.
        if (_picture is null || _lines.Count == 1) await ShowAsync();
        if (_picture is { IsOpen: true } picture) line.Show(picture);
    }

    public void Remove(RoomLine line) => _lines.TryRemove(line, out _);

    /// <summary>Reads the room anew and sends what has changed. Called after each change; waits so that there are four a second at most.</summary>
    public async Task ShowAsync()
    {
        if (_lines.IsEmpty) return;
        await _turn.WaitAsync();
        try
        {
            var since = clock.GetElapsedTime(_shown);
            if (_shown != 0 && since < limits.BetweenPictures) await Task.Delay(limits.BetweenPictures - since, clock);
            _shown = clock.GetTimestamp();
            await using var db = database.Reader();
            _picture = await RoomPicture.ReadAsync(db, sessionId, _picture, numbered);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or TimeoutException)
        {
            log.LogWarning(failure, "A room could not be read; it is read again at its next change.");
            return;
        }
        finally
        {
            _turn.Release();
        }

        var picture = _picture;
        foreach (var line in _lines.Keys)
        {
            if (!picture.IsOpen) line.End("closed");
            else if (picture.Removed.Contains(line.ParticipantId)) line.End("removed");
            else line.Show(picture);
        }
    }

    public void Dispose()
    {
        _watching?.Dispose();
        _turn.Dispose();
    }
}

/// <summary>The line to one telephone. A slow one is never sent what is no longer so: it gets the newest picture when it has taken the one before.</summary>
internal sealed class RoomLine(Guid participantId, Func<Microsoft.AspNetCore.SignalR.SerializedHubMessage, ValueTask> write, Action close)
{
    private readonly int[] _sent = new int[RoomPicture.Names.Count];
    private RoomPicture? _newest;
    private string? _ending;
    private int _busy;

    public Guid ParticipantId => participantId;

    public void Show(RoomPicture picture)
    {
        lock (_sent)
        {
            if (_newest?.Number > picture.Number) return;   // one that had been read before comes late
            Volatile.Write(ref _newest, picture);
        }

        Go();
    }

    /// <param name="why">closed or removed.</param>
    public void End(string why)
    {
        Volatile.Write(ref _ending, why);
        Go();
    }

    private void Go()
    {
        if (Interlocked.Exchange(ref _busy, 1) == 0) _ = SendAsync();
    }

    private async Task SendAsync()
    {
        try
        {
            while (true)
            {
                var (picture, ending) = (Volatile.Read(ref _newest), Volatile.Read(ref _ending));
                if (ending is not null)
                {
                    await write(new PicturePart("ended", System.Text.Encoding.ASCII.GetBytes($"\"{ending}\""), 0).Message);
                    await Task.Delay(200);   // what was said last is on its way
                    close();
                    return;   // stays busy: nothing follows
                }

                for (var i = 0; i < _sent.Length && picture is not null; i++)
                {
                    var part = picture.Parts[i];
                    if (_sent[i] == part.Version) continue;
                    _sent[i] = part.Version;
                    await write(part.Message);
                }

                Interlocked.Exchange(ref _busy, 0);
                var isNewest = ReferenceEquals(Volatile.Read(ref _newest), picture) && Volatile.Read(ref _ending) is null;
                if (isNewest || Interlocked.Exchange(ref _busy, 1) == 1) return;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection has gone; the hub hears of it by itself.
        }
    }
}
