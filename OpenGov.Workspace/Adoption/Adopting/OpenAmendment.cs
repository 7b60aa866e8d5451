using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>An amendment of the adopted plan begins: the chosen cards may be revised again. The adopted edition stays in force until both sides have signed the next.</summary>
public sealed class OpenAmendment(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyCollection<Guid> cardIds, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = TypedWords.Clean(reason, PlanAdoption.LongestReason, AdoptionRefusals.ReasonMissing);
            if (words.Value is not { } why) return words.Refusal!;
            if (!await change.Db.PlanAdoptions.AnyAsync(one => one.PlanId == planId && one.AdoptedAt != null, cancel)) return AdoptionRefusals.NothingAdopted;
            var cards = await change.Db.CommitmentCards.Where(card => card.PlanId == planId && cardIds.Contains(card.Id) && card.IsAdopted).ToListAsync(cancel);
            if (cards.Count == 0 || cards.Count != cardIds.Distinct().Count()) return AdoptionRefusals.NoCards;

            foreach (var card in cards) card.ReleaseForAmendment();
            var commitments = cards.ConvertAll(card => card.CommitmentId);
            var numbers = await change.Db.Commitments.Where(one => commitments.Contains(one.Id)).OrderBy(one => one.Number).Select(one => one.Number).ToListAsync(cancel);
            change.Record(planId, planId, new { numbers, reason = why }, cards.Select(card => card.Id));
            return Result.Done;
        }, cancel);
}
