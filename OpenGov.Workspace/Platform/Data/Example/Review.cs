namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>review3.json: the meeting that starts the mid-term review of the third plan, from its minutes.</summary>
internal sealed record Review(ReviewMeeting Meeting, Attendee[] Attendees, ReviewStage[] ReviewStages, ProposedTopics ThematicGroups);

internal sealed record ReviewMeeting(DateOnly Date);

/// <param name="Seat">principal or deputy; null for whoever came in another role, which is not a seat.</param>
internal sealed record Attendee(string Body, string? Function, string? Seat);

/// <param name="From">A month, as in 2026-02; null when the stage carries none.</param>
internal sealed record ReviewStage(int Number, string Title, string? From, string? To, string[] Activities);

internal sealed record ProposedTopics(string[] Topics);
