using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed class CorrectionsTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_date_of_the_calendar_is_moved_and_taken_out_by_whoever_has_seen_how_it_stands(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = await OpenAsync(database);
        var meeting = new NewCalendarEntry(CalendarKind.CommitteeMeeting, new LocalText("اجتماع اللجنة"), new(2028, 2, 3));
        var id = (await new AddCalendarEntry(database.Store).RunAsync(Actor.System, plan, meeting)).Value;
        var (correct, withdraw) = (new CorrectCalendarEntry(database.Store), new WithdrawCalendarEntry(database.Store));

        var inMarch = meeting with { From = new(2028, 3, 17), Until = new(2028, 3, 18), Precision = DatePrecision.Month };
        Assert.True((await correct.RunAsync(Actor.System, id, meeting, inMarch)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await correct.RunAsync(Actor.System, id, meeting, inMarch)).Refusal);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await withdraw.RunAsync(Actor.System, id, meeting)).Refusal);

        var now = Assert.Single((await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!.Calendar);
        Assert.Equal(meeting with { From = new(2028, 3, 1), Precision = DatePrecision.Month }, now.AsEntered);

        Assert.True((await withdraw.RunAsync(Actor.System, id, now.AsEntered)).Ok);
        Assert.Equal(PlansRefusals.NoSuchEntry, (await withdraw.RunAsync(Actor.System, id, now.AsEntered)).Refusal);
        Assert.Empty((await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!.Calendar);
        Assert.Equal(
            ["Plans.AddCalendarEntry", "Plans.CorrectCalendarEntry", "Plans.WithdrawCalendarEntry"], await HistoryAsync(database, id));
    }

    [Fact]
    public async Task A_correction_of_the_calendar_is_refused_for_the_reasons_an_entry_is()
    {
        await using var database = new TestDatabase();
        var plan = await OpenAsync(database);
        var meeting = new NewCalendarEntry(CalendarKind.CommitteeMeeting, new LocalText("اجتماع اللجنة"), new(2028, 2, 3));
        var id = (await new AddCalendarEntry(database.Store).RunAsync(Actor.System, plan, meeting)).Value;
        var correct = new CorrectCalendarEntry(database.Store);

        Assert.Equal(PlansRefusals.NameMissing, (await correct.RunAsync(Actor.System, id, meeting, meeting with { Title = new LocalText(" ") })).Refusal);
        Assert.Equal(PlansRefusals.EndsBeforeItStarts, (await correct.RunAsync(Actor.System, id, meeting, meeting with { Until = new(2028, 1, 1) })).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await correct.RunAsync(await database.ActorAsync(Role.Member), id, meeting, meeting)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_figure_is_entered_once_and_corrected_by_whoever_has_seen_it(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = await OpenAsync(database);
        var enter = new EnterFigure(database.Store);
        var lost = new NewFigure("proposals.accepted", null, "proposals", "تقرير");

        Assert.True((await enter.RunAsync(Actor.System, plan, null, lost)).Ok);
        Assert.Equal(PlansRefusals.FigureKnown.Key, (await enter.RunAsync(Actor.System, plan, null, lost)).Refusal!.Key);
        Assert.True((await enter.RunAsync(Actor.System, plan, lost, lost with { Value = 24, AtLeast = true })).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await enter.RunAsync(Actor.System, plan, lost, lost with { Value = 25 })).Refusal);
        Assert.Equal(PlansRefusals.FigureKeyWrong, (await enter.RunAsync(Actor.System, plan, null, lost with { Key = "مقترحات مقبولة" })).Refusal);
        Assert.Equal(PlansRefusals.FigureNeedsUnitAndSource, (await enter.RunAsync(Actor.System, plan, null, lost with { Source = " " })).Refusal);
        Assert.Equal(PlansRefusals.FigureNegative, (await enter.RunAsync(Actor.System, plan, null, lost with { Value = -1 })).Refusal);

        Assert.Equal([lost with { Value = 24, AtLeast = true }], (await new ReportedSheet(database.Store).ReadAsync(Actor.System, plan)).Value!.Figures);
        Assert.Equal(AccessRefusals.NotAllowed, (await new ReportedSheet(database.Store).ReadAsync(Actor.Public, plan)).Refusal);
    }

    [Fact]
    public async Task A_passage_is_corrected_and_taken_out_and_its_address_leads_to_the_web_only()
    {
        await using var database = new TestDatabase();
        var plan = await OpenAsync(database);
        var passage = new NewPassage(new LocalText("البوابة"), Url: "www.gouvernement-ouvert.ma");
        await new EnterPassages(database.Store).RunAsync(Actor.System, plan, PassageKind.Reference, [passage]);
        var line = Assert.Single((await new ReportedSheet(database.Store).ReadAsync(Actor.System, plan)).Value!.Passages);
        var correct = new CorrectPassage(database.Store);

        foreach (var address in new[] { "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "somewhere", "https://a b.ma" })
            Assert.Equal(PlansRefusals.AddressWrong, (await correct.RunAsync(Actor.System, line.Id, passage, passage with { Url = address })).Refusal);
        Assert.Equal(PlansRefusals.NameMissing, (await correct.RunAsync(Actor.System, line.Id, passage, passage with { Text = new LocalText("", "Portail") })).Refusal);

        var translated = passage with { Text = new LocalText("البوابة", "Le portail"), Period = new LocalText("نونبر 2020") };
        Assert.True((await correct.RunAsync(Actor.System, line.Id, passage, translated)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await new WithdrawPassage(database.Store).RunAsync(Actor.System, line.Id, passage)).Refusal);
        Assert.True((await new WithdrawPassage(database.Store).RunAsync(Actor.System, line.Id, translated)).Ok);
        Assert.Equal(PlansRefusals.NoSuchPassage, (await correct.RunAsync(Actor.System, line.Id, translated, translated)).Refusal);
    }

    [Fact]
    public async Task A_commitment_is_not_entered_over_another_and_loses_a_lead_that_was_wrong()
    {
        await using var database = new TestDatabase();
        var plan = await OpenAsync(database);
        var ministry = (await new Committee.EnterBody(database.Store).RunAsync(
            Actor.System, new Committee.NewBody(Side.Administration, Committee.BodyKind.Ministry, new LocalText("وزارة العدل")))).Value;
        var enter = new EnterCommitment(database.Store);
        var first = new NewCommitment(1, new LocalText("نشر المعطيات"), ministry);

        Assert.True((await enter.RunAsync(Actor.System, plan, null, first)).Ok);
        Assert.Equal(PlansRefusals.NumberTaken.Key, (await enter.RunAsync(Actor.System, plan, null, new NewCommitment(1))).Refusal!.Key);
        Assert.Equal(PlansRefusals.NoSuchBody, (await enter.RunAsync(Actor.System, plan, null, new NewCommitment(2, null, Guid.NewGuid()))).Refusal);
        Assert.Equal(PlansRefusals.NameMissing, (await enter.RunAsync(Actor.System, plan, null, new NewCommitment(2, new LocalText("", "Titre")))).Refusal);
        Assert.True((await enter.RunAsync(Actor.System, plan, first, first with { LeadBodyId = null })).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await enter.RunAsync(Actor.System, plan, first, first)).Refusal);

        var kept = Assert.Single((await new PlanSheet(database.Store).ReadAsync(Actor.System, 4)).Value!.Commitments);
        Assert.Equal(first with { LeadBodyId = null }, kept.AsEntered);
    }

    [Fact]
    public async Task A_new_plan_starts_with_the_names_of_another_one_s_stages_and_without_their_dates()
    {
        await using var database = new TestDatabase();
        await OpenAsync(database);
        var before = Assert.Single((await new PlanList(database.Store).ReadAsync(Actor.System)).Value!);

        await new OpenPlan(database.Store).RunAsync(
            Actor.System, new NewPlan(5, new LocalText("الخطة الخامسة"), 2032, 2036) { Stages = before.StageNames() });

        var stages = (await new PlanSheet(database.Store).ReadAsync(Actor.System, 5)).Value!.Stages;
        Assert.Equal(["المرحلة التحضيرية", "التشاور العمومي"], stages.Select(stage => stage.Name.Ar));
        Assert.Equal([false, true], stages.Select(stage => stage.BeyondAdoptedList));
        Assert.All(stages, stage => Assert.Null(stage.From));
    }

    private static async Task<Guid> OpenAsync(TestDatabase database) =>
        (await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(4, new LocalText("الخطة الرابعة"), 2028, 2032)
        {
            Stages =
            [
                new(1, new LocalText("المرحلة التحضيرية"), new(2028, 2, 1), new(2028, 2, 29)),
                new(2, new LocalText("التشاور العمومي")) { BeyondAdoptedList = true },
            ],
        })).Value;

    private static async Task<List<string>> HistoryAsync(TestDatabase database, Guid subject)
    {
        await using var db = database.Read();
        return await db.Record.Where(entry => entry.SubjectId == subject).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync();
    }
}
