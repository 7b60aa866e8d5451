using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Counts a plan in the database; nothing that grows with the register leaves it uncounted.</summary>
internal static class PlanTally
{
    /// <summary>The document's count of accepted proposals; see docs/figures.md.</summary>
    private const string Accepted = ReportedFigure.AcceptedProposals;

    public static async Task<PlanFigures> TakeAsync(WorkspaceDbContext db, Guid planId, DateOnly day, CancellationToken cancel = default)
    {
        var plan = await db.Plans.Where(p => p.Id == planId)
            .Select(p => new PlanHeading(
                p.Id, p.Number, p.Title, p.FirstYear, p.LastYear, p.Work, p.CommitteeTermId, p.CalendarPublishedAt != null, p.RegisterPublishedAt != null))
            .SingleAsync(cancel);
        return new PlanFigures(
            plan,
            await CourseAsync(db, planId, day, cancel),
            await ProposalsAsync(db, planId, cancel),
            await SessionsAsync(db, planId, cancel),
            await ParityAsync(db, plan.CommitteeTermId, day, cancel),
            await HandOversAsync(db, planId, cancel),
            new([.. (await RoundProgress.OfPlanAsync(db, planId, cancel))
                .Select(round => new RoundLine(round.Number, round.Name, round.State, round.Deadline, new(round.Pairs)))]))
        {
            Cards = await CardsAsync(db, planId, cancel),
            ToLookAt = await db.ToLookAt(planId).CountAsync(cancel),
            Adoption = await AdoptionTally.TakeAsync(db, planId, plan.Number, day, cancel),
        };
    }

