using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data.Example;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The dashboard of the example's second plan says what the report of that plan says.</summary>
public sealed class SecondPlanPictureTests(LoadedExample loaded)
{
    private readonly JsonNode _report = JsonNode.Parse(
        typeof(LoadExample).Assembly.GetManifestResourceStream(Array.Find(
            typeof(LoadExample).Assembly.GetManifestResourceNames(), name => name.EndsWith("plan2.json", StringComparison.Ordinal))!)!)!;

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Proposals_by_theme_and_channel_are_the_report_s(Engine engine)
    {
        var proposals = (await PlanAsync(engine, 2)).Figures.Proposals;

        Assert.Equal(
            _report["themes"]!.AsArray().Select(theme => (
                (int?)theme!["number"], (string?)theme["name"], (int)theme["proposals"]!["portal"]!, (int)theme["proposals"]!["session"]!)),
            proposals.ByTheme.Select(theme => (
                theme.Number, theme.Name?.Ar, theme.ByChannel.Single(c => c.Of is Channel.Portal).Number, theme.ByChannel.Single(c => c.Of is Channel.Session).Number)));
        Assert.Equal((179, 53, 0, 232), (
            proposals.Of(Channel.Portal), proposals.Of(Channel.Session), proposals.Of(Channel.Import), proposals.Total));
        Assert.Equal((int)_report["proposals"]!["total"]!, proposals.Total);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Ten_sessions_with_572_participations_and_nothing_made_of_registrations(Engine engine)
    {
        var sessions = (await PlanAsync(engine, 2)).Figures.Sessions;

        Assert.Equal((10, 0, 572), (sessions.Count, sessions.Unreported, sessions.Participations));
        Assert.Equal((int?)_report["participation"]!["sessionsAttendance"], sessions.Participations);
        Assert.Equal(_report["sessions"]!.AsArray().Select(session => (int?)session!["attended"]), sessions.Lines.Select(line => line.Attended));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_the_report_lost_is_unknown_and_a_finished_plan_asks_nothing(Engine engine)
    {
        var picture = await PlanAsync(engine, 2);

        Assert.True(picture.Figures.Proposals.AcceptedIsLost);
        Assert.Null(picture.Figures.Parity);
        Assert.True(picture.Waiting.PlanIsOver);
        Assert.Empty(picture.Waiting.ForReader);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_third_plan_has_nine_seats_on_each_side_and_two_stages_without_dates(Engine engine)
    {
        var picture = await PlanAsync(engine, 3);

        Assert.Equal(new ParityFigures(9, 9, 9), picture.Figures.Parity);
        Assert.Equal(2, picture.Figures.Course.WithoutDates);
        Assert.Contains(new(WaitKind.StagesWithoutDates, 2, "/plans/3"), picture.Waiting.ForReader);
        Assert.Equal((WaitKind.ToAnswer, 9), picture.Waiting.ForReader.Where(wait => wait.Kind is not WaitKind.StagesWithoutDates)
            .Select(wait => (wait.Kind, wait.Number ?? 0)).Single());
    }

    private async Task<Picture> PlanAsync(Engine engine, int number)
    {
        var database = await loaded.DatabaseAsync(engine);
        await using var db = database.Read();
        var secretariat = Actor.Of(await db.Grants.Where(grant => grant.Role == Role.Secretariat).Select(grant => grant.AccountId).FirstAsync());
        return (await new PlanPicture(database.Store, new SharedFigures(database.Database), TimeProvider.System).ReadAsync(secretariat, number)).Value!;
    }
}
