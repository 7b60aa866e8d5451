using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: how the adopted plan comes along, activity by activity, and how complete each side holds each commitment to be. For everybody.</summary>
public sealed class FollowUpSheet(Store store)
{
    public Task<Result<FollowUpShown>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<FollowUpShown>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Number == planNumber, cancel);
            if (plan is null || (rights.SeesOnlyPublished() && plan.CalendarPublishedAt is null)) return AdoptionRefusals.NoSuchPlan;
            var adoption = await db.PlanAdoptions.AsNoTracking().Include(one => one.Cards).Where(one => one.PlanId == plan.Id && one.AdoptedAt != null)
                .OrderByDescending(one => one.Edition).FirstOrDefaultAsync(cancel);
            var texts = (adoption?.Cards ?? []).OrderBy(card => card.Number).Select(card => (Card: card, Text: ConsultedText.Read(card.Document))).ToList();
            var reports = (await db.ProgressReports.AsNoTracking().Where(one => one.PlanId == plan.Id).OrderBy(one => one.AsOf).ThenBy(one => one.At).ToListAsync(cancel)).ToLookup(one => one.ItemId);
            var claims = (await db.CompletionClaims.AsNoTracking().Where(one => one.PlanId == plan.Id).OrderBy(one => one.AsOf).ThenBy(one => one.At).ToListAsync(cancel)).ToLookup(one => (one.CommitmentId, one.Side));
            var bodies = await CardBodies.ReadAsync(db, texts.Select(one => one.Text), cancel);
            return new FollowUpShown(plan.Id, plan.Number, plan.Title, adoption?.Edition, [.. texts.Select(one => new FollowedCommitment(
                one.Card.Number, one.Card.CommitmentId, one.Text.Title, Named(one.Text.Lead),
                [.. one.Text.Activities.Select(activity => new FollowedItem(activity.Id, activity.What, activity.Start, activity.End, Named(activity.Responsible), null, [.. reports[activity.Id].Reverse()]))],
                [.. one.Text.Indicators.Select(indicator => new FollowedItem(indicator.Id, indicator.Name, null, null, null, indicator.Target, [.. reports[indicator.Id].Reverse()]))],
                Sides.Both.ToDictionary(side => side, side => claims[(one.Card.CommitmentId, side)].LastOrDefault()),
                ReportProgress.MayReport(rights, one.Text), StateCompletion.SideFor(rights, one.Text)))]);

            LocalText? Named(Guid? body) => body is { } known ? bodies.GetValueOrDefault(known) : null;
        }, cancel);
}

/// <param name="Edition">In force; null while the plan has not been adopted.</param>
public sealed record FollowUpShown(Guid PlanId, int Plan, LocalText PlanTitle, int? Edition, IReadOnlyList<FollowedCommitment> Commitments);

/// <param name="Claims">The latest of each side; null where a side has not spoken.</param>
/// <param name="Mine">The side for which the reader speaks here.</param>
public sealed record FollowedCommitment(
    int Number, Guid Id, string Title, LocalText? Lead, IReadOnlyList<FollowedItem> Activities, IReadOnlyList<FollowedItem> Indicators,
    IReadOnlyDictionary<Side, CompletionClaim?> Claims, bool MayReport, Side? Mine);

/// <param name="Target">Of an indicator.</param>
/// <param name="Reports">The latest first.</param>
public sealed record FollowedItem(Guid Id, string Name, DateOnly? Start, DateOnly? End, LocalText? Responsible, string? Target, IReadOnlyList<ProgressReport> Reports);
