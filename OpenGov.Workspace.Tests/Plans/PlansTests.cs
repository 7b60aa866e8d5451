using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed class PlansTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_plan_opens_with_stages_that_need_no_dates_and_themes_with_other_names(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        await OpenAsync(database);

        var plan = (await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!;

        Assert.Null(plan.Stages.Single(stage => stage.Number == 2).From);
        Assert.True(plan.Stages.Single(stage => stage.Number == 1).IsInMonths);
        Assert.Equal(["النزاهة ومحاربة الرشوة"], Assert.Single(plan.Themes).Aliases);
    }

    [Fact]
    public async Task A_number_is_given_to_one_plan_only_and_stages_end_after_they_start()
    {
        await using var database = new TestDatabase();
        await OpenAsync(database);
        var open = new OpenPlan(database.Store);

        Assert.Equal(PlansRefusals.NumberTaken.Key, (await open.RunAsync(Actor.System, new NewPlan(4, new LocalText("خطة"), 2029, 2032))).Refusal!.Key);
        Assert.Equal(PlansRefusals.YearsWrong, (await open.RunAsync(Actor.System, new NewPlan(5, new LocalText("خطة"), 2032, 2029))).Refusal);
        var backwards = new NewPlan(5, new LocalText("خطة"), 2029, 2032) { Stages = [new(1, new LocalText("مرحلة"), new(2029, 2, 1), new(2029, 1, 1))] };
        Assert.Equal(PlansRefusals.EndsBeforeItStarts, (await open.RunAsync(Actor.System, backwards)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_saves_dates_over_somebody_else_s_newer_ones_is_told_so(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        await OpenAsync(database);
        var stage = (await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!.Stages.Single(s => s.Number == 2);
        var plan = new PlanStage(database.Store);

        Assert.True((await plan.RunAsync(Actor.System, stage.Id, new(2028, 3, 1), new(2028, 3, 31), stage.Version)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await plan.RunAsync(Actor.System, stage.Id, null, null, stage.Version)).Refusal);
        Assert.Equal(PlansRefusals.EndsBeforeItStarts, (await plan.RunAsync(Actor.System, stage.Id, new(2028, 4, 1), new(2028, 3, 1), stage.Version + 1)).Refusal);

        var kept = (await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!.Stages.Single(s => s.Number == 2);
        Assert.Equal(new DateOnly(2028, 3, 1), kept.From);
    }

    [Fact]
    public async Task The_public_sees_a_plan_once_its_calendar_is_published_and_it_is_published_once()
    {
        await using var database = new TestDatabase();
        var plan = await OpenAsync(database);

        Assert.Empty((await new PlanList(database.Store).ReadAsync(Actor.Public)).Value!);
        Assert.Equal(PlansRefusals.NoSuchPlan, (await new PlanSheet(database.Store).ReadAsync(Actor.Public, 4)).Refusal);

        Assert.True((await new PublishCalendar(database.Store).RunAsync(Actor.System, plan)).Ok);

        Assert.Single((await new PlanList(database.Store).ReadAsync(Actor.Public)).Value!);
        Assert.True((await new PlanSheet(database.Store).ReadAsync(Actor.Public, 4)).Ok);
        Assert.Equal(PlansRefusals.CalendarAlreadyPublished, (await new PublishCalendar(database.Store).RunAsync(Actor.System, plan)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_lost_figure_stays_unknown_and_a_misread_one_is_corrected(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = await OpenAsync(database);
        var enter = new EnterFigures(database.Store);

        await enter.RunAsync(Actor.System, plan, [new("proposals.accepted", null, "proposals", "تقرير"), new("commitments.proposed", 42, "commitments", "تقرير")]);
        await enter.RunAsync(Actor.System, plan, [new("commitments.proposed", 24, "commitments", "تقرير")]);

        await using var db = database.Read();
        Assert.Equal(24, (await db.ReportedFigures.SingleAsync(f => f.Key == "commitments.proposed")).Value);
        Assert.Null((await db.ReportedFigures.SingleAsync(f => f.Key == "proposals.accepted")).Value);
        Assert.Equal(PlansRefusals.FigureNegative, (await enter.RunAsync(Actor.System, plan, [new("a", -1, "b", "c")])).Refusal);
        Assert.Equal(PlansRefusals.FigureNeedsUnitAndSource, (await enter.RunAsync(Actor.System, plan, [new("a", 1, "", "c")])).Refusal);
    }

    [Fact]
    public async Task Two_themes_of_a_plan_never_share_a_name_in_any_spelling()
    {
        await using var database = new TestDatabase();
        var plan = await OpenAsync(database);
        var second = (await new AddTheme(database.Store).RunAsync(Actor.System, plan, new NewTheme(8, new LocalText("الولوج للمعلومة")))).Value;

        Assert.Equal(PlansRefusals.AliasKnown.Key, (await new AddThemeAlias(database.Store).RunAsync(Actor.System, second, "النزاهه ومحاربة الرشوة")).Refusal!.Key);
        Assert.True((await new AddThemeAlias(database.Store).RunAsync(Actor.System, second, "الحق في الحصول على المعلومات")).Ok);
    }

    [Fact]
    public async Task A_commitment_is_completed_later_without_losing_what_was_known()
    {
        await using var database = new TestDatabase();
        var plan = await OpenAsync(database);
        var enter = new EnterCommitments(database.Store);

        await enter.RunAsync(Actor.System, plan, [new(1), new(2)]);
        await enter.RunAsync(Actor.System, plan, [new(2, new LocalText("نشر المعطيات"))]);

        var commitments = (await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!.Commitments;
        Assert.Equal([null, "نشر المعطيات"], commitments.Select(c => c.Title?.Ar));
        Assert.Equal(PlansRefusals.NoSuchBody, (await enter.RunAsync(Actor.System, plan, [new(3, null, Guid.NewGuid())])).Refusal);
    }

    [Fact]
    public async Task A_member_reads_the_plan_and_may_not_change_its_calendar()
    {
        await using var database = new TestDatabase();
        var plan = await OpenAsync(database);
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);

        Assert.Equal(AccessRefusals.NotAllowed, (await new PublishCalendar(database.Store).RunAsync(member, plan)).Refusal);
        Assert.Null((await new PlanSheet(database.Store).ReadAsync(member, 4)).Value!.CalendarPublishedAt);
    }

    private static async Task<Guid> OpenAsync(TestDatabase database) =>
        (await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(4, new LocalText("الخطة الرابعة"), 2028, 2032)
        {
            Stages = [new(1, new LocalText("المرحلة التحضيرية"), new(2028, 2, 1), new(2028, 2, 29)), new(2, new LocalText("جمع المقترحات"))],
            Themes = [new(7, new LocalText("النزاهة ومحاربة الفساد")) { Aliases = ["النزاهة ومحاربة الرشوة"] }],
        })).Value;
}
