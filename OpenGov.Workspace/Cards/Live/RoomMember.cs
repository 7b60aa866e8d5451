using Microsoft.AspNetCore.SignalR;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

/// <summary>One editor that has a card open: who it is, what they may do, where their cursor is.</summary>
internal sealed class RoomMember(Guid clientId, EditAuthor author, EditorPerson person, EditorLine line, LiveLimits limits, TimeProvider clock)
{
    /// <summary>Asks anew whether the session lasts and what the person may do.</summary>
    public Func<Task> ReconsiderAsync { get; set; } = () => Task.CompletedTask;

    /// <summary>When that was last done.</summary>
    public long LookedAt { get; set; } = clock.GetTimestamp();

    private readonly Allowance _commits = new(limits.CommitsPerSecond, limits.CommitsAtOnce, clock);
    private readonly Allowance _presence = new(limits.PresencePerSecond, limits.PresencePerSecond, clock);

    public Guid ClientId => clientId;
    public EditAuthor Author => author;
    public EditingAccess Access { get; set; } = EditingAccess.NotAllowed;

    /// <summary>Card's commit and place in it; null while the cursor is elsewhere.</summary>
    public (int Revision, TextSelection Place)? Cursor { get; set; }

    /// <summary>As the others are shown it.</summary>
    public byte[] Json => LiveMessage.Json(new
    {
        clientId,
        account = author.AccountId,
        name = person.Name,
        person.Side,
        person.Body,
        rev = Cursor?.Revision,
        anchor = Cursor?.Place.Anchor,
        head = Cursor?.Place.Head,
    });

    public int TakeCommit() => _commits.Take();

    public bool TakePresence() => _presence.Take() == 0;

    public void Send(LiveMessage message) => line.Send(message);

    public void Close() => line.Close();
}

/// <summary>The line to one editor. What it cannot take is bounded: a line that is not read is closed.</summary>
internal sealed class EditorLine(Func<SerializedHubMessage, ValueTask> write, Action close, int mostUnsent)
{
    private int _unsent;

    public void Send(LiveMessage message)
    {
        var bytes = message.Bytes;
        if (Interlocked.Add(ref _unsent, bytes) > mostUnsent && _unsent > bytes)
        {
            close();
            return;
        }

        var writing = write(message.Message);
        if (writing.IsCompletedSuccessfully) Interlocked.Add(ref _unsent, -bytes);
        else _ = AfterAsync(writing, bytes);
    }

    public void Close() => close();

    private async Task AfterAsync(ValueTask writing, int bytes)
    {
        try
        {
            await writing;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection has gone; the hub hears of it by itself.
        }
        finally
        {
            Interlocked.Add(ref _unsent, -bytes);
        }
    }
}
