using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>What a plan's own tables say about each standard.</summary>
internal sealed record EvidenceMatter(
    Plan Plan, IReadOnlyList<EvidenceShown> Meetings, IReadOnlyList<EvidenceShown> Rules, IReadOnlyList<EvidenceShown> Published, IReadOnlyList<EvidenceShown> Outreach,
    IReadOnlyList<EvidenceShown> Ways, IReadOnlyList<EvidenceShown> Sessions, int Contributions, int Unanswered, DateOnly? Started)
{
    public static async Task<EvidenceMatter> OfAsync(WorkspaceDbContext db, Plan plan, CancellationToken cancel)
    {
        var at = $"/plans/{plan.Number}";
        var open = PublicPage(plan);
        var held = await db.CommitteeMeetings.AsNoTracking().Where(one => one.PlanId == plan.Id && one.Date != null && one.State != MeetingState.Convened)
            .OrderByDescending(one => one.Date).Select(one => new { one.Number, one.Title, one.Date, one.PublishedAt }).ToListAsync(cancel);
        var meetings = held.ConvertAll(one => new EvidenceShown("Evidence.Meeting", one.Title, one.Date, $"{at}/meetings/{one.Number}"));
        var minutes = held.FindAll(one => one.PublishedAt is not null)
            .ConvertAll(one => new EvidenceShown("Evidence.Minutes", one.Title, Dates.DayOf(one.PublishedAt!.Value), $"{at}/meetings/{one.Number}") { Public = PublicPage(plan, $"/meetings/{one.Number}") });

        var calendar = await db.CalendarEntries.AsNoTracking().Where(one => one.PlanId == plan.Id).OrderBy(one => one.From).ToListAsync(cancel);
        var rules = calendar.FindAll(one => one.Kind is CalendarKind.MethodAdopted or CalendarKind.MethodAdapted).ConvertAll(one => new EvidenceShown("Evidence.Method", one.Title, one.From, at) { Public = open });
        var outreach = calendar.FindAll(one => one.Kind is CalendarKind.OpeningWebinar).ConvertAll(one => new EvidenceShown("Evidence.Webinar", one.Title, one.From, at) { Public = open });
        var passages = await db.PlanPassages.AsNoTracking().Where(one => one.PlanId == plan.Id && one.Kind == PassageKind.Communication).OrderBy(one => one.Order).ToListAsync(cancel);
        outreach.AddRange(passages.Select(one => new EvidenceShown("Evidence.Communication", one.Text, null, at) { Public = open }));

        var sessions = await db.ConsultationSessions.AsNoTracking().Where(one => one.PlanId == plan.Id).OrderBy(one => one.Number)
            .Select(one => new { one.Number, one.Date }).ToListAsync(cancel);
        var heldSessions = sessions.ConvertAll(one => new EvidenceShown("Evidence.Session", new LocalText($"{one.Number}"), one.Date, $"{at}/sessions/{one.Number}") { Public = PublicPage(plan, "/sessions") });

        var windows = await db.PublicConsultations.AsNoTracking().Where(one => one.PlanId == plan.Id && one.ApprovedAt != null).OrderBy(one => one.Number).ToListAsync(cancel);
        var proposals = db.Proposals.Where(one => one.PlanId == plan.Id && one.WithdrawnAt == null);
        var (received, undecided) = (await proposals.CountAsync(cancel), await proposals.CountAsync(one => one.Disposition == Disposition.NotYet, cancel));
        var comments = db.PublicComments.Where(one => one.PlanId == plan.Id && one.State != CommentState.Hidden);
        var (said, unanswered) = (await comments.CountAsync(cancel), await comments.CountAsync(one => one.AnsweredAt == null, cancel));

        List<EvidenceShown> ways =
        [
            .. received > 0 ? [new EvidenceShown("Evidence.Proposals", new LocalText($"{received}"), null, $"{at}/proposals") { Public = RegisterOf(plan) }] : Array.Empty<EvidenceShown>(),
            .. windows.Select(one => new EvidenceShown("Evidence.Consultation", new LocalText($"{one.Number}"), one.From, $"{at}/consultation") { Public = PublicPage(plan, "/consultation") }),
        ];
        return new EvidenceMatter(
            plan, meetings, rules, [.. minutes, .. await PublishedAsync(db, plan, at, cancel)], outreach, [.. ways, .. heldSessions], heldSessions, received + said, undecided + unanswered,
            plan.Stages.Select(stage => stage.From).Where(from => from is not null).Min());
    }

    /// <summary>Null while the plan itself is not public.</summary>
    public static string? PublicPage(Plan plan, string page = "") => plan.CalendarPublishedAt is null ? null : $"/public/plans/{plan.Number}{page}";

    public static string? RegisterOf(Plan plan) => plan.RegisterPublishedAt is null ? null : PublicPage(plan, "/proposals");

    private static async Task<List<EvidenceShown>> PublishedAsync(WorkspaceDbContext db, Plan plan, string at, CancellationToken cancel)
    {
        var published = new List<EvidenceShown>();
        if (plan.CalendarPublishedAt is { } calendar) published.Add(new EvidenceShown("Evidence.Calendar", null, Dates.DayOf(calendar), at) { Public = PublicPage(plan) });
        if (plan.RegisterPublishedAt is { } register) published.Add(new EvidenceShown("Evidence.Register", null, Dates.DayOf(register), $"{at}/proposals") { Public = RegisterOf(plan) });
        var cards = await (
            from review in db.CardReviews
            join card in db.CommitmentCards on review.CardId equals card.Id
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            where card.PlanId == plan.Id && review.PublishedAt != null
            select new { commitment.Number, review.PublishedAt }).ToListAsync(cancel);
        published.AddRange(cards.Select(one => new EvidenceShown("Evidence.Card", new LocalText($"{one.Number}"), Dates.DayOf(one.PublishedAt!.Value), $"{at}/cards/{one.Number}/published") { Public = PublicPage(plan, $"/commitments/{one.Number}") }));
        var adopted = await db.PlanAdoptions.Where(one => one.PlanId == plan.Id && one.AdoptedAt != null).Select(one => new { one.Edition, one.AdoptedAt }).ToListAsync(cancel);
        published.AddRange(adopted.Select(one => new EvidenceShown("Evidence.Adopted", new LocalText($"{one.Edition}"), Dates.DayOf(one.AdoptedAt!.Value), $"{at}/adoption") { Public = PublicPage(plan, $"/adopted?edition={one.Edition}") }));
        var summaries = await db.PublicConsultations.Where(one => one.PlanId == plan.Id && one.SummaryPublishedAt != null).Select(one => new { one.Number, one.SummaryPublishedAt }).ToListAsync(cancel);
        published.AddRange(summaries.Select(one => new EvidenceShown("Evidence.Summary", new LocalText($"{one.Number}"), Dates.DayOf(one.SummaryPublishedAt!.Value), $"{at}/consultation") { Public = PublicPage(plan, "/consultation") }));
        var progress = await db.ProgressReports.Where(one => one.PlanId == plan.Id).Select(one => one.At).ToListAsync(cancel);
        published.AddRange(progress.Select(Dates.DayOf).Distinct().Select(day => new EvidenceShown("Evidence.Progress", null, day, $"{at}/follow-up") { Public = PublicPage(plan, "/follow-up") }));
        return published;
    }
}
