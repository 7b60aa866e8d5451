using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>Reading: an adopted edition of a plan as a file: the book, the text, the matrix, or open data. For everybody.</summary>
/// <remarks>An edition does not change, so that each of its files is made once for every state of the chains that lead to it.</remarks>
public sealed class AdoptedFile(Store store, CardFiles files) : IDisposable
{
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = 32 << 20 });

    public async Task<Result<byte[]>> ReadAsync(Actor actor, int planNumber, int edition, ReportFormat format, Language language, string? origin = null, CancellationToken cancel = default)
    {
        var read = await store.ReadAsync<AdoptedMatter>(this, actor, (db, _) => MatterAsync(db, planNumber, edition, files.Today, cancel), cancel);
        if (read.Value is not { } matter) return read.Refusal!;

        var key = (matter.Adoption.Hash, CardChains.StateOf(matter.Cards.Cards), format, language.Code, origin);
        if (_made.TryGetValue(key, out byte[]? known)) return known!;
        var written = await files.WriteAsync(matter, new CardOrder(planNumber, null, language, format) { Origin = origin }, cancel);
        if (written.Value is { } bytes) _made.Set(key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length, SlidingExpiration = TimeSpan.FromHours(1) });
        return written;
    }

    private static async Task<Result<AdoptedMatter>> MatterAsync(WorkspaceDbContext db, int planNumber, int edition, DateOnly today, CancellationToken cancel)
    {
        await using var moment = await db.OneMomentAsync(cancel);
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Number == planNumber && one.CalendarPublishedAt != null, cancel);
        if (plan is null) return AdoptionRefusals.NoSuchPlan;
        var adoption = await db.PlanAdoptions.AsNoTracking().Include(one => one.Cards).SingleOrDefaultAsync(one => one.PlanId == plan.Id && one.Edition == edition, cancel);
        if (adoption is null) return AdoptionRefusals.NoSuchAdoption;

        var cards = new List<CardMatter>();
        foreach (var adopted in adoption.Cards.OrderBy(card => card.Number))
        {
            var card = await db.CommitmentCards.AsNoTracking().SingleAsync(one => one.Id == adopted.CardId, cancel);
            var review = await db.CardReviews.AsNoTracking().SingleAsync(one => one.CardId == adopted.CardId && one.Number == adopted.Review, cancel);
            cards.Add(await CardsMatter.OfReviewAsync(db, card, adopted.Number, review, cancel));
        }

        await CardsMatter.ProposalsAsync(db, plan, cards, publishedOnly: true, cancel);
        await CardChains.AddAsync(db, planNumber, cards, publishedOnly: true, today, cancel);
        var passages = await db.PlanPassages.AsNoTracking().Where(one => one.PlanId == plan.Id).OrderBy(one => one.Order).ToListAsync(cancel);
        return new AdoptedMatter(
            new CardsMatter(plan, passages, await SynthesisReport.CheckpointAsync(db, cancel), cards, await db.BodiesAsync(cards.SelectMany(card => card.BodyIds), cancel)) { IsPublic = true }, adoption);
    }

    public void Dispose() => _made.Dispose();
}

/// <summary>An adopted edition with the cards it holds.</summary>
internal sealed record AdoptedMatter(CardsMatter Cards, PlanAdoption Adoption)
{
    /// <summary>The cover says that the book is the adopted plan, since when, and by which hash it is known.</summary>
    public PrintedCards OnPaper(PrintedCards cards, Wording wording) => cards with
    {
        Title = wording.Own("adopted.title", Adoption.Edition!),
        Under = [
            .. cards.Under, wording.Own("adopted.on", wording.Day(Dates.DayOf(Adoption.AdoptedAt!.Value))), new ReportText($"SHA-256 {Adoption.Hash}", "en"),
        ],
    };

    public object ForPrograms() => new
    {
        plan = Cards.Plan.Number, edition = Adoption.Edition, adoptedAt = Adoption.AdoptedAt, hash = Adoption.Hash, signed = Adoption.Content, reason = Adoption.Reason,
        signatures = new { administration = Adoption.Signatures.AdministrationAt, civilSociety = Adoption.Signatures.CivilSocietyAt },
        cards = Cards.Cards.Select(card => CardForPrograms.Of(card, Cards.Bodies)),
    };
}
