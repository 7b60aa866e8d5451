using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>What became of a card from one edition of the plan to the next.</summary>
public enum EditionFate { Same, Added, Dropped, Changed }

/// <summary>Reading: an adopted edition of a plan for everybody: its cards, who signed it, and in what it differs from the edition before.</summary>
public sealed class AdoptedPlan(Store store)
{
    /// <param name="edition">Null for the latest.</param>
    public Task<Result<AdoptedShown>> ReadAsync(Actor actor, int planNumber, int? edition = null, CancellationToken cancel = default) =>
        store.ReadAsync<AdoptedShown>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Number == planNumber && one.CalendarPublishedAt != null, cancel);
            if (plan is null) return AdoptionRefusals.NoSuchPlan;
            var editions = await db.PlanAdoptions.Where(one => one.PlanId == plan.Id && one.AdoptedAt != null).OrderByDescending(one => one.Edition)
                .Select(one => new AdoptedEdition(one.Id, one.Edition!.Value, one.AdoptedAt!.Value)).ToListAsync(cancel);
            var asked = edition is null ? editions.FirstOrDefault() : editions.Find(one => one.Edition == edition);
            if (asked is null) return AdoptionRefusals.NoSuchAdoption;

            var adoption = await WholeAsync(db, asked.Id, cancel);
            var before = editions.Find(one => one.Edition == asked.Edition - 1) is { } previous ? await WholeAsync(db, previous.Id, cancel) : null;
            var signers = new Dictionary<Side, LocalText?>();
            foreach (var side in Sides.Both)
                signers[side] = await db.Accounts.Where(account => account.Id == adoption.Signatures.By(side)).Select(account => account.Function).SingleOrDefaultAsync(cancel);
            var sent = await db.OgpTransmissions.AsNoTracking().Where(one => one.AdoptionId == asked.Id).OrderBy(one => one.On)
                .Select(one => new SentToOgp(one.AdoptionId, one.On, one.Reference, one.Link)).ToListAsync(cancel);

            var texts = adoption.Cards.Concat(before?.Cards ?? []).DistinctBy(card => card.Hash).ToDictionary(card => card.Hash, card => ConsultedText.Read(card.Document));
            var bodies = await CardBodies.ReadAsync(db, texts.Values, cancel);
            return new AdoptedShown(
                plan.Id, plan.Number, plan.Title, asked.Edition, adoption.Hash, adoption.Reason, asked.AdoptedAt, adoption.Signatures, signers, [.. Cards(adoption, before, texts)],
                bodies, editions, sent);
        }, cancel);

    private static Task<PlanAdoption> WholeAsync(WorkspaceDbContext db, Guid id, CancellationToken cancel) =>
        db.PlanAdoptions.AsNoTracking().Include(one => one.Cards).SingleAsync(one => one.Id == id, cancel);

    private static IEnumerable<AdoptedCardShown> Cards(PlanAdoption now, PlanAdoption? before, Dictionary<string, WrittenCard> texts)
    {
        var earlier = before?.Cards.ToDictionary(card => card.CardId) ?? [];
        foreach (var card in now.Cards.OrderBy(card => card.Number))
        {
            var was = earlier.GetValueOrDefault(card.CardId);
            var fate = before is null || was?.Hash == card.Hash ? EditionFate.Same : was is null ? EditionFate.Added : EditionFate.Changed;
            yield return new AdoptedCardShown(
                card.CardId, card.Number, card.Revision, card.Hash, texts[card.Hash], fate, fate is EditionFate.Changed ? CardComparison.Of(texts[was!.Hash], texts[card.Hash]) : null);
        }

        foreach (var gone in earlier.Values.Where(card => now.Cards.All(one => one.CardId != card.CardId)).OrderBy(card => card.Number))
            yield return new AdoptedCardShown(gone.CardId, gone.Number, gone.Revision, gone.Hash, texts[gone.Hash], EditionFate.Dropped, null);
    }
}

/// <param name="Cards">Of this edition; those it dropped stand at the end.</param>
/// <param name="Editions">All of them, the latest first.</param>
public sealed record AdoptedShown(
    Guid PlanId, int Plan, LocalText PlanTitle, int Edition, string Hash, string? Reason, DateTime AdoptedAt, Signatures Signatures, IReadOnlyDictionary<Side, LocalText?> Signers,
    IReadOnlyList<AdoptedCardShown> Cards, IReadOnlyDictionary<Guid, LocalText> Bodies, IReadOnlyList<AdoptedEdition> Editions, IReadOnlyList<SentToOgp> Sent);

public sealed record AdoptedEdition(Guid Id, int Edition, DateTime AdoptedAt);

/// <param name="Changes">Against the edition before, word for word; null where it says the same, is new or was dropped.</param>
public sealed record AdoptedCardShown(
    Guid CardId, int Number, int Revision, string Hash, WrittenCard Text, EditionFate Fate, CardComparison? Changes);
