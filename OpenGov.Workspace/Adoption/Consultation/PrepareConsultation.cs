using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <param name="Words">What the committee says to the public.</param>
/// <param name="Cards">Ids of the cards that are put before the public.</param>
public sealed record ConsultationDraft(DateOnly From, DateOnly Until, string Words, IReadOnlyCollection<Guid> Cards);

/// <summary>The secretariat prepares a public consultation: its days and the cards, each sealed as it stands at this moment.</summary>
/// <remarks>What is prepared anew loses the signature it had.</remarks>
public sealed class PrepareConsultation(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, ConsultationDraft draft, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var today = change.Today;
            if (draft.From < today) return AdoptionRefusals.BeginsInThePast;
            if (!SafeText.TryClean(draft.Words, out var words)) return AdoptionRefusals.TextDamaged;
            words = words.Trim();
            if (words.Length > PublicConsultation.LongestWords) return AdoptionRefusals.TextTooLong.About(PublicConsultation.LongestWords);
            if (!await change.Db.Plans.AnyAsync(plan => plan.Id == planId, cancel)) return AdoptionRefusals.NoSuchPlan;

            var last = await change.Db.PublicConsultations.Include(one => one.Cards).Where(one => one.PlanId == planId).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancel);
            if (last is { IsApproved: true } && last.StateOn(today) is not WindowState.Closed) return AdoptionRefusals.ConsultationStillOpen;
            var consultation = last is { IsApproved: false } ? last : new PublicConsultation(planId, (last?.Number ?? 0) + 1, actor.AccountId, change.Now);

            var cards = await SealedAsync(change, consultation.Id, planId, draft.Cards, cancel);
            if (cards.Value is not { } sealedCards) return cards.Refusal!;
            var prepared = consultation.Prepare(draft.From, draft.Until, words, sealedCards);
            if (!prepared.Ok) return prepared;
            if (consultation != last) change.Db.Add(consultation);
            else change.Db.AddRange(sealedCards);
            change.Record(consultation.Id, planId, new { number = consultation.Number, from = draft.From, until = draft.Until, cards = sealedCards.ConvertAll(card => card.Number) });
            return Result.Done;
        }, cancel);

    private static async Task<Result<List<ConsultedCard>>> SealedAsync(Change change, Guid consultationId, Guid planId, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var found = await (
            from card in change.Db.CommitmentCards
            join commitment in change.Db.Commitments on card.CommitmentId equals commitment.Id
            where card.PlanId == planId && ids.Contains(card.Id)
            orderby commitment.Number
            select new { card.Id, commitment.Number }).ToListAsync(cancel);
        if (found.Count != ids.Distinct().Count()) return AdoptionRefusals.NoSuchCard;

        var cards = new List<ConsultedCard>();
        foreach (var one in found)
        {
            var version = await CardVersion.AtAsync(change.Db, one.Id, cancel: cancel) ?? throw new InvalidDataException($"Card {one.Id} has no text.");
            cards.Add(new ConsultedCard(consultationId, one.Id, one.Number, version.Revision, version.Json, version.DocumentHash));
        }

        return cards;
    }
}
