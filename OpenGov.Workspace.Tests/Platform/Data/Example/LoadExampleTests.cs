using OpenGov.Workspace.Evaluation;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Platform.Data.Example;

public sealed class LoadExampleTests(LoadedExample loaded)
{
    private readonly JsonNode _report = Document("plan2.json");

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_example_loads_into_an_empty_workspace_and_only_once(Engine engine)
    {
        var database = await loaded.DatabaseAsync(engine);   // which was empty

        var second = await LoadedExample.Into(database).RunAsync();

        Assert.Equal(LoadExample.NotEmpty, second.Refusal);
        await using var db = database.Read();
        Assert.Equal(2, await db.Plans.CountAsync());
    }

    [Fact]
    public async Task An_example_whose_load_was_interrupted_is_not_taken_for_the_whole()
    {
        await using var database = new TestDatabase();
        await new BeginExample(database.Store).RunAsync(Actor.System);
        await new LoadBodies(database.Store).RunAsync(default);

        Assert.Equal(LoadExample.Unfinished, (await LoadedExample.Into(database).RunAsync()).Refusal);
    }

    [Fact]
    public async Task The_record_of_the_example_is_an_unbroken_chain()
    {
        await using var db = await loaded.ReadAsync();

        var prev = RecordChain.Start;
        var seq = 0L;
        await foreach (var entry in db.Record.OrderBy(e => e.Seq).AsAsyncEnumerable())
        {
            Assert.Equal(++seq, entry.Seq);
            Assert.Equal(prev, entry.Prev);
            Assert.Equal(RecordChain.Hash(entry), entry.Hash);
            prev = entry.Hash;
        }
        Assert.True(seq > 100);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Proposals_count_by_theme_and_channel_what_the_report_counts(Engine engine)
    {
        await using var db = await loaded.ReadAsync(engine);

        var plan = await db.Plans.Include(p => p.Themes).SingleAsync(p => p.Number == 2);
        foreach (var theme in _report["themes"]!.AsArray().OfType<JsonNode>())
        {
            var id = plan.Themes.Single(t => t.Number == (int)theme["number"]!).Id;
            Assert.Equal((int)theme["proposals"]!["portal"]!, await db.Proposals.CountAsync(p => p.ThemeId == id && p.Channel == Channel.Portal));
            Assert.Equal((int)theme["proposals"]!["session"]!, await db.Proposals.CountAsync(p => p.ThemeId == id && p.Channel == Channel.Session));
        }
        Assert.Equal((int)_report["proposals"]!["total"]!, await db.Proposals.CountAsync(p => p.PlanId == plan.Id));
    }

    [Fact]
    public async Task No_proposal_of_the_example_has_an_author_and_none_of_plan_2_an_eligibility_or_a_disposition()
    {
        await using var db = await loaded.ReadAsync();
        var second = (await db.Plans.SingleAsync(p => p.Number == 2)).Id;

        Assert.Equal(0, await db.ProposalAuthors.CountAsync());
        Assert.Equal(0, await db.Proposals.CountAsync(p => !p.IsExample));
        Assert.Equal(0, await db.Proposals.CountAsync(p => p.PlanId == second && p.Eligibility != Eligibility.NotExamined));
        Assert.Equal(0, await db.Proposals.CountAsync(p => p.PlanId == second && p.Disposition != Disposition.NotYet));
    }

    [Fact]
    public async Task Every_number_of_the_report_is_a_reported_figure_with_its_source()
    {
        await using var db = await loaded.ReadAsync();
        var figures = await db.ReportedFigures.ToDictionaryAsync(f => f.Key);

        void Equals(string key, JsonNode? value, string unit)
        {
            Assert.Equal((long)(int)value!, figures[key].Value);
            Assert.Equal(unit, figures[key].Unit);
            Assert.Equal((string)_report["plan"]!["reportTitle"]!, figures[key].Source);
        }

        var (taken, portal) = (_report["participation"]!, _report["participation"]!["portal"]!);
        Equals("participation.portal.proposers", portal["proposers"], "persons");
        Equals("participation.portal.reacting", portal["reacting"], "persons");
        Equals("participation.portal.total", portal["total"], "persons");
        Equals("participation.sessions", taken["sessionsAttendance"], "participations");
        Equals("participation.total", taken["total"], "participations");
        foreach (var channel in new[] { "portal", "session", "total" }) Equals($"proposals.{channel}", _report["proposals"]![channel], "proposals");
        Equals("commitments.proposed", _report["commitments"]!["proposed"], "commitments");
        Equals("commitments.institutions", _report["commitments"]!["institutions"], "institutions");
        Equals("consultation.weeks", _report["publicConsultation"]!["weeks"], "weeks");
        Equals("consultation.participants", _report["publicConsultation"]!["participants"], "participants");
        Equals("consultation.comments", _report["publicConsultation"]!["comments"], "comments");
        Equals("context.ogpCountries", _report["context"]!["ogpCountries"], "countries");
        Equals("context.firstPlan.completion", _report["context"]!["firstPlan"]!["completionPercent"], "percent");
        Equals("communication.facebookViews", _report["communication"]!["figures"]!["facebookViewsMoreThan"], "views");
        Assert.Equal(
            ["communication.capsuleViews", "communication.facebookViews", "communication.invitations"],
            figures.Values.Where(f => f.AtLeast).Select(f => f.Key).Order());
        Assert.Equal(["proposals.accepted"], figures.Values.Where(f => f.Value is null).Select(f => f.Key));
    }

    [Fact]
    public async Task The_ten_sessions_are_those_of_the_report()
    {
        await using var db = await loaded.ReadAsync();

        var plan = (await db.Plans.SingleAsync(p => p.Number == 2)).Id;
        var sessions = await db.ConsultationSessions.Where(s => s.PlanId == plan).Include(s => s.Institutions).OrderBy(s => s.Number).ToListAsync();
        var reported = _report["sessions"]!.AsArray();

        Assert.Equal(reported.Select(s => (int)s!["registered"]!), sessions.Select(s => s.Registered!.Value));
        Assert.Equal(reported.Select(s => (int)s!["attended"]!), sessions.Select(s => s.Attended!.Value));
        Assert.Equal(reported.Select(s => DateOnly.Parse((string)s!["date"]!, null)), sessions.Select(s => s.Date));
        Assert.Equal(
            reported.SelectMany(s => s!["institutions"]!.AsArray().Select(i => (string)i!)),
            sessions.SelectMany(s => s.Institutions.OrderBy(i => i.Order).Select(i => i.WrittenAs)));
        Assert.Equal((int)_report["participation"]!["sessionsAttendance"]!, sessions.Sum(s => s.Attended));
        Assert.Equal(140, await db.ProgrammeItems.Where(i => i.PlanId == plan).SumAsync(i => i.Minutes));
    }

    [Fact]
    public async Task Plan_3_has_one_session_ready_to_be_run_with_its_programme_leads_of_both_sides_questions_and_registrations()
    {
        await using var db = await loaded.ReadAsync();
        var session = await db.ConsultationSessions.SingleAsync(s => db.Plans.Any(p => p.Id == s.PlanId && p.Number == 3));
        var planned = await db.PlannedSessions.Include(p => p.Items).Include(p => p.Polls).AsSplitQuery().SingleAsync(p => p.SessionId == session.Id);

        Assert.Equal((Sessions.SessionStage.Published, 140, 2), (planned.Stage, planned.Minutes, planned.Polls.Count));
        Assert.Equal([Side.Administration, Side.CivilSociety], (await db.SessionLeads.Where(l => l.SessionId == session.Id && !l.IsDeputy).ToListAsync()).Select(l => l.Side).Order());
        Assert.Equal(37, await db.Registrations.CountAsync(r => r.SessionId == session.Id && r.Name == null));
        Assert.Equal((null, null), (session.Registered, session.Attended));
        Assert.False((await db.LiveSessions.SingleAsync(l => l.SessionId == session.Id)).IsOpen);
    }

    [Fact]
    public async Task The_public_consultation_of_plan_2_is_a_stage_beyond_the_five_adopted_ones_and_theme_7_has_two_names()
    {
        await using var db = await loaded.ReadAsync();
        var plan = await db.Plans.Include(p => p.Stages).Include(p => p.Themes).SingleAsync(p => p.Number == 2);

        var beyond = Assert.Single(plan.Stages, stage => stage.BeyondAdoptedList);
        Assert.Equal((new DateOnly(2021, 5, 1), new DateOnly(2021, 5, 31)), (beyond.From!.Value, beyond.Until!.Value));
        Assert.Equal(5, plan.Stages.Count(stage => !stage.BeyondAdoptedList));
        Assert.Equal(["النزاهة ومحاربة الرشوة"], plan.Themes.Single(t => t.Number == 7).Aliases);
        Assert.NotNull(plan.CalendarPublishedAt);
        Assert.NotNull(plan.RegisterPublishedAt);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Plan_3_has_nine_seats_a_side_twelve_commitments_six_groups_one_of_them_open_and_two_stages_without_dates(Engine engine)
    {
        await using var db = await loaded.ReadAsync(engine);
        var plan = await db.Plans.Include(p => p.Stages).SingleAsync(p => p.Number == 3);

        Assert.Equal(PlanWork.Review, plan.Work);
        Assert.Equal([2, 5], plan.Stages.Where(s => s.From is null && s.Until is null).Select(s => s.Number).Order());
        Assert.Equal(18, await db.Seats.Select(s => s.BodyId).Distinct().CountAsync());
        Assert.Equal(9, await db.Seats.CountAsync(s => s.Side == Side.Administration));
        Assert.Equal(9, await db.Seats.CountAsync(s => s.Side == Side.CivilSociety));
        Assert.Equal(12, await db.Commitments.CountAsync(c => c.PlanId == plan.Id));
        var titled = Assert.Single(await db.Commitments.Where(c => c.PlanId == plan.Id).ToListAsync(), c => c.Title is not null);   // whose card is published
        Assert.EndsWith("(مثال)", titled.Title!.Ar);
        var groups = await db.ThematicGroups.Where(g => g.PlanId == plan.Id).ToListAsync();
        Assert.Equal(6, groups.Count);
        var open = Assert.Single(groups, g => g.State is not Groups.GroupState.Proposed);   // as a pilot
        Assert.Equal((Groups.GroupState.Open, true, true), (open.State, open.IsPilot, open.HasLeads));
    }

    [Fact]
    public async Task People_have_accounts_by_function_and_those_who_hold_a_standing_are_linked_to_it()
    {
        await using var db = await loaded.ReadAsync();

        Assert.Equal(13, await db.Accounts.CountAsync(a => a.IsExample));
        Assert.Equal(2, await db.Grants.CountAsync(g => g.Role == Role.Secretariat && g.Side == null && g.BodyId == null));
        Assert.Equal(6, await db.Representatives.CountAsync(r => r.AccountId != null));
        Assert.All(await db.Accounts.ToListAsync(), a => Assert.Null(a.PasswordHash));
    }

    [Fact]
    public async Task Passages_are_in_three_languages_and_in_the_report_s_order()
    {
        await using var db = await loaded.ReadAsync();
        var passages = await db.PlanPassages.ToListAsync();

        Assert.All(passages, p => Assert.True(p.Text.Fr is not null && p.Text.En is not null));
        Assert.Equal(
            _report["analysisSteps"]!.AsArray().Select(step => (string)step!["text"]!),
            passages.Where(p => p.Kind is PassageKind.AnalysisStep).OrderBy(p => p.Order).Select(p => p.Text.Ar));
        Assert.Equal(
            _report["references"]!.AsArray().Select(link => (string)link!["url"]!),
            passages.Where(p => p.Kind is PassageKind.Reference).OrderBy(p => p.Order).Select(p => p.Url));
    }

    private static JsonNode Document(string name)
    {
        using var stream = typeof(LoadExample).Assembly.GetManifestResourceStream(typeof(LoadExample), name)!;
        return JsonNode.Parse(stream)!;
    }
}
