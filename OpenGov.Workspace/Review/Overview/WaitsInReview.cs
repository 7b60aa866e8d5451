using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

public enum WaitKind { Write, Answer, Schedule, Conclude, SignMeeting, Attend, SignDecision, Decide, PublishMatter, PublishDecision }

/// <summary>Something that the review expects of the reader.</summary>
/// <param name="Number">Of the commitment or the meeting; how many for what has no number of its own.</param>
public sealed record WaitInReview(WaitKind Kind, int Number, DateOnly? On = null);

internal static class WaitsInReview
{
    public static IEnumerable<WaitInReview> For(
        Rights rights, IReadOnlyList<ReviewRow> rows, IReadOnlyList<BilateralMeeting> meetings, ReviewDecision? decision, ReadyToPublish ready, DateTime now)
    {
        var today = Dates.DayOf(now);
        foreach (var row in rows.Where(row => row.IsOwn && row.Assessment is null)) yield return new(WaitKind.Write, row.Number);
        foreach (var row in rows.Where(row => row.IsOwn && row.OpenRequests > 0)) yield return new(WaitKind.Answer, row.Number);
        foreach (var meeting in meetings)
            if (OfMeeting(rights, meeting, today) is { } wait) yield return wait;

        var undecided = rows.Count - (decision?.Lines.Count ?? 0);
        if (decision is { State: DecisionState.Proposed } && undecided == 0 && rights.OwnSide() is { } side && !decision.Signatures.Has(side))
            yield return new(WaitKind.SignDecision, decision.Number);
        if (!rights.RunsReview()) yield break;
        if (undecided > 0 && decision is not null) yield return new(WaitKind.Decide, undecided);
        if (decision is { State: DecisionState.Approved }) yield return new(WaitKind.PublishDecision, decision.Number);
        if (ready.All > 0) yield return new(WaitKind.PublishMatter, ready.All);
    }

    private static WaitInReview? OfMeeting(Rights rights, BilateralMeeting meeting, DateOnly today)
    {
        var invited = meeting.Bodies.Any(body => rights.SpeaksFor(body.BodyId));
        return meeting switch
        {
            { State: BilateralState.Proposed } when rights.MayWriteFor(meeting.AdministrationId) => new(WaitKind.Schedule, meeting.Number),
            { State: BilateralState.Scheduled } when meeting.Date > today && invited => new(WaitKind.Attend, meeting.Number, meeting.Date),
            { State: BilateralState.Scheduled } when meeting.Date <= today && (invited || rights.RunsReview()) => new(WaitKind.Conclude, meeting.Number, meeting.Date),
            { State: BilateralState.Held } when meeting.Bodies.Any(body => body.TookPart is true && !meeting.Signatures.Has(body.Side) && rights.SpeaksFor(body.BodyId)) =>
                new(WaitKind.SignMeeting, meeting.Number, meeting.Date),
            _ => null,
        };
    }
}
