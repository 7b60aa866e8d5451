using System.IO.Compression;
using System.Security;
using System.Text;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>An .xlsx file written part by part, so that a test can write what no honest program would.</summary>
internal sealed class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, Action<Stream> Write)> _parts = [];
    private readonly List<(string Name, string Target, string? State, string Mode)> _sheets = [];

    public string Strings { get; init; } = "";
    public Action<Stream>? StringsPart { get; init; }
    public string Styles { get; init; } = "";
    public string WorkbookProperties { get; init; } = "";

    public static byte[] Of(params string[][] rows) => new TestWorkbook().Sheet("ورقة1", Rows(rows)).Bytes();

    public static string Rows(params string[][] rows) => string.Concat(rows.Select((row, r) =>
        $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => text == "" ? "" : Inline(Workspace.Proposals.Import.Cell.AddressOf(r + 1, c + 1), text)))}</row>"));

    public static string Inline(string address, string text) =>
        $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    public TestWorkbook Sheet(string name, string sheetData, string after = "", string? state = null) =>
        SheetPart(name, $"<worksheet xmlns=\"{Main}\"><sheetData>{sheetData}</sheetData>{after}</worksheet>", state);

    public TestWorkbook SheetPart(string name, string xml, string? state = null)
    {
        var target = $"worksheets/sheet{_sheets.Count + 1}.xml";
        _sheets.Add((name, target, state, ""));
        return Part("xl/" + target, xml);
    }

    public TestWorkbook ExternalSheet(string name, string target)
    {
        _sheets.Add((name, target, null, " TargetMode=\"External\""));
        return this;
    }

    /// <summary>Lists a sheet whose part is written, or not, by somebody else.</summary>
    public TestWorkbook Listed(string name, string? target = null)
    {
        _sheets.Add((name, target ?? $"worksheets/sheet{_sheets.Count + 1}.xml", null, ""));
        return this;
    }

    public TestWorkbook Part(string name, string xml) => Part(name, s => s.Write(Encoding.UTF8.GetBytes(xml)));

    public TestWorkbook Part(string name, Action<Stream> write)
    {
        _parts.Add((name, write));
        return this;
    }

    public byte[] Bytes()
    {
        var sheets = string.Concat(_sheets.Select((s, i) =>
            $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"{(s.State is null ? "" : $" state=\"{s.State}\"")}/>"));
        var relations = string.Concat(_sheets.Select((s, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"{s.Target}\"{s.Mode}/>"));
        Part("_rels/.rels", $"<Relationships><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{WorkbookProperties}<sheets>{sheets}</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships>{relations}<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>" +
            $"<Relationship Id=\"ss\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
        Part("xl/sharedStrings.xml", StringsPart ?? (s => s.Write(Encoding.UTF8.GetBytes($"<sst xmlns=\"{Main}\">{Strings}</sst>"))));

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, write) in _parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                write(part);
            }
        return file.ToArray();
    }
}