    private static async Task<ValueList<CardLine>> CardsAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel) => new([.. (await (
        from card in db.CommitmentCards
        join commitment in db.Commitments on card.CommitmentId equals commitment.Id
        join outline in db.CardOutlines on card.Id equals outline.CardId
        join review in db.CardReviews on card.Id equals review.CardId
        where card.PlanId == planId && card.State != CardState.Draft && review.PublishedAt == null && review.ReopenedAt == null && review.ChangesAskedAt == null
        orderby commitment.Number
        select new { commitment.Number, outline.LeadBodyId, card.State, review.Signatures }).ToListAsync(cancel))
        .Select(card => new CardLine(
            card.Number, card.LeadBodyId, card.State is CardState.InReview ? CardStage.BeforeSides : CardStage.SignedByBoth,
            card.Signatures.Has(Side.Administration), card.Signatures.Has(Side.CivilSociety)))]);

    private static async Task<PlanCourse> CourseAsync(WorkspaceDbContext db, Guid planId, DateOnly day, CancellationToken cancel)
    {
        var stages = await db.Stages.Where(s => s.PlanId == planId).OrderBy(s => s.Number)
            .Select(s => new { s.Number, s.Name, s.From, s.Until, s.BeyondAdoptedList }).ToListAsync(cancel);
        // A date known to the month or the year is still to come while its month or year lasts.
        var (month, year) = (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, 1, 1));
        var entries = await db.CalendarEntries
            .Where(e => e.PlanId == planId && (e.From >= day
                || (e.Precision == DatePrecision.Month && e.From >= month) || (e.Precision == DatePrecision.Year && e.From >= year)))
            .OrderBy(e => e.From).Take(1)
            .Select(e => new { e.From, e.Precision, e.Title }).ToListAsync(cancel);

        var next = stages.Where(s => s.From > day).Select(s => new NextDate(s.From!.Value, DatePrecision.Day, DateKind.StageStarts, s.Name))
            .Concat(stages.Where(s => s.From <= day && s.Until >= day).Select(s => new NextDate(s.Until!.Value, DatePrecision.Day, DateKind.StageEnds, s.Name)))
            .Concat(entries.Select(e => new NextDate(e.From, e.Precision, DateKind.Calendar, e.Title)))
            .OrderBy(date => date.On).FirstOrDefault();
        return new PlanCourse(
            new([.. stages.Select(s => new StageLine(s.Number, s.Name, s.From, s.Until, s.BeyondAdoptedList, StandingOn(day, s.From, s.Until)))]), next);
    }

    private static StageStanding StandingOn(DateOnly day, DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (_, { } end) when end < day => StageStanding.Over,
        ({ } start, _) when start > day => StageStanding.ToCome,
        ({ }, { }) => StageStanding.Today,
        _ => StageStanding.Undated,
    };

    private static async Task<ProposalFigures> ProposalsAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var themes = await db.Themes.Where(t => t.PlanId == planId).OrderBy(t => t.Number)
            .Select(t => new { t.Id, t.Number, t.Name }).ToListAsync(cancel);

        // One statement, so that every sum shown is a sum of the same register.
        var cells = await db.Proposals.InRegister(planId)
            .GroupBy(p => new { p.ThemeId, p.Channel, p.Eligibility, p.Disposition, p.MadeOfOthers })
            .Select(g => new { g.Key.ThemeId, g.Key.Channel, g.Key.Eligibility, g.Key.Disposition, g.Key.MadeOfOthers, Number = g.Count() })
            .ToListAsync(cancel);
        var received = cells.FindAll(c => !c.MadeOfOthers);
        var lost = await db.ReportedFigures.AnyAsync(f => f.PlanId == planId && f.Key == Accepted && f.Value == null, cancel);

        ValueList<Counted<Channel>> On(Guid? theme) =>
            Count<Channel>(channel => received.Where(c => c.ThemeId == theme && c.Channel == channel).Sum(c => c.Number));
        var none = new ThemeLine(null, null, On(null));
        return new ProposalFigures(
            new([.. themes.Select(t => new ThemeLine(t.Number, t.Name, On(t.Id))), .. none.Total > 0 ? [none] : Array.Empty<ThemeLine>()]),
            Count<Channel>(channel => received.Where(c => c.Channel == channel).Sum(c => c.Number)),
            Count<Eligibility>(eligibility => cells.Where(c => c.Eligibility == eligibility).Sum(c => c.Number)),
            Count<Disposition>(disposition => cells.Where(c => c.Disposition == disposition).Sum(c => c.Number)),
            cells.Where(c => c is { Eligibility: Eligibility.Accepted, Disposition: Disposition.NotYet }).Sum(c => c.Number),
            lost);
    }

    private static ValueList<Counted<T>> Count<T>(Func<T, int> number) where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Select(value => new Counted<T>(value, number(value)))]);

    private static async Task<SessionFigures> SessionsAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var held = await (
            from session in db.SessionsHeld(planId)
            join theme in db.Themes on session.ThemeId equals theme.Id
            orderby session.Number
            select new { session.Number, session.Date, theme.Name, session.Attended, CheckedIn = db.CheckIns.Count(c => c.SessionId == session.Id) }).ToListAsync(cancel);
        return new SessionFigures(new(held.ConvertAll(s => new SessionLine(s.Number, s.Date, s.Name, AttendedCount.Of(s.CheckedIn, s.Attended).Count))));
    }

    private static async Task<ParityFigures?> ParityAsync(WorkspaceDbContext db, Guid? termId, DateOnly day, CancellationToken cancel)
    {
        var term = await db.CommitteeTerms.Where(t => t.Id == termId).Select(t => new { t.SeatsPerSide }).SingleOrDefaultAsync(cancel);
        if (term is null) return null;

        var taken = await db.Seats
            .Where(s => s.TermId == termId && (s.From == null || s.From <= day) && (s.Until == null || s.Until >= day))
            .GroupBy(s => s.Side).Select(g => new { Side = g.Key, Number = g.Count() }).ToListAsync(cancel);
        int On(Side side) => taken.SingleOrDefault(line => line.Side == side)?.Number ?? 0;
        return new ParityFigures(term.SeatsPerSide, On(Side.Administration), On(Side.CivilSociety));
    }

    private static async Task<ValueList<BodyWaiting>> HandOversAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var waiting = await (
            from handOver in db.HandOvers
            join proposal in db.Proposals.InRegister(planId) on handOver.ProposalId equals proposal.Id
            where handOver.Answer == null
            group handOver by handOver.BodyId into body
            select new { BodyId = body.Key, Number = body.Count() }).ToDictionaryAsync(line => line.BodyId, line => line.Number, cancel);
        var bodies = await db.Bodies.IgnoreAutoIncludes().Where(b => waiting.Keys.Contains(b.Id)).OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.Name }).ToListAsync(cancel);
        return new([.. bodies.Select(b => new BodyWaiting(b.Id, b.Name, waiting[b.Id]))]);
    }
}
