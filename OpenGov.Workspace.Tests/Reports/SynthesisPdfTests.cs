using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>The second plan's report on paper, read back as a person's reader or a search engine would.</summary>
public sealed partial class SynthesisPdfTests(ReportsOfExample reports) : IClassFixture<ReportsOfExample>
{
    private readonly JsonNode _plan = ReportsOfExample.Plan2;

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task It_is_tagged_and_declares_pdf_ua_in_its_language(string language)
    {
        var pdf = await reports.MakeAsync(Language.Of(language)!, ReportFormat.Pdf);

        Assert.Matches("(?m)^Tagged: +yes", DebianPackage.Run("poppler-utils", "pdfinfo", pdf));
        var metadata = DebianPackage.Run("poppler-utils", "pdfinfo", "-meta", pdf);
        Assert.Matches("<pdfuaid:part>1</pdfuaid:part>|pdfuaid:part=\"1\"", metadata);
        Assert.Contains(language, Regex.Match(metadata, "dc:language>(.*?)</dc:language", RegexOptions.Singleline).Value);
    }

    [Fact]
    public async Task It_is_made_for_archives_when_asked()
    {
        var pdf = await reports.MakeAsync(Language.Arabic, ReportFormat.Pdf, PdfStandard.A2b);

        var metadata = DebianPackage.Run("poppler-utils", "pdfinfo", "-meta", pdf);
        Assert.Matches("pdfaid:part(>|=\")2", metadata);
        Assert.Matches("pdfaid:conformance(>|=\")B", metadata);
    }

    [Fact]
    public async Task Its_arabic_text_holds_every_theme_and_every_organiser_as_published()
    {
        var text = Flat(await TextAsync(Language.Arabic));

        Assert.All(_plan["themes"]!.AsArray(), theme => Assert.Contains(Flat((string)theme!["name"]!), text));
        Assert.All(_plan["sessions"]!.AsArray(), session => Assert.Contains(Flat((string)session!["organiser"]!), text));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_count_of_the_published_report_stands_in_its_row(string language)
    {
        var words = new Wording(Language.Of(language)!).Labels;
        var text = await TextAsync(Language.Of(language)!);

        foreach (var theme in _plan["themes"]!.AsArray())
        {
            int portal = (int)theme!["proposals"]!["portal"]!, session = (int)theme["proposals"]!["session"]!;
            AssertRow(text, words["section.proposals"], (int)theme["number"]!, [portal, session, portal + session]);
        }

        foreach (var session in _plan["sessions"]!.AsArray())
            AssertRow(text, words["sessions.attendance.caption"], (int)session!["number"]!, [(int)session["registered"]!, (int)session["attended"]!]);

        var numbers = Number().Matches(text).Select(m => m.Value).ToHashSet();
        Assert.All(["572", "804", "179", "53", "232", "24", "11", "28", "140", "78", "76", "12", "18"], n => Assert.Contains(n, numbers));
        Assert.Matches("208.?000", text);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task What_the_source_does_not_say_is_not_said(string language)
    {
        var words = new Wording(Language.Of(language)!).Labels;
        var text = await TextAsync(Language.Of(language)!);

        var registrations = _plan["sessions"]!.AsArray().Sum(s => (int)s!["registered"]!);
        Assert.DoesNotContain(registrations.ToString(CultureInfo.InvariantCulture), Digits().Replace(text, ""));
        Assert.Contains(Flat(words["unknown"]), Flat(text));
        Assert.Contains(Flat(words["notSummed"]), Flat(text));
        Assert.Single(Percent().Matches(text));   // the first plan's completion; no rate of attendance
    }

    [Fact]
    public async Task The_state_of_the_record_stands_on_the_cover_and_at_the_foot_of_each_page()
    {
        var pdf = await reports.MakeAsync(Language.English, ReportFormat.Pdf);
        await using var db = (await reports.DatabaseAsync()).Read();
        var hashes = db.Record.Select(e => e.Hash).AsEnumerable().Select(Convert.ToHexStringLower).ToHashSet();

        var cover = Flat(DebianPackage.Run("poppler-utils", "pdftotext", "-l", "1", pdf, "-"));
        var third = DebianPackage.Run("poppler-utils", "pdftotext", "-f", "3", "-l", "3", pdf, "-");

        var printed = Hash().Match(cover).Value;
        Assert.Contains(printed, hashes);
        Assert.Contains(printed[..12], third);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_plan_of_which_little_is_recorded_has_a_report_that_says_so(string language)
    {
        var pdf = await reports.MakeAsync(Language.Of(language)!, ReportFormat.Pdf, plan: 3);
        var text = Flat(DebianPackage.Run("poppler-utils", "pdftotext", pdf, "-"));

        var nothing = Flat(new Wording(Language.Of(language)!).Labels["section.empty"]);
        Assert.True(Regex.Count(text, Regex.Escape(nothing)) >= 8);
    }

    private async Task<string> TextAsync(Language language) => DebianPackage.Run(
        "poppler-utils", "pdftotext", "-layout", await reports.MakeAsync(language, ReportFormat.Pdf), "-");

    /// <summary>There is a line on which the row's number and, side by side, its counts stand, in any direction.</summary>
    private static void AssertRow(string text, string table, int row, int[] counts)
    {
        var lines = text.Split('\n').Select(line => Number().Matches(line).Where(m => m.Length < 8)
            .Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList());
        Assert.True(lines.Any(numbers => numbers.Contains(row) && IsRun(numbers, counts)), $"{table}: row {row} with {string.Join(", ", counts)}");
    }

    private static bool IsRun(List<int> numbers, int[] counts) =>
        Enumerable.Range(0, Math.Max(0, numbers.Count - counts.Length + 1)).Any(i =>
            numbers.Skip(i).Take(counts.Length).SequenceEqual(counts) || numbers.Skip(i).Take(counts.Length).SequenceEqual(counts.Reverse()));

    /// <summary>Line ends, spaces and marks of direction left out: where lines break is the page's matter.</summary>
    private static string Flat(string text) => Unseen().Replace(text, "");

    [GeneratedRegex(@"[\s\p{Cf}]+")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"(?<![\d.,])\d+(?![\d.,]*\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s\p{Cf},.]")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d\s?%|%\s?\d")]
    private static partial Regex Percent();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
