using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>A member of the committee signs the plan as a whole for their side; with the other side's signature it is adopted, published and frozen.</summary>
public sealed class SignAdoption(Store store)
{
    /// <param name="seen">Hash of what the member read: nobody signs anything else.</param>
    public Task<Result> RunAsync(Actor actor, Guid adoptionId, string seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var db = change.Db;
            if (change.Rights.OwnSide() is not { } side || actor.AccountId is not { } account) return AdoptionRefusals.NotOfASide;
            if (await db.PlanAdoptions.Include(one => one.Cards).SingleOrDefaultAsync(one => one.Id == adoptionId, cancel) is not { } adoption) return AdoptionRefusals.NoSuchAdoption;
            if (!adoption.IsOpen) return AdoptionRefusals.AdoptionIsOver;
            if (adoption.Hash != seen) return DataRefusals.ChangedMeanwhile;

            var plan = await db.Plans.AsNoTracking().SingleAsync(one => one.Id == adoption.PlanId, cancel);
            var now = await WholePlan.OfAsync(db, plan.Id, plan.Number, adoption.Reason, cancel);
            if (now.Hash != adoption.Hash) return AdoptionRefusals.CardsHaveChanged;
            var ready = await Readiness.OfAsync(db, plan.Id, plan.Number, change.Today, adoption.PreparedAt, cancel);
            if (!ready.IsReady) return AdoptionRefusals.NotReady.About(ready.Missing);

            var edition = (await db.PlanAdoptions.Where(one => one.PlanId == plan.Id).MaxAsync(one => one.Edition, cancel) ?? 0) + 1;
            var signed = adoption.Sign(side, account, change.Now, edition);
            if (!signed.Ok) return signed;
            if (adoption.IsAdopted) await FreezeAsync(db, adoption, cancel);
            change.Record(
                adoptionId, plan.Id, new { plan = plan.Number, side, adopted = adoption.IsAdopted, edition = adoption.Edition, hash = seen },
                adoption.IsAdopted ? adoption.Cards.Select(card => card.CardId) : []);
            return Result.Done;
        }, cancel);

    /// <summary>From here on its cards are changed by an amendment only.</summary>
    private static async Task FreezeAsync(WorkspaceDbContext db, PlanAdoption adoption, CancellationToken cancel)
    {
        var ids = adoption.Cards.Select(card => card.CardId).ToList();
        foreach (var card in await db.CommitmentCards.Where(card => ids.Contains(card.Id)).ToListAsync(cancel)) card.Adopt();
    }
}
