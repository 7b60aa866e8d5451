using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>A co-lead's signature under the minutes of a session, as they were word for word.</summary>
/// <remarks>It counts while the minutes still have the hash that was signed; whatever changes them takes it away by itself.</remarks>
public sealed class SessionSignature
{
    private SessionSignature() { }

    public SessionSignature(Guid sessionId, Side side, Guid accountId, string hash, DateTime at)
    {
        (SessionId, Side) = (sessionId, side);
        Sign(accountId, hash, at);
    }

    public Guid SessionId { get; private set; }
    public Side Side { get; private set; }
    public Guid AccountId { get; private set; }

    /// <summary>SHA-256 of the minutes' content, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";
    public DateTime At { get; private set; }
    public int Version { get; private set; }

    public void Sign(Guid accountId, string hash, DateTime at)
    {
        (AccountId, Hash, At) = (accountId, hash, at);
        Version++;
    }
}

/// <summary>The minutes of a session as both sides signed them: they stay, whatever is corrected elsewhere afterwards.</summary>
public sealed class SealedMinutes
{
    private SealedMinutes() { }

    public SealedMinutes(Guid sessionId, string content, string hash, DateTime at) =>
        (SessionId, Content, Hash, SealedAt) = (sessionId, content, hash, at);

    public Guid SessionId { get; private set; }

    /// <summary>JSON of what the minutes say.</summary>
    public string Content { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public DateTime SealedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }

    public Result Publish(DateTime at)
    {
        if (PublishedAt is not null) return CockpitRefusals.MinutesArePublished;
        PublishedAt = at;
        Version++;
        return Result.Done;
    }
}
