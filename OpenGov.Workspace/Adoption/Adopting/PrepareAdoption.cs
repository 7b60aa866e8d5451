using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>The plan as a whole, exactly as it stands, is put before both sides to be adopted; what was before them until now is set aside.</summary>
public sealed class PrepareAdoption(Store store)
{
    /// <param name="reason">Of an amendment: why; null for the first edition.</param>
    public Task<Result> RunAsync(Actor actor, Guid planId, string? reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var db = change.Db;
            if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Id == planId, cancel) is not { } plan) return AdoptionRefusals.NoSuchPlan;
            var earlier = await db.PlanAdoptions.Where(one => one.PlanId == planId).OrderBy(one => one.Number).ToListAsync(cancel);
            var adopted = earlier.FindLast(one => one.IsAdopted);
            string? why = null;
            if (adopted is not null)
            {
                var words = TypedWords.Clean(reason, PlanAdoption.LongestReason, AdoptionRefusals.ReasonMissing);
                if (!words.Ok) return words.Refusal!;
                why = words.Value;
            }

            var ready = await Readiness.OfAsync(db, planId, plan.Number, change.Today, null, cancel);
            if (!ready.IsReady) return AdoptionRefusals.NotReady.About(ready.Missing);
            var whole = await WholePlan.OfAsync(db, planId, plan.Number, why, cancel);
            if (adopted is not null && (whole with { Reason = adopted.Reason }).Hash == adopted.Hash) return AdoptionRefusals.NothingChanged;

            foreach (var open in earlier.Where(one => one.IsOpen))
            {
                var aside = open.SetAside(change.Now);
                if (!aside.Ok) return aside;
            }

            var next = new PlanAdoption(planId, (earlier.LastOrDefault()?.Number ?? 0) + 1, whole.Content, whole.Hash, why, actor.AccountId, change.Now);
            foreach (var card in whole.Cards)
                next.Take(new AdoptedCard(next.Id, card.CardId, card.CommitmentId, card.Number, card.Review, card.Revision, card.Document, card.Hash));
            db.Add(next);
            change.Record(next.Id, planId, new { plan = plan.Number, number = next.Number, cards = next.Cards.Count, reason = why, hash = next.Hash });
            return Result.Done;
        }, cancel);
}
