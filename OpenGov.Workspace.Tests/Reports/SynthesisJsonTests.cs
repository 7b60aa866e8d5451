using System.Text.Json.Nodes;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

public sealed class SynthesisJsonTests(ReportsOfExample reports) : IClassFixture<ReportsOfExample>
{
    private readonly JsonNode _plan = ReportsOfExample.Plan2;

    [Theory, InlineData("ar"), InlineData("fr"), InlineData("en")]
    public async Task Its_figures_are_those_of_the_published_report(string language)
    {
        var made = JsonNode.Parse(await File.ReadAllTextAsync(await reports.MakeAsync(Language.Of(language)!, ReportFormat.Json)))!["report"]!;

        foreach (var (theme, published) in made["themes"]!.AsArray().Zip(_plan["themes"]!.AsArray()))
        {
            AssertFigure(published!["proposals"]!["portal"], theme!["portal"]);
            AssertFigure(published["proposals"]!["session"], theme["session"]);
        }

        foreach (var (session, published) in made["sessions"]!.AsArray().Zip(_plan["sessions"]!.AsArray()))
        {
            AssertFigure(published!["registered"], session!["registered"]);
            AssertFigure(published["attended"], session["attended"]);
            Assert.Equal((string)published["date"]!, (string)session["date"]!);
            Assert.Equal(published["institutions"]!.AsArray().Count, session["institutions"]!.AsArray().Count);
        }

        Assert.Equal(_plan["unifiedProgramme"]!.AsArray().Select(p => (int)p!["minutes"]!), made["programme"]!.AsArray().Select(p => (int)p!["minutes"]!));
        AssertFigures("participation.portal", ("proposers", "participation.proposers"), ("reacting", "participation.reacting"), ("total", "participation.portal"));
        AssertFigures("participation", ("sessionsAttendance", "participation.sessions"), ("total", "participation.total"));
        AssertFigures("proposals", ("portal", "proposals.portal"), ("session", "proposals.session"), ("total", "proposals.total"));
        AssertFigures("commitments", ("proposed", "commitments.proposed"), ("institutions", "commitments.institutions"));
        AssertFigures("publicConsultation", ("weeks", "consultation.weeks"), ("participants", "consultation.participants"), ("comments", "consultation.comments"));
        AssertFigures("context", ("ogpCountries", "context.partnership.countries"), ("ogpLocalMembers", "context.partnership.localMembers"), ("ogpParliaments", "context.partnership.parliaments"));
        AssertFigures("context.firstPlan", ("commitments", "context.firstPlan.commitments"), ("completionPercent", "context.firstPlan.completion"));
        Assert.Equal((string)_plan["publicConsultation"]!["month"]!, (string)made["consultation"]!["month"]!);
        Assert.Equal((string)_plan["methodology"]!["adopted"]!, (string)made["method"]!["adoptedOn"]!);
        Assert.Equal((string)_plan["methodology"]!["adapted"]!, (string)made["method"]!["adaptedOn"]!);
        Assert.Equal((string)_plan["communication"]!["openingWebinar"]!, (string)made["communication"]!["openingWebinarOn"]!);

        var published2 = _plan["communication"]!["figures"]!.AsObject().Select(f => (f.Key.Replace("MoreThan", "", StringComparison.Ordinal), (decimal)f.Value!, f.Key.EndsWith("MoreThan", StringComparison.Ordinal))).Order();
        var made2 = made["communication"]!["figures"]!.AsArray().Select(f => ((string)f!["key"]!, (decimal)f["figure"]!["value"]!, (string?)f["figure"]!["qualifier"] == "moreThan")).Order();
        Assert.Equal(published2, made2);

        void AssertFigures(string from, params (string Published, string Made)[] pairs) =>
            Assert.All(pairs, pair => AssertFigure(At(_plan, from)[pair.Published], At(made, pair.Made)));
    }

    [Fact]
    public async Task In_arabic_its_texts_are_those_of_the_published_report()
    {
        var made = JsonNode.Parse(await File.ReadAllTextAsync(await reports.MakeAsync(Language.Arabic, ReportFormat.Json)))!["report"]!;

        Assert.Equal((string)_plan["plan"]!["reportTitle"]!, (string)made["title"]!["text"]!);
        Assert.Equal(_plan["themes"]!.AsArray().Select(t => (string)t!["name"]!), made["themes"]!.AsArray().Select(t => (string)t!["name"]!["text"]!));
        Assert.Equal(_plan["sessions"]!.AsArray().Select(s => (string)s!["organiser"]!), made["sessions"]!.AsArray().Select(s => (string)s!["organiser"]!["text"]!));
        Assert.Equal(
            _plan["sessions"]!.AsArray().SelectMany(s => s!["institutions"]!.AsArray()).Select(i => (string)i!),
            made["sessions"]!.AsArray().SelectMany(s => s!["institutions"]!.AsArray()).Select(i => (string)i!["text"]!));
        Assert.Equal(_plan["references"]!.AsArray().Select(r => (string)r!["url"]!), made["references"]!.AsArray().Select(r => (string)r!["address"]!));
    }

    [Fact]
    public async Task Totals_are_set_against_their_parts_and_what_cannot_be_checked_says_so()
    {
        var made = JsonNode.Parse(await File.ReadAllTextAsync(await reports.MakeAsync(Language.English, ReportFormat.Json)))!["report"]!;
        var rows = made["reconciliation"]!.AsArray().ToDictionary(r => (string)r!["key"]!, r => ((decimal?)r!["stated"]!["value"], (decimal?)r["sumOfParts"], (decimal?)r["counted"], (string)r["verdict"]!));

        Assert.Equal((179m, 179m, 179m, "agrees"), rows["portalProposals"]);
        Assert.Equal((53m, 53m, 53m, "agrees"), rows["sessionProposals"]);
        Assert.Equal((232m, 232m, 232m, "agrees"), rows["proposals"]);
        Assert.Equal((232m, 232m, null, "agrees"), rows["portalPersons"]);
        Assert.Equal((572m, 572m, null, "agrees"), rows["sessionAttendance"]);
        Assert.Equal((804m, 804m, null, "agrees"), rows["participations"]);
        Assert.Equal((null, null, null, "cannotBeChecked"), rows["registrations"]);
        Assert.Equal((null, null, null, "cannotBeChecked"), rows["acceptedProposals"]);
        Assert.Equal((24m, null, null, "cannotBeChecked"), rows["commitments"]);
        Assert.Equal((11m, null, null, "cannotBeChecked"), rows["commitmentInstitutions"]);
        Assert.Equal("person", (string)made["participation"]!["portal"]!["unit"]!);
        Assert.Equal("proposal", (string)made["proposals"]!["total"]!["unit"]!);
        Assert.Equal(
            ["registrations", "participations", "twoUnits", "themeOrder", "exampleRegister", "acceptedUnknown", "consultationBeside"],
            made["caveats"]!.AsArray().Select(c => (string)c!["key"]!));
        Assert.Equal(["2", "10"], made["caveats"]![0]!["arguments"]!.AsArray().Select(a => (string)a!));
    }

    private static JsonNode At(JsonNode node, string path) => path.Split('.').Aggregate(node, (at, name) => at[name]!);

    private static void AssertFigure(JsonNode? published, JsonNode? made) => Assert.Equal((decimal)published!, (decimal)made!["value"]!);
}
