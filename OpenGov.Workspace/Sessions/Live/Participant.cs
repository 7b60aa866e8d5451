using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody in the room: known by a token that only their own telephone has, and by a name only if they gave one.</summary>
public sealed class Participant
{
    public const int LongestName = 80;

    private Participant() { }

    public Participant(Guid sessionId, byte[] tokenHash, string language, string? name, Side? side, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, TokenHash, Language, Name, Side, JoinedAt) = (sessionId, tokenHash, language, name, side, at);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>SHA-256 of the 128-bit token; the token itself is nowhere on the server.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>ar, fr or en.</summary>
    public string Language { get; private set; } = "";
    public string? Name { get; private set; }
    public Side? Side { get; private set; }
    public DateTime JoinedAt { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public Guid? RemovedBy { get; private set; }

    /// <summary>Sent out of the room; what they voted while polls were open no longer counts there.</summary>
    public void Remove(Guid? by, DateTime at) => (RemovedAt, RemovedBy) = (at, by);
}

/// <summary>A code printed on a slip, for votes that bind: who holds the slip votes, once.</summary>
public sealed class BallotCode
{
    private BallotCode() { }

    public BallotCode(Guid sessionId, byte[] hash, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Hash, IssuedAt) = (sessionId, hash, at);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>SHA-256 of the code; the code itself is only on paper.</summary>
    public byte[] Hash { get; private set; } = [];
    public DateTime IssuedAt { get; private set; }

    /// <summary>Who entered it first, and for good.</summary>
    public Guid? ParticipantId { get; private set; }
    public DateTime? UsedAt { get; private set; }
}
