using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>The institution in charge says how far an activity or an indicator of the adopted plan has come, with its evidence; published at once.</summary>
public sealed class ReportProgress(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, int commitment, Guid itemId, ProgressMatter matter, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = TypedWords.Clean(matter.Text, ProgressReport.LongestText, AdoptionRefusals.TextMissing);
            if (words.Value is not { } text) return words.Refusal!;
            var link = TypedWords.Link(matter.Link, ProgressReport.LongestLink);
            if (!link.Ok) return link.Refusal!;
            var value = TypedWords.Line(matter.Value, ProgressReport.LongestValue);
            if (!value.Ok) return value.Refusal!;
            if (matter.AsOf > change.Today) return AdoptionRefusals.NotYetThatDay;

            if (await AdoptedCommitment.OfAsync(change.Db, planId, commitment, cancel) is not var (card, written)) return AdoptionRefusals.NothingAdopted;
            if (!MayReport(change.Rights, written)) return AdoptionRefusals.NotInCharge;
            var (isActivity, isIndicator) = (written.Activities.Any(one => one.Id == itemId), written.Indicators.Any(one => one.Id == itemId));
            if (!isActivity && !isIndicator) return AdoptionRefusals.NoSuchItem;
            if (isActivity && matter.Status is null) return AdoptionRefusals.StatusMissing;

            var clean = new ProgressMatter(isActivity ? matter.Status : null, isIndicator ? value.Value : null, text, link.Value, matter.AsOf);
            change.Db.Add(new ProgressReport(planId, card.CommitmentId, itemId, clean, actor.AccountId, change.Now));
            change.Record(card.CommitmentId, planId, new { number = commitment, status = clean.Status, value = clean.Value, on = clean.AsOf, text }, card.CardId);
            return Result.Done;
        }, cancel);

    /// <summary>Whoever speaks for the lead or for an institution responsible for an activity; the secretariat enters what came by letter.</summary>
    internal static bool MayReport(Rights rights, WrittenCard card) => rights.Is(Role.Secretariat) || rights.Grants.Any(grant =>
        grant.Role is Role.Member or Role.CoLead && grant.Side is Side.Administration && grant.BodyId is { } body
        && (body == card.Lead || card.Activities.Any(activity => activity.Responsible == body)));
}

/// <summary>A side says how complete a commitment is, on the partnership's scale. Each side speaks for itself.</summary>
public sealed class StateCompletion(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, int commitment, CompletionMatter matter, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = TypedWords.Clean(matter.Reason, CompletionClaim.LongestReason, AdoptionRefusals.ReasonMissing);
            if (words.Value is not { } reason) return words.Refusal!;
            var link = TypedWords.Link(matter.Link, CompletionClaim.LongestLink);
            if (!link.Ok) return link.Refusal!;
            if (matter.AsOf > change.Today) return AdoptionRefusals.NotYetThatDay;
            if (await AdoptedCommitment.OfAsync(change.Db, planId, commitment, cancel) is not var (card, written)) return AdoptionRefusals.NothingAdopted;
            if (SideFor(change.Rights, written) is not { } side) return AdoptionRefusals.NotInCharge;

            change.Db.Add(new CompletionClaim(planId, card.CommitmentId, side, matter with { Reason = reason, Link = link.Value }, actor.AccountId, change.Now));
            change.Record(card.CommitmentId, planId, new { number = commitment, side, completion = matter.Completion, on = matter.AsOf }, card.CardId);
            return Result.Done;
        }, cancel);

    /// <summary>For administration the lead speaks, for civil society any member.</summary>
    internal static Side? SideFor(Rights rights, WrittenCard card) => rights.SideForCard(card.Lead);
}

internal static class AdoptedCommitment
{
    /// <summary>As the edition in force says it.</summary>
    public static async Task<(AdoptedCard Card, WrittenCard Text)?> OfAsync(WorkspaceDbContext db, Guid planId, int commitment, CancellationToken cancel)
    {
        var found = await (
            from adoption in db.PlanAdoptions
            from card in adoption.Cards
            where adoption.PlanId == planId && adoption.AdoptedAt != null && card.Number == commitment
                && adoption.Edition == db.PlanAdoptions.Where(one => one.PlanId == planId && one.AdoptedAt != null).Max(one => one.Edition)
            select card).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null : (found, ConsultedText.Read(found.Document));
    }
}
