using System.Text.Json.Nodes;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

public sealed class SynthesisWorkbookTests(ReportsOfExample reports) : IClassFixture<ReportsOfExample>
{
    private readonly JsonNode _plan = ReportsOfExample.Plan2;

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task Excel_opens_it_in_the_readers_direction_with_totals_as_formulas_and_nothing_private(string language)
    {
        var file = await reports.MakeAsync(Language.Of(language)!, ReportFormat.Xlsx);
        var words = new Wording(Language.Of(language)!).Labels;

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}"));
        var sheets = document.WorkbookPart!.WorksheetParts.ToList();
        Assert.All(sheets, sheet => Assert.Equal(language == "ar", sheet.Worksheet!.Descendants<SheetView>().Single().RightToLeft?.Value ?? false));
        Assert.Equal(3, XlsxFileTests.Cells(document, words["sheet.themes"]).TakeLast(4).Count(c => c.CellFormula is not null));

        var register = XlsxFileTests.Cells(document, words["sheet.register"]);
        Assert.Equal(233, register.Count(c => c.CellReference!.Value!.StartsWith('A')));
        Assert.DoesNotContain(register, c => c.CellFormula is not null);
        Assert.Equal(13, register.Count(c => c.CellReference!.Value!.EndsWith('1') && c.CellReference.Value.Length == 2));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Libre_office_computes_the_same_totals(string language)
    {
        var file = await reports.MakeAsync(Language.Of(language)!, ReportFormat.Xlsx);
        var words = new Wording(Language.Of(language)!).Labels;
        var opened = XlsxFileTests.LibreOffice(file);

        Assert.Equal(["179", "53", "232"], Last(opened, words["sheet.themes"]).TakeLast(3));
        Assert.Equal("572", Last(opened, words["sheet.sessions"])[^1]);
        Assert.Equal(words["notSummed"], Last(opened, words["sheet.sessions"])[^2]);
        Assert.Equal("140", Last(opened, words["sheet.programme"])[^1]);
        Assert.Equal(_plan["themes"]!.AsArray().Select(t => $"{(int)t!["proposals"]!["portal"]! + (int)t["proposals"]!["session"]!}"),
            Rows(opened, words["sheet.themes"]).Skip(1).Take(10).Select(r => r[^1]));
    }

    [Fact]
    public async Task A_register_of_fifty_thousand_rows_is_written_in_little_memory()
    {
        await using var database = new TestDatabase();
        var plan = new Plan(1, new LocalText("خطة"), 2030, 2031);
        var theme = plan.AddTheme(1, new LocalText("محور"), []);
        await database.AddAsync(plan);
        foreach (var part in Enumerable.Range(1, 50_000).Chunk(5_000))
            await database.AddAsync([.. part.Select(n => new Proposal(
                plan.Id, n, theme.Id, Channel.Portal, $"مقترح رقم {n}", $"نشر معطيات الميزانية بصيغة مفتوحة وقابلة للاستعمال، المقترح {n}.", new DateOnly(2030, 1, 1)))]);
        var path = Path.Combine(database.Folder, "register.xlsx");

        await WriteAsync(database, path, planNumber: 99);   // what is compiled on first use is not the register's
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var watching = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 20);
        await WriteAsync(database, path, planNumber: 1);

        TestContext.Current.SendDiagnosticMessage($"50,000 rows: {(peak - before) >> 20} MB, {new FileInfo(path).Length >> 10} KB");
        Assert.True(peak - before < 150L << 20, $"{(peak - before) >> 20} MB");
    }

    private static async Task WriteAsync(TestDatabase database, string path, int planNumber)
    {
        await using var stream = File.Create(path);
        using var file = new XlsxFile(stream, rightToLeft: true, "");
        await using var db = database.Read();
        await new RegisterSheet(new Wording(Language.Arabic), file).WriteAsync(db, planNumber, default);
    }

    private static string[] Last(XElement opened, string sheet) => Rows(opened, sheet)[^1];

    private static List<string[]> Rows(XElement opened, string sheet) =>
        [.. opened.Descendants(XlsxFileTests.Table + "table").Single(t => t.Attribute(XlsxFileTests.Table + "name")?.Value == sheet)
            .Descendants(XlsxFileTests.Table + "table-row")
            .Select(XlsxFileTests.Values).Select(cells => cells.Reverse().SkipWhile(c => c.Length == 0).Reverse().ToArray()).Where(cells => cells.Length > 0)];
}
