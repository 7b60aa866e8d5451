using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Dashboard;

public sealed class PlanPictureTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_was_received_is_counted_by_theme_and_channel_and_all_of_the_register_by_what_became_of_it(Engine engine)
    {
        await using var work = await WorkAsync(engine);

        var proposals = (await work.SeenByAsync(Role.Observer)).Figures.Proposals;

        Assert.Equal(5, proposals.Total);
        Assert.Equal([1, 2, null], proposals.ByTheme.Select(theme => theme.Number));
        Assert.Equal([3, 1, 1], proposals.ByTheme.Select(theme => theme.Total));
        Assert.Equal([2, 1, 0], proposals.ByTheme[0].ByChannel.Select(channel => channel.Number));
        Assert.Equal((3, 1, 1), (proposals.Of(Channel.Portal), proposals.Of(Channel.Session), proposals.Of(Channel.Import)));
        Assert.Equal((3, 2, 1), (
            proposals.Of(Eligibility.NotExamined), proposals.Of(Eligibility.Accepted), proposals.Of(Eligibility.NotAccepted)));
        Assert.Equal((4, 1, 1), (
            proposals.Of(Disposition.NotYet), proposals.Of(Disposition.NotAccepted), proposals.Of(Disposition.AcceptedNotIncluded)));
        Assert.Equal(1, proposals.AcceptedWithoutAnswer);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_plan_stands_where_its_stages_say_and_the_next_date_is_the_nearest(Engine engine)
    {
        await using var work = await WorkAsync(engine);

        var course = (await work.SeenByAsync(Role.Observer)).Figures.Course;

        Assert.Equal([StageStanding.Over, StageStanding.Undated, StageStanding.Today, StageStanding.ToCome], course.Stages.Select(stage => stage.Standing));
        Assert.Equal(new NextDate(new DateOnly(2026, 3, 20), DatePrecision.Day, DateKind.Calendar, new LocalText("اجتماع")), course.Next);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Participations_are_added_up_only_when_every_session_has_reported_them(Engine engine)
    {
        await using var work = await WorkAsync(engine);

        var known = (await work.SeenByAsync(Role.Observer)).Figures.Sessions;
        await work.Database.AddAsync(new ConsultationSession(work.Plan.Id, 3, work.Plan.Themes[0].Id, work.Association.Id, Today));
        await work.SomethingHappensAsync();
        var unknown = (await work.SeenByAsync(Role.Observer)).Figures.Sessions;

        Assert.Equal((2, 0, 178), (known.Count, known.Unreported, known.Participations));
        Assert.Equal((3, 1, null), (unknown.Count, unknown.Unreported, unknown.Participations));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Parity_counts_seats_of_bodies_and_a_seat_given_up_is_vacant(Engine engine)
    {
        await using var work = await WorkAsync(engine);

        var parity = (await work.SeenByAsync(Role.Observer)).Figures.Parity!;

        Assert.Equal(new ParityFigures(2, Administration: 2, CivilSociety: 1), parity);
        Assert.Equal((0, 1), (parity.Vacant(Side.Administration), parity.Vacant(Side.CivilSociety)));
    }

    [Fact]
    public async Task A_figure_that_the_plan_s_documents_have_lost_is_marked_as_lost()
    {
        await using var work = await WorkAsync(Engine.Sqlite);
        await work.Database.AddAsync(new ReportedFigure(work.Plan.Id, "proposals.accepted", null, "proposals", "report"));

        Assert.True((await work.SeenByAsync(Role.Observer)).Figures.Proposals.AcceptedIsLost);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_secretariat_sees_all_that_waits_and_a_body_only_its_own(Engine engine)
    {
        await using var work = await WorkAsync(engine);

        var secretariat = (await work.SeenByAsync(Role.Secretariat)).Waiting.ForReader;
        var ministry = (await work.SeenByAsync(Role.Member, Side.Administration, work.Ministry.Id)).Waiting.ForReader;
        var association = (await work.SeenByAsync(Role.Member, Side.CivilSociety, work.Association.Id)).Waiting.ForReader;
        var observer = (await work.SeenByAsync(Role.Observer)).Waiting.ForReader;

        Assert.Equal(
            [
                new(WaitKind.ToExamine, 3, "/plans/3/proposals?eligibility=NotExamined"),
                new(WaitKind.HandOversUnanswered, 1, "/plans/3/proposals?waiting=any"),
                new(WaitKind.ToAnswer, 1, "/plans/3/proposals?eligibility=Accepted&disposition=NotYet"),
                new(WaitKind.CalendarUnpublished, null, "/plans/3"),
                new(WaitKind.RegisterUnpublished, null, "/plans/3/proposals"),
                new(WaitKind.StagesWithoutDates, 1, "/plans/3"),
                new(WaitKind.SeatsVacant, 1, "/committee", Side.CivilSociety),
            ],
            secretariat);
        Assert.Equal([new(WaitKind.HandOversForYou, 1, $"/plans/3/proposals?waiting={work.Ministry.Id}")], ministry);
        Assert.Equal([new(WaitKind.SeatsVacant, 1, "/committee", Side.CivilSociety)], association);
        Assert.Empty(observer);
    }

    [Fact]
    public async Task A_plan_whose_years_have_passed_asks_nothing_of_anybody()
    {
        await using var work = await WorkAsync(Engine.Sqlite, clock: new FixedClock(new DateOnly(2029, 1, 5)));

        var waiting = (await work.SeenByAsync(Role.Secretariat)).Waiting;

        Assert.True(waiting.PlanIsOver);
        Assert.Empty(waiting.ForReader);
    }

    [Theory]
    [InlineData(Role.Public)]
    [InlineData(Role.Operator)]
    [InlineData(Role.System)]
    public async Task Whoever_does_not_work_on_the_plan_is_refused(Role role)
    {
        await using var work = await WorkAsync(Engine.Sqlite);
        var actor = role is Role.Public ? Actor.Public : role is Role.Operator ? Actor.Operator : Actor.System;

        Assert.Equal(AccessRefusals.NotAllowed, (await work.Picture.ReadAsync(actor, 3)).Refusal);
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_refused() => Assert.Equal(
        PlansRefusals.NoSuchPlan,
        await Using(await WorkAsync(Engine.Sqlite), async work => (await work.Picture.ReadAsync(await work.Database.ActorAsync(Role.Observer), 7)).Refusal));

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Fifty_dashboards_share_one_count_until_the_record_grows(Engine engine)
    {
        await using var work = await WorkAsync(engine);
        var reader = await work.Database.ActorAsync(Role.Observer);
        async Task<PlanFigures[]> FiftyAsync() => await Task.WhenAll(
            Enumerable.Range(0, 50).Select(async _ => (await work.Picture.ReadAsync(reader, 3)).Value!.Figures));

        var before = await FiftyAsync();
        await work.SomethingHappensAsync();
        var after = await FiftyAsync();

        Assert.All(before, figures => Assert.Same(before[0], figures));
        Assert.All(after, figures => Assert.Same(after[0], figures));
        Assert.NotSame(before[0], after[0]);
        Assert.Equal(before[0], after[0]);   // nothing that is shown has changed, so nothing is drawn again
    }

    private static Task<Work> WorkAsync(Engine engine, TimeProvider? clock = null) =>
        Work.BeginAsync(new TestDatabase(engine), clock ?? new FixedClock(Today));

    private static async Task<T> Using<T>(Work work, Func<Work, Task<T>> what)
    {
        await using (work) return await what(work);
    }

    /// <summary>A plan under way, its committee with one vacancy, five proposals received, one undone, one made of others, one hand-over open.</summary>
    private sealed record Work(TestDatabase Database, PlanPicture Picture, Plan Plan, Body Ministry, Body Association) : IAsyncDisposable
    {
        public static async Task<Work> BeginAsync(TestDatabase database, TimeProvider clock)
        {
            var ministry = new Body(Side.Administration, BodyKind.Ministry, new LocalText("وزارة"));
            var agency = new Body(Side.Administration, BodyKind.Agency, new LocalText("وكالة"));
            var association = new Body(Side.CivilSociety, BodyKind.Association, new LocalText("جمعية"));
            var former = new Body(Side.CivilSociety, BodyKind.Forum, new LocalText("منتدى"));
            var term = new CommitteeTerm(new LocalText("اللجنة"), 2, null, null);
            foreach (var body in new[] { ministry, agency, association, former }) Assert.True(term.SeatBody(body, null).Ok);
            term.Seats.Single(seat => seat.BodyId == former.Id).Vacate(Today.AddDays(-1));

            var plan = new Plan(3, new LocalText("خطة"), 2024, 2028) { CommitteeTermId = term.Id };
            plan.AddStage(1, new LocalText("أولى"), new(2026, 2, 1), new(2026, 2, 28));
            plan.AddStage(2, new LocalText("ثانية"), null, null);
            plan.AddStage(3, new LocalText("ثالثة"), new(2026, 3, 1), new(2026, 3, 31));
            plan.AddStage(4, new LocalText("رابعة"), new(2026, 4, 1), new(2026, 4, 30));
            var (first, second) = (plan.AddTheme(1, new LocalText("محور"), []), plan.AddTheme(2, new LocalText("محور آخر"), []));

            await database.AddAsync(ministry, agency, association, former);
            await database.AddAsync(term);
            await database.AddAsync(plan,
                new CalendarEntry(plan.Id, CalendarKind.CommitteeMeeting, new LocalText("اجتماع"), new(2026, 3, 20), null, DatePrecision.Day),
                new CalendarEntry(plan.Id, CalendarKind.Other, new LocalText("مضى"), new(2026, 1, 1), null, DatePrecision.Day));

            Proposal Make(int number, Guid? theme, Channel channel) => new(plan.Id, number, theme, channel, "", "نص", null);
            var accepted = Make(2, first.Id, Channel.Portal);
            accepted.Accept();
            var declined = Make(3, first.Id, Channel.Session);
            declined.Decline(NonAcceptance.NotPreciseOrClear, "سبب");
            var leftOut = Make(4, second.Id, Channel.Portal);
            leftOut.Accept();
            leftOut.LeaveOut("سبب");
            var undone = Make(6, first.Id, Channel.Import);
            undone.Withdraw(DateTime.UtcNow);
            await database.AddAsync(Make(1, first.Id, Channel.Portal), accepted, declined, leftOut, Make(5, null, Channel.Import), undone);
            var made = Make(7, first.Id, Channel.Portal);
            made.MadeOfOthers = true;
            await database.AddAsync(made);

            var answered = new HandOver(accepted.Id, agency.Id, DateTime.UtcNow);
            answered.Respond(HandOverAnswer.AlreadyDone, "جواب", DateTime.UtcNow);
            await database.AddAsync(new HandOver(accepted.Id, ministry.Id, DateTime.UtcNow), answered, new HandOver(undone.Id, agency.Id, DateTime.UtcNow));

            await database.AddAsync(Session(plan, 1, first, association, 87), Session(plan, 2, second, association, 91));
            return new Work(database, new PlanPicture(database.Store, new SharedFigures(database.Database), clock), plan, ministry, association);
        }

        public async Task<Picture> SeenByAsync(Role role, Side? side = null, Guid? body = null) =>
            (await Picture.ReadAsync(await Database.ActorAsync(role, side, body), Plan.Number)).Value!;

        /// <summary>The record of the plan grows by an entry.</summary>
        public async Task SomethingHappensAsync()
        {
            var begun = await Database.Database.BeginAsync();
            await using var transaction = begun.Value!;
            var change = new Change(transaction.Db, new Rights(Actor.System, []), DateTime.UtcNow);
            change.Record(Plan.Id, Plan.Id);
            await new Platform.Record.RecordWriter(Database.Database).AppendAsync(change, "Plans.Test", default);
            await transaction.CommitAsync(default);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();

        private static ConsultationSession Session(Plan plan, int number, Theme theme, Body organiser, int attended)
        {
            var session = new ConsultationSession(plan.Id, number, theme.Id, organiser.Id, Today.AddDays(-number));
            session.Report(registered: 500 * number, attended);
            return session;
        }
    }

    private sealed class FixedClock(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
