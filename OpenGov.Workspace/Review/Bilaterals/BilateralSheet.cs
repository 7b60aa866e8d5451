using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

/// <summary>Reading: a bilateral meeting; the public reads its signed conclusions once they are published, without the way into it.</summary>
public sealed class BilateralSheet(Store store, TimeProvider clock)
{
    public Task<Result<BilateralDetails>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<BilateralDetails>(this, actor, async (db, rights) =>
        {
            var shares = rights.SharesTheReview();
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            var meeting = plan is null ? null : await db.BilateralMeetings.AsNoTracking().AsSplitQuery()
                .SingleOrDefaultAsync(m => m.PlanId == plan.Id && m.Number == number && (shares || m.PublishedAt != null), cancel);
            if (plan is null || meeting is null) return ReviewRefusals.NoSuchMeeting;

            var about = meeting.Commitments.Select(c => c.CommitmentId).ToList();
            var commitments = await db.Commitments.Where(c => about.Contains(c.Id)).OrderBy(c => c.Number).Select(c => new { c.Number, c.Title }).ToListAsync(cancel);
            var bodies = await db.BodiesAsync([.. meeting.Bodies.Select(b => (Guid?)b.BodyId), meeting.ProposedByBodyId], cancel);
            var people = await db.FunctionsAsync(Sides.Both.Select(meeting.Signatures.By), cancel);
            return new BilateralDetails(
                meeting.Id, plan.Id, planNumber, plan.Title, number, meeting.State, meeting.Purpose, meeting.ProposedBySide, bodies.Of(meeting.ProposedByBodyId),
                meeting.Date is { } day ? new BilateralCall(day, meeting.Time, meeting.Form, meeting.Place, shares ? meeting.Link : null) : null,
                meeting.Conclusions, meeting.CancelledBecause, meeting.TextVersion, meeting.Version, meeting.PublishedAt)
            {
                Commitments = commitments.ConvertAll(c => new NumberedCommitment(c.Number, c.Title)),
                Bodies = [.. meeting.Bodies.OrderBy(b => b.Side).ThenBy(b => b.Id).Select(b => new BilateralBodyView(b.BodyId, b.Side, bodies.Of(b.BodyId) ?? new LocalText(""), b.TookPart))],
                SignedBy = [.. Sides.Both.Where(meeting.Signatures.Has).Select(side => new SignatureView(
                    side, shares ? people.Of(meeting.Signatures.By(side)) : null, meeting.Signatures.At(side)!.Value))],
                MaySchedule = rights.MayWriteFor(meeting.AdministrationId) && !meeting.IsOver,
                MayCancel = (rights.MayWriteFor(meeting.AdministrationId) || rights.SpeaksFor(meeting.ProposedByBodyId)) && !meeting.IsOver,
                MayConclude = (rights.RunsReview() || meeting.Bodies.Any(b => rights.SpeaksFor(b.BodyId)))
                    && meeting.PublishedAt is null
                    && (meeting.State is BilateralState.Held || (meeting.State is BilateralState.Scheduled && meeting.Date <= Dates.DayOf(clock.GetUtcNow().UtcDateTime))),
                MaySign = meeting.State is BilateralState.Held
                    && meeting.Bodies.FirstOrDefault(b => b.TookPart is true && rights.SpeaksFor(b.BodyId)) is { } own && !meeting.Signatures.Has(own.Side),
                Shares = shares,
            };
        }, cancel);
}

/// <summary>A bilateral meeting as its page shows it.</summary>
/// <param name="Call">Null while it is not scheduled.</param>
/// <param name="TextVersion">Of the conclusions; what somebody who signs has read.</param>
public sealed record BilateralDetails(
    Guid Id, Guid PlanId, int PlanNumber, LocalText PlanTitle, int Number, BilateralState State, string Purpose, Side? ProposedBySide, LocalText? ProposedBy,
    BilateralCall? Call, string Conclusions, string? CancelledBecause, int TextVersion, int Version, DateTime? PublishedAt)
{
    public required IReadOnlyList<NumberedCommitment> Commitments { get; init; }

    /// <summary>The administration first.</summary>
    public required IReadOnlyList<BilateralBodyView> Bodies { get; init; }
    public required IReadOnlyList<SignatureView> SignedBy { get; init; }
    public required bool MaySchedule { get; init; }
    public required bool MayCancel { get; init; }
    public required bool MayConclude { get; init; }
    public required bool MaySign { get; init; }
    public required bool Shares { get; init; }

    public bool HasSigned(Side side) => SignedBy.Any(signature => signature.Side == side);
}

public sealed record NumberedCommitment(int Number, LocalText? Title);

/// <param name="TookPart">Null before the meeting is held.</param>
public sealed record BilateralBodyView(Guid BodyId, Side Side, LocalText Name, bool? TookPart);
