using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody who asked for the floor, by function and body: waits, speaks, has spoken. Never a person's name.</summary>
public sealed class SpeakerTurn
{
    public const int LongestSpeaker = 200;

    private SpeakerTurn() { }

    /// <param name="side">Null for whoever sits on neither: an expert, somebody from the public.</param>
    public SpeakerTurn(Guid sessionId, int order, string speaker, Side? side, Guid? bodyId, Guid askedBy, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Order, Speaker, Side, BodyId, AskedBy, AskedAt) = (sessionId, order, speaker, side, bodyId, askedBy, at);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>Place in the queue; the lowest speaks next.</summary>
    public int Order { get; private set; }
    public string Speaker { get; private set; } = "";
    public Side? Side { get; private set; }
    public Guid? BodyId { get; private set; }

    /// <summary>Who put them into the queue.</summary>
    public Guid AskedBy { get; private set; }
    public DateTime AskedAt { get; private set; }

    /// <summary>The item that was running when they began to speak.</summary>
    public Guid? ItemId { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsWaiting => StartedAt is null;
    public bool IsSpeaking => StartedAt is not null && EndedAt is null;

    public TimeSpan SpokenAt(DateTime now) =>
        StartedAt is { } start ? TimeSpan.FromTicks(Math.Max(0, ((EndedAt ?? now) - start).Ticks)) : TimeSpan.Zero;

    public Result GiveFloor(Guid? itemId, DateTime at)
    {
        if (!IsWaiting) return CockpitRefusals.HasSpoken;
        (ItemId, StartedAt) = (itemId, at);
        Version++;
        return Result.Done;
    }

    public Result Finish(DateTime at)
    {
        if (!IsSpeaking) return CockpitRefusals.NobodySpeaks;
        EndedAt = at < StartedAt ? StartedAt : at;
        Version++;
        return Result.Done;
    }

    internal void MoveTo(int order)
    {
        Order = order;
        Version++;
    }
}
