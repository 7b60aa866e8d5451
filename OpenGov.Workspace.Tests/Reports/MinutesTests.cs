using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>The minutes of the meeting of 3 February 2026, set against the document they were entered from.</summary>
public sealed partial class MinutesTests(ReportsOfExample reports) : IClassFixture<ReportsOfExample>
{
    private static readonly JsonNode Document = ReportsOfExample.Review3;

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Fact]
    public async Task The_arabic_text_holds_every_body_present_and_absent_the_roles_the_points_all_conclusions_and_the_outputs()
    {
        var text = await TextAsync(Language.Arabic);

        foreach (var name in Names("attendees").Concat(Names("absentBodies"))) Assert.Contains(Flat(name), text);
        foreach (var person in Document["attendees"]!.AsArray())
            if ((string?)person!["function"] is { } function) Assert.Contains(Flat(function), text);
        Assert.All(
            ["ممثل رئيسي", "نائب الممثل الرئيسي", "مسؤول الالتزام 10", "نائب مسؤول الالتزام 11", "مسؤول الالتزام 8", "مسؤول الالتزام 3", "مسؤول الالتزام 2", "مرافق"],
            role => Assert.Contains(Flat(role), text));
        foreach (var part in new[] { "agenda", "conclusionsOnReview", "conclusionsOnGroups", "outputs" })
            foreach (var passage in Document[part]!.AsArray()) Assert.Contains(Flat((string)passage!), text);
        Assert.Contains(Flat((string)Document["meeting"]!["title"]!), text);
        Assert.Contains(Flat("3 فبراير 2026"), text);
        Assert.Contains(Flat("عن بعد"), text);
    }

    [Fact]
    public async Task Parity_is_counted_by_seat_and_not_by_head()
    {
        var presence = (await MinutesAsync(Language.Arabic)).Presence;

        Assert.Equal((12, 18, true), (presence.Present, presence.Seats, presence.IsEven));
        Assert.Equal([new MinutesSide("administration", 9, 6, 3, 2, 16), new MinutesSide("civilSociety", 9, 6, 3, 0, 7)], presence.Sides);
        Assert.Null(presence.QuorumOfSide);
        Assert.Contains(Flat("الهيئات الحاضرة حسب المقاعد: 12 من 18."), await TextAsync(Language.Arabic));
    }

    [Fact]
    public async Task Two_administrations_were_there_only_through_who_answers_for_a_commitment()
    {
        var minutes = await MinutesAsync(Language.Arabic);

        Assert.Equal(
            ["وزارة العدل", "وزارة الانتقال الطاقوي والتنمية المستدامة-قطاع التنمية المستدامة"],
            minutes.Present.Where(b => b.IsSeatless).Select(b => b.Name.Text));
        Assert.Equal(
            [new("responsible", 10, new("رئيسة قسم البنية التحتية المعلوماتية بمديرية التحديث ونظم المعلومات", "ar")), new("deputyOfResponsible", 11, new("إطار", "ar"))],
            minutes.Present.Single(b => b.Name.Text == "وزارة العدل").People);
    }

    [Fact]
    public async Task What_the_document_does_not_say_is_not_said()
    {
        var minutes = await MinutesAsync(Language.Arabic);

        Assert.All(minutes.Absent, body => Assert.Equal("notRecorded", body.Announced));
        Assert.All(minutes.Outputs, output => Assert.Equal((null, null), (output.Owner, output.DueOn)));
        Assert.Null(minutes.Time);
    }

    [Fact]
    public async Task They_are_approved_by_both_sides_and_published()
    {
        var minutes = await MinutesAsync(Language.French);

        Assert.Equal("published", minutes.State);
        Assert.Equal(["administration", "civilSociety"], minutes.Signatures.Select(s => s.Side));
        Assert.Equal("fr", minutes.Title.Lang);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_pdf_is_tagged_in_its_language_and_names_the_absent_bodies(string language)
    {
        var pdf = await FileAsync(Language.Of(language)!, ReportFormat.Pdf);

        Assert.Matches("(?m)^Tagged: +yes", DebianPackage.Run("poppler-utils", "pdfinfo", pdf));
        var text = Flat(DebianPackage.Run("poppler-utils", "pdftotext", pdf, "-"));
        Assert.All((await MinutesAsync(Language.Of(language)!)).Absent, body => Assert.Contains(Flat(body.Name.Text), text));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Excel_opens_the_workbook_with_a_row_for_everybody_who_came(string language)
    {
        var file = await FileAsync(Language.Of(language)!, ReportFormat.Xlsx);
        var words = new Wording(Language.Of(language)!).Labels;

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}"));
        Assert.Equal(23 + 1, Rows("minutes.sheet.present"));
        Assert.Equal(6 + 1, Rows("minutes.sheet.absent"));
        Assert.Equal(8 + 1, Rows("minutes.sheet.points"));
        Assert.Equal(4 + 1, Rows("minutes.sheet.outputs"));

        int Rows(string sheet) => XlsxFileTests.Cells(document, words[sheet]).Select(c => c.CellReference!.Value!).Count(c => c.StartsWith('A'));
    }

    [Fact]
    public async Task Everybody_takes_published_minutes_away_and_others_look_to_the_public_as_if_there_were_none()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var write = Writer(database, worker);

        await using (var db = database.Read())
            Assert.True((await new ConveneMeeting(database.Store).RunAsync(
                Actor.Operator, db.Plans.Single(plan => plan.Number == 3).Id, new MeetingCall(new LocalText("اجتماع لم ينشر محضره"), null, null, MeetingForm.Remote), [])).Ok);

        Assert.Equal(
            (await write.WriteAsync(Actor.Operator, Order(Language.Arabic, ReportFormat.Json))).Value!, (await write.WriteAsync(Actor.Public, Order(Language.Arabic, ReportFormat.Json))).Value!);
        Assert.All((await new MeetingSheet(database.Store).ReadAsync(Actor.Public, 3, 1)).Value!.Outputs, output => Assert.False(output.MayFollow));
        Assert.True((await write.WriteAsync(Actor.Operator, Order(Language.Arabic, ReportFormat.Json) with { MeetingNumber = 2 })).Ok);
        Assert.Equal(MeetingsRefusals.NoSuchMeeting, (await write.WriteAsync(Actor.Public, Order(Language.Arabic, ReportFormat.Json) with { MeetingNumber = 2 })).Refusal);
        Assert.Equal(MeetingsRefusals.NoSuchMeeting, (await write.WriteAsync(Actor.Public, Order(Language.Arabic, ReportFormat.Json) with { MeetingNumber = 9 })).Refusal);
        Assert.Equal(
            MeetingsRefusals.NoSuchMeeting,
            (await write.WriteAsync(Actor.Operator, Order(Language.Arabic, ReportFormat.Json) with { MeetingNumber = 9 })).Refusal);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_evidence_for_the_partnership_is_tagged_pages_with_every_check(string language)
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var shown = (await new Adoption.OgpEvidence(database.Store, TimeProvider.System).ReadAsync(Actor.System, 2)).Value!;

        var written = await EvidenceEndpoint.PagesAsync(shown, Language.Of(language)!, "https://espace.example.ma", worker, TestContext.Current.CancellationToken);

        Assert.Null(written.Refusal);
        var path = Path.Combine(database.Folder, $"evidence-{language}.pdf");
        await File.WriteAllBytesAsync(path, written.Value!, TestContext.Current.CancellationToken);
        Assert.Matches("(?m)^Tagged: +yes", DebianPackage.Run("poppler-utils", "pdfinfo", path));
        var text = DebianPackage.Run("poppler-utils", "pdftotext", path, "-");
        Assert.All(shown.Checks, check => Assert.Contains(check.Number, text, StringComparison.Ordinal));
        Assert.Contains("https://espace.example.ma/public/plans/2", text, StringComparison.Ordinal);
    }

    private async Task<Minutes> MinutesAsync(Language language)
    {
        var database = await reports.DatabaseAsync();
        return (await new MinutesReport(database.Store, new MeetingSheet(database.Store)).ReadAsync(Actor.Operator, 3, 1, language)).Value!;
    }

    private async Task<string> TextAsync(Language language) =>
        Flat(WithoutFeet(DebianPackage.Run("poppler-utils", "pdftotext", await FileAsync(language, ReportFormat.Pdf), "-")));

    private async Task<string> FileAsync(Language language, ReportFormat format)
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var written = await Writer(database, worker).WriteAsync(Actor.Operator, Order(language, format));
        Assert.Null(written.Refusal);
        var path = Path.Combine(database.Folder, $"{Guid.NewGuid()}.{format.Ending()}");
        await File.WriteAllBytesAsync(path, written.Value!);
        return path;
    }

    private static WriteMinutes Writer(TestDatabase database, TypstWorker worker) =>
        new(new MinutesReport(database.Store, new MeetingSheet(database.Store)), worker);

    private static MinutesOrder Order(Language language, ReportFormat format) => new(3, 1, language, format);

    private static IEnumerable<string> Names(string list) => Document[list]!.AsArray().Select(one => (string)one!["body"]!).Distinct();

    /// <summary>Letters and digits alone: where lines break is the page's matter, and readers put the punctuation between two directions where they like.</summary>
    private static string Flat(string text) => Unseen().Replace(text, "");

    /// <summary>A passage that runs over the page has the foot of the page inside it.</summary>
    private static string WithoutFeet(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !Foot().IsMatch(line)));

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"^\W*الصفحة\W+\d+\W+من\W+\d+\W*$")]
    private static partial Regex Foot();
}
