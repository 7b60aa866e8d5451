using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Reading: a plan with its stages, themes, calendar and commitments.</summary>
public sealed class PlanSheet(Store store)
{
    public Task<Result<PlanDetails>> ReadAsync(Actor actor, int number, CancellationToken cancel = default) =>
        store.ReadAsync<PlanDetails>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Include(p => p.Stages).ThenInclude(s => s.Activities).Include(p => p.Themes).AsSplitQuery()
                .SingleOrDefaultAsync(p => p.Number == number, cancel);
            if (plan is null || (rights.SeesOnlyPublished() && plan.CalendarPublishedAt is null)) return PlansRefusals.NoSuchPlan;

            var calendar = await db.CalendarEntries.Where(e => e.PlanId == plan.Id).OrderBy(e => e.From).ToListAsync(cancel);
            var commitments = await (
                from c in db.Commitments
                where c.PlanId == plan.Id
                join b in db.Bodies on c.LeadBodyId equals b.Id into leads
                from b in leads.DefaultIfEmpty()
                orderby c.Number
                select new { c.Id, c.Number, c.Title, c.LeadBodyId, Lead = b == null ? null : b.Name.Ar, Fr = b == null ? null : b.Name.Fr, En = b == null ? null : b.Name.En })
                .ToListAsync(cancel);
            return new PlanDetails(
                plan.Id, plan.Number, plan.Title, plan.Period, plan.Work, plan.CalendarPublishedAt, plan.RegisterPublishedAt,
                [.. plan.Stages.OrderBy(s => s.Number).Select(StageSpan.Of)],
                plan.Stages.ToDictionary(s => s.Id, s => (IReadOnlyList<LocalText>)[.. s.Activities.OrderBy(a => a.Order).Select(a => a.Text)]),
                [.. plan.Themes.OrderBy(t => t.Number).Select(t => new ListedTheme(t.Id, t.Number, t.Name, t.Aliases))],
                calendar.ConvertAll(e => new CalendarLine(e.Id, e.Kind, e.Title, e.From, e.Until, e.Precision)),
                commitments.ConvertAll(c => new CommitmentLine(c.Id, c.Number, c.Title, c.LeadBodyId, c.Lead is null ? null : new LocalText(c.Lead, c.Fr, c.En))));
        }, cancel);
}

/// <summary>A plan as its page shows it.</summary>
public sealed record PlanDetails(
    Guid Id, int Number, LocalText Title, string Period, PlanWork Work, DateTime? CalendarPublishedAt, DateTime? RegisterPublishedAt,
    IReadOnlyList<StageSpan> Stages, IReadOnlyDictionary<Guid, IReadOnlyList<LocalText>> Activities, IReadOnlyList<ListedTheme> Themes,
    IReadOnlyList<CalendarLine> Calendar, IReadOnlyList<CommitmentLine> Commitments);

/// <summary>A theme in the committee's order, with its other names.</summary>
public sealed record ListedTheme(Guid Id, int Number, LocalText Name, IReadOnlyList<string> Aliases);

/// <summary>A date of the calendar, as exactly as it is known.</summary>
public sealed record CalendarLine(Guid Id, CalendarKind Kind, LocalText Title, DateOnly From, DateOnly? Until, DatePrecision Precision)
{
    public NewCalendarEntry AsEntered => new(Kind, Title, From, Until, Precision);
}

/// <summary>A commitment; title and lead are null where the source does not give them.</summary>
public sealed record CommitmentLine(Guid Id, int Number, LocalText? Title, Guid? LeadBodyId, LocalText? Lead)
{
    public NewCommitment AsEntered => new(Number, Title, LeadBodyId);
}
