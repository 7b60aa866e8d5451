using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session as those who lead it have it before them.</summary>
/// <param name="OwnSide">For which side the reader leads; null for who only looks.</param>
/// <param name="Acts">Who did what, newest first.</param>
public sealed record CockpitView(
    Guid SessionId, Guid PlanId, int PlanNumber, int Number, LocalText PlanTitle, LocalText Theme, DateOnly Day, ProgrammeClock Clock,
    IReadOnlyList<LeadView> Leads, Side? OwnSide, Guid? Me, FloorView Floor, IReadOnlyDictionary<Guid, SessionNoteView> Notes, OutcomesView Outcomes, RecordPart Acts)
{
    /// <summary>Questions that were written down when the session was planned.</summary>
    public IReadOnlyList<NewPoll> PlannedPolls { get; init; } = [];

    /// <summary>Who is to take the floor, as the session was planned.</summary>
    public IReadOnlyList<PlannedSpeaker> PlannedSpeakers { get; init; } = [];

    /// <summary>What happened, by item; null while the session has not begun.</summary>
    public ILookup<Guid, ItemFact>? Facts { get; init; }
    public bool IsSealed { get; init; }
    public bool IsPublished { get; init; }

    /// <summary>The reader may change what the minutes say.</summary>
    public bool Drives => OwnSide is not null && !IsSealed;
}

/// <summary>Somebody who leads the session or stands in.</summary>
/// <param name="Leads">At this moment, for their side.</param>
/// <param name="IsThere">Has the cockpit open.</param>
/// <param name="SeenAt">Null when they never had.</param>
public sealed record LeadView(Guid AccountId, LocalText Function, Side Side, bool IsDeputy, bool Leads, bool IsThere, DateTime? SeenAt);

/// <summary>Somebody who is to speak, by function and body.</summary>
public sealed record PlannedSpeaker(LocalText Function, Guid? BodyId)
{
    /// <summary>In whatever language the function was taken into the queue.</summary>
    public bool Is(string speaker) => speaker == Function.Ar || speaker == Function.Fr || speaker == Function.En;
}

/// <summary>Who speaks, who waits, who has spoken, and for how long.</summary>
public sealed record FloorView(TurnView? Speaking, IReadOnlyList<TurnView> Waiting, IReadOnlyList<TurnView> Spoken, SpeakingTime Time);

/// <summary>Somebody's turn to speak.</summary>
public sealed record TurnView(
    Guid Id, string Speaker, Side? Side, Guid? BodyId, LocalText? Body, Guid? ItemId, DateTime? StartedAt, TimeSpan Spoken, bool IsSpeaking);

/// <summary>The live minutes of an item.</summary>
public sealed record SessionNoteView(Guid ItemId, string Text, int Version, LocalText? By, DateTime? At, IReadOnlyList<SessionClashView> Clashes)
{
    public static SessionNoteView EmptyOf(Guid itemId) => new(itemId, "", 0, null, null, []);
}

public sealed record SessionClashView(Guid Id, Guid AccountId, LocalText? By, string Text);

/// <summary>What a session came to.</summary>
public sealed record OutcomesView(IReadOnlyList<DecisionView> Decisions, IReadOnlyList<SessionActionView> Actions);

public sealed record DecisionView(Guid Id, Guid? ItemId, string Text, int Version);

public sealed record SessionActionView(
    Guid Id, Guid? ItemId, string Text, Guid? OwnerBodyId, LocalText? Owner, Side? OwnerSide, DateOnly DueOn, int Version);
