using OpenGov.Workspace.Committee;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>review3.json: the meeting that starts the mid-term review of the third plan, from its minutes.</summary>
internal sealed record Review(
    ReviewMeeting Meeting, Attendee[] Attendees, AbsentBody[] AbsentBodies, string[] Agenda, ReviewStage[] ReviewStages,
    string[] ConclusionsOnReview, ProposedTopics ThematicGroups, string[] ConclusionsOnGroups, string[] Outputs);

/// <param name="Title">Of the minutes: "minutes of" and what the meeting is called.</param>
internal sealed record ReviewMeeting(string Title, DateOnly Date, MeetingForm Mode);

/// <param name="Seat">principal or deputy; null for whoever came in another role, which is not a seat.</param>
/// <param name="Commitment">The number of the commitment that the person came for.</param>
/// <param name="CommitmentRole">responsible or deputy_of_responsible.</param>
internal sealed record Attendee(string Body, string? Function, string? Seat, int? Commitment, string? CommitmentRole);

internal sealed record AbsentBody(string Body);

/// <param name="From">A month, as in 2026-02; null when the stage carries none.</param>
internal sealed record ReviewStage(int Number, string Title, string? From, string? To, string[] Activities);

internal sealed record ProposedTopics(string[] Topics);
