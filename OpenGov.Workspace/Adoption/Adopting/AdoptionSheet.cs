using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: how far a plan is from being adopted, what is before the sides, and every edition that was adopted.</summary>
public sealed class AdoptionSheet(Store store, AuthorizationMatrix matrix, TimeProvider clock)
{
    public Task<Result<AdoptionShown>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<AdoptionShown>(this, actor, async (db, rights) =>
        {
            if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Number == planNumber, cancel) is not { } plan) return AdoptionRefusals.NoSuchPlan;
            var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
            var all = await db.PlanAdoptions.AsNoTracking().Where(one => one.PlanId == plan.Id).OrderByDescending(one => one.Number).ToListAsync(cancel);
            var open = all.Find(one => one.IsOpen);
            var stands = open is null || (await WholePlan.OfAsync(db, plan.Id, planNumber, open.Reason, cancel)).Hash == open.Hash;
            var readiness = await Readiness.OfAsync(db, plan.Id, planNumber, today, open?.PreparedAt, cancel);
            var cards = await (
                from card in db.CommitmentCards
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                where card.PlanId == plan.Id
                orderby commitment.Number
                select new CardOfPlan(card.Id, commitment.Number, commitment.Title, card.IsAdopted)).AsNoTracking().ToListAsync(cancel);
            var sent = await db.OgpTransmissions.AsNoTracking().Where(one => one.PlanId == plan.Id).OrderByDescending(one => one.On).ToListAsync(cancel);
            var people = await PeopleAsync(db, all, cancel);
            return new AdoptionShown(
                plan.Id, plan.Number, plan.Title, readiness, open is null ? null : Shown(open), stands, [.. all.Where(one => one.IsAdopted).Select(Shown)],
                sent.ConvertAll(one => new SentToOgp(one.AdoptionId, one.On, one.Reference, one.Link)), cards, rights.OwnSide(),
                MayPrepare: May(typeof(PrepareAdoption)), MaySign: May(typeof(SignAdoption)), MayAmend: May(typeof(OpenAmendment)), MaySend: May(typeof(EnterTransmission)));

            EditionShown Shown(PlanAdoption one) => new(
                one.Id, one.Number, one.Edition, one.Hash, one.Reason, one.PreparedAt, one.Signatures, one.AdoptedAt,
                Sides.Both.Where(one.Signatures.Has).ToDictionary(side => side, side => people.GetValueOrDefault(one.Signatures.By(side)!.Value)));
            bool May(Type action) => matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(action));
        }, cancel);

    // Functions only: nobody is known by name here.
    private static async Task<Dictionary<Guid, LocalText>> PeopleAsync(WorkspaceDbContext db, IReadOnlyCollection<PlanAdoption> all, CancellationToken cancel)
    {
        var ids = all.SelectMany(one => Sides.Both.Select(side => one.Signatures.By(side))).OfType<Guid>().Distinct().ToList();
        return await db.Accounts.Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, account.Function })
            .ToDictionaryAsync(account => account.Id, account => account.Function, cancel);
    }
}

/// <param name="Open">What is before the sides.</param>
/// <param name="Stands">No card has changed since it was put there.</param>
/// <param name="Editions">Those adopted, the latest first.</param>
/// <param name="Mine">The side for which the reader signs.</param>
public sealed record AdoptionShown(
    Guid PlanId, int Plan, LocalText PlanTitle, Readiness Readiness, EditionShown? Open, bool Stands, IReadOnlyList<EditionShown> Editions,
    IReadOnlyList<SentToOgp> Sent, IReadOnlyList<CardOfPlan> Cards, Side? Mine, bool MayPrepare, bool MaySign, bool MayAmend, bool MaySend)
{
    public bool SignatureAsked => Open is { } open && Stands && Readiness.IsReady && MaySign && Mine is { } side && !open.Signatures.Has(side);
}

/// <param name="Signers">Who signed, by function.</param>
public sealed record EditionShown(
    Guid Id, int Number, int? Edition, string Hash, string? Reason, DateTime PreparedAt, Signatures Signatures, DateTime? AdoptedAt, IReadOnlyDictionary<Side, LocalText?> Signers);

public sealed record SentToOgp(Guid AdoptionId, DateOnly On, string Reference, string? Link);

public sealed record CardOfPlan(Guid Id, int Number, LocalText? Title, bool IsAdopted);
