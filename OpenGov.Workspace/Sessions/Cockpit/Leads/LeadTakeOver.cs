using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>From a moment on somebody else leads a session for a side: a deputy, or the co-lead again.</summary>
public sealed class LeadTakeOver
{
    private LeadTakeOver() { }

    public LeadTakeOver(Guid sessionId, Side side, Guid? fromAccountId, Guid toAccountId, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Side, FromAccountId, ToAccountId, At) = (sessionId, side, fromAccountId, toAccountId, at);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public Side Side { get; private set; }

    /// <summary>Who led until then; null when the side had nobody.</summary>
    public Guid? FromAccountId { get; private set; }
    public Guid ToAccountId { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>Somebody who leads has the cockpit open, or had; what the other lead sees of them.</summary>
public sealed class SeatAtCockpit
{
    /// <summary>Not heard of for so long, whoever sat there is gone, even when nothing said so.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(70);

    private SeatAtCockpit() { }

    public SeatAtCockpit(Guid sessionId, Guid accountId) => (SessionId, AccountId) = (sessionId, accountId);

    public Guid SessionId { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTime SeenAt { get; private set; }

    /// <summary>The page is open and its line stands.</summary>
    public bool IsThere { get; private set; }

    /// <returns>Whether others see a difference.</returns>
    public bool See(bool there, DateTime at)
    {
        var before = IsThereAt(at);
        (IsThere, SeenAt) = (there, at);
        return before != there;
    }

    public bool IsThereAt(DateTime now) => IsThere && now - SeenAt < Silence;
}
