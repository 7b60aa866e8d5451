using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: each of the partnership's standards with what meets it, as things stand at this moment.</summary>
public sealed class OgpEvidence(Store store, TimeProvider clock)
{
    public Task<Result<OgpEvidenceShown>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<OgpEvidenceShown>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.AsNoTracking().Include(one => one.Stages).SingleOrDefaultAsync(one => one.Number == planNumber, cancel);
            if (plan is null) return AdoptionRefusals.NoSuchPlan;
            var entered = (await db.EvidenceEntries.AsNoTracking().Where(one => one.PlanId == plan.Id && one.WithdrawnAt == null).OrderBy(one => one.On).ToListAsync(cancel))
                .ToLookup(one => one.Check, one => new EvidenceShown(null, new LocalText(one.Text), one.On, one.Link, one.Id));
            var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
            var matter = await EvidenceMatter.OfAsync(db, plan, cancel);
            return new OgpEvidenceShown(plan.Id, plan.Number, plan.Title, today, [.. OgpCheck.Numbers.Select(number => Of(number, matter, [.. entered[number]], today))]);
        }, cancel);

    internal static OgpCheck Of(string number, EvidenceMatter matter, IReadOnlyList<EvidenceShown> entered, DateOnly today) => number switch
    {
        "1.1" => EverySixMonths(number, [.. matter.Meetings, .. entered], entered, matter, today),
        "1.2" => Any(number, matter.Rules, entered),
        "2.1" => Any(number, [.. matter.Published.Where(one => one.Key == "Evidence.Calendar")], entered),
        "2.2" => TwiceAYear(number, matter.Published, entered, matter, today),
        "3.1" => BeforeTheStart(number, matter, entered),
        "3.2" => Any(number, matter.Outreach, entered),
        "3.3" => Any(number, matter.Ways, entered),
        "4.1" => Answered(number, matter, entered),
        _ => TwiceAYear(number, matter.Sessions, entered, matter, today),
    };

    private static OgpCheck Any(string number, IReadOnlyList<EvidenceShown> found, IReadOnlyList<EvidenceShown> entered) => new(
        number, found.Count + entered.Count > 0 ? CheckState.Met : CheckState.NotMet, null, null, found.Count == 0 && entered.Count > 0, [.. found, .. entered]);

    /// <summary>The last one is at most six months ago; for a plan that is over, its last year counts.</summary>
    private static OgpCheck EverySixMonths(string number, IReadOnlyList<EvidenceShown> all, IReadOnlyList<EvidenceShown> entered, EvidenceMatter matter, DateOnly today)
    {
        var day = Reckoned(matter, today);
        var last = all.Select(one => one.On).Where(on => on <= today).Max();
        var due = last?.AddMonths(6);
        var state = due is null ? CheckState.NotMet : due >= day ? CheckState.Met : CheckState.NotMet;
        return new OgpCheck(number, state, matter.Plan.LastYear < today.Year ? null : due, null, entered.Any(one => one.On == last), [.. all.OrderByDescending(one => one.On)]);
    }

    /// <summary>Twice in the calendar year; while the year lasts, what is missing is due by its end.</summary>
    private static OgpCheck TwiceAYear(string number, IReadOnlyList<EvidenceShown> found, IReadOnlyList<EvidenceShown> entered, EvidenceMatter matter, DateOnly today)
    {
        var year = Reckoned(matter, today).Year;
        var all = found.Concat(entered).OrderByDescending(one => one.On).ToList();
        var days = all.Where(one => one.On?.Year == year && one.On <= today).Select(one => one.On).Distinct().Count();
        var missing = Math.Max(0, 2 - days);
        var end = new DateOnly(year, 12, 31);
        var state = missing == 0 ? CheckState.Met : end >= today ? CheckState.Due : CheckState.NotMet;
        return new OgpCheck(number, state, state is CheckState.Due ? end : null, missing, missing == 0 && found.Count(one => one.On?.Year == year) < 2, all);
    }

    private static OgpCheck BeforeTheStart(string number, EvidenceMatter matter, IReadOnlyList<EvidenceShown> entered)
    {
        var published = matter.Published.FirstOrDefault(one => one.Key == "Evidence.Calendar");
        var inTime = published is not null && matter.Started is { } start && published.On <= start;
        List<EvidenceShown> evidence =
        [
            .. published is null ? Array.Empty<EvidenceShown>() : [published],
            .. matter.Started is { } began ? [new EvidenceShown("Evidence.Start", null, began, $"/plans/{matter.Plan.Number}") { Public = EvidenceMatter.PublicPage(matter.Plan) }] : Array.Empty<EvidenceShown>(),
            .. entered,
        ];
        return new OgpCheck(number, inTime || entered.Count > 0 ? CheckState.Met : CheckState.NotMet, null, null, !inTime && entered.Count > 0, evidence);
    }

    private static OgpCheck Answered(string number, EvidenceMatter matter, IReadOnlyList<EvidenceShown> entered)
    {
        var at = $"/plans/{matter.Plan.Number}";
        var register = EvidenceMatter.RegisterOf(matter.Plan);
        List<EvidenceShown> evidence =
        [
            new EvidenceShown("Evidence.Contributions", new LocalText($"{matter.Contributions}"), null, $"{at}/proposals") { Public = register },
            new EvidenceShown("Evidence.Unanswered", new LocalText($"{matter.Unanswered}"), null, $"{at}/proposals?disposition={Proposals.Disposition.NotYet}") { Public = register }, .. entered,
        ];
        return new OgpCheck(number, matter is { Contributions: > 0, Unanswered: 0 } ? CheckState.Met : CheckState.NotMet, null, matter.Unanswered, false, evidence);
    }

    /// <summary>Today, or the last day of a plan that is over.</summary>
    private static DateOnly Reckoned(EvidenceMatter matter, DateOnly today) => matter.Plan.LastYear < today.Year ? new DateOnly(matter.Plan.LastYear, 12, 31) : today;
}

public sealed record OgpEvidenceShown(Guid PlanId, int Plan, LocalText PlanTitle, DateOnly On, IReadOnlyList<OgpCheck> Checks);
