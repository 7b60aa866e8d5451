using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: the last public consultation of a plan as it stands; what is only being prepared is the committee's own.</summary>
public sealed class ConsultationSheet(Store store, TimeProvider clock)
{
    public Task<Result<ConsultationShown>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<ConsultationShown>(this, actor, async (db, rights) =>
        {
            var publicOnly = rights.SeesOnlyPublished();
            var plan = await db.Plans.AsNoTracking().Include(p => p.Themes).SingleOrDefaultAsync(p => p.Number == planNumber, cancel);
            if (plan is null || (publicOnly && plan.CalendarPublishedAt is null)) return AdoptionRefusals.NoSuchPlan;

            var consultation = await db.PublicConsultations.AsNoTracking().Include(one => one.Cards).Where(one => one.PlanId == plan.Id && (!publicOnly || one.ApprovedAt != null))
                .OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancel);
            var reported = consultation is null ? await ReportedAsync(db, plan.Id, cancel) : null;
            var themes = plan.Themes.OrderBy(theme => theme.Number).Select(theme => new ThemeOfPlan(theme.Id, theme.Number, theme.Name)).ToList();
            if (consultation is null) return new ConsultationShown(plan.Id, plan.Number, plan.Title, themes, null, reported);

            var figures = await ConsultationFigures.OfAsync(db, consultation.Id, cancel);
            var cards = new List<ConsultedRow>();
            var leads = new Dictionary<Guid, LocalText>();
            foreach (var card in consultation.Cards.OrderBy(card => card.Number))
            {
                var text = ConsultedText.Read(card.Document);
                if (text.Lead is { } lead && !leads.ContainsKey(lead) && await db.Bodies.AsNoTracking().SingleOrDefaultAsync(body => body.Id == lead, cancel) is { } body)
                    leads.Add(lead, body.Name);
                cards.Add(new ConsultedRow(
                    card.CardId, card.Number, text.Title, text.Lead is { } id ? leads.GetValueOrDefault(id) : null, text.Lead, card.Revision, card.Hash, figures.ByCard.GetValueOrDefault(card.Number)));
            }

            return new ConsultationShown(plan.Id, plan.Number, plan.Title, themes, new OneConsultation(
                consultation.Id, consultation.Number, consultation.StateOn(Dates.DayOf(clock.GetUtcNow().UtcDateTime)), consultation.From, consultation.Until, consultation.Words,
                ConsultationText.HashOf(consultation), consultation.Signatures, cards, figures, consultation.Summary, consultation.SummaryPublishedAt), null);
        }, cancel);

    /// <summary>Of a plan whose consultation was held before the workspace: what its documents say of it.</summary>
    private static async Task<ReportedConsultationOfPlan?> ReportedAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var entry = await db.CalendarEntries.AsNoTracking().Where(one => one.PlanId == planId && one.Kind == CalendarKind.PublicConsultation).OrderBy(one => one.From).FirstOrDefaultAsync(cancel);
        var figures = await db.ReportedFigures.AsNoTracking().Where(one => one.PlanId == planId && one.Key.StartsWith("consultation.")).ToListAsync(cancel);
        if (entry is null && figures.Count == 0) return null;
        return new ReportedConsultationOfPlan(
            entry?.From, entry?.Until, entry?.Precision, Of("consultation.weeks"), Of("consultation.participants"), Of("consultation.comments"), figures.FirstOrDefault()?.Source);

        long? Of(string key) => figures.Find(figure => figure.Key == key)?.Value;
    }
}

/// <param name="Now">Null where none was prepared here.</param>
/// <param name="Reported">What the plan's documents say of one that was held before the workspace.</param>
public sealed record ConsultationShown(
    Guid PlanId, int Plan, LocalText PlanTitle, IReadOnlyList<ThemeOfPlan> Themes, OneConsultation? Now, ReportedConsultationOfPlan? Reported);

/// <param name="Hash">Of what is approved.</param>
public sealed record OneConsultation(
    Guid Id, int Number, WindowState State, DateOnly From, DateOnly Until, string Words, string Hash, Signatures Signatures,
    IReadOnlyList<ConsultedRow> Cards, ConsultationFigures Figures, string? Summary, DateTime? SummaryPublishedAt);

/// <param name="Number">Of its commitment.</param>
/// <param name="Comments">Shown to the public.</param>
public sealed record ConsultedRow(Guid CardId, int Number, string Title, LocalText? Lead, Guid? LeadId, int Revision, string Hash, int Comments);

public sealed record ThemeOfPlan(Guid Id, int Number, LocalText Name);

/// <summary>A null figure is one that the documents do not give.</summary>
public sealed record ReportedConsultationOfPlan(
    DateOnly? From, DateOnly? Until, DatePrecision? Precision, long? Weeks, long? Participants, long? Comments, string? Source);

/// <summary>Reading: a card's text as it was put before the public.</summary>
public sealed class ConsultedCardText(Store store)
{
    public Task<Result<ConsultedCardShown>> ReadAsync(Actor actor, int planNumber, int card, CancellationToken cancel = default) =>
        store.ReadAsync<ConsultedCardShown>(this, actor, async (db, rights) =>
        {
            var publicOnly = rights.SeesOnlyPublished();
            var found = await (
                from consultation in db.PublicConsultations
                join plan in db.Plans on consultation.PlanId equals plan.Id
                from shown in consultation.Cards
                where plan.Number == planNumber && shown.Number == card && (!publicOnly || (consultation.ApprovedAt != null && plan.CalendarPublishedAt != null))
                orderby consultation.Number descending
                select shown).AsNoTracking().FirstOrDefaultAsync(cancel);
            if (found is null) return AdoptionRefusals.NoSuchCard;
            var text = ConsultedText.Read(found.Document);
            return new ConsultedCardShown(found.Number, found.Revision, found.Hash, text, await CardBodies.ReadAsync(db, [text], cancel));
        }, cancel);
}

public sealed record ConsultedCardShown(int Number, int Revision, string Hash, WrittenCard Text, IReadOnlyDictionary<Guid, LocalText> Bodies);
