using System.Text;
using System.Xml;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Reads the visible sheets of an .xlsx or .xlsm workbook.</summary>
internal sealed class XlsxReader(ImportLimits limits)
{
    private int _kept;

    public SheetReading Read(byte[] file)
    {
        try
        {
            using var package = new XlsxPackage(file);
            return package.Check(file.Length, limits) is { } refusal ? refusal : ReadSheets(package);
        }
        // What the zip and XML readers say of a damaged file; a file somebody chose is never a bug.
        catch (Exception broken) when (broken is InvalidDataException or XmlException or DecoderFallbackException
            or EndOfStreamException or NotSupportedException)
        {
            return ImportRefusals.FileBroken;
        }
    }

    private SheetReading ReadSheets(XlsxPackage package)
    {
        var workbook = package.RelationsOf("").FirstOrDefault(r => r.Kind == "officeDocument").Path;
        if (workbook is null || !package.Has(workbook)) return ImportRefusals.FileNotASpreadsheet;

        var relations = package.RelationsOf(workbook).Take(limits.Parts).ToList();
        var styles = new XlsxStyles();
        if (relations.Find(r => r.Kind == "styles").Path is { } stylesPart)
        {
            using var xml = package.Open(stylesPart);
            styles = XlsxStyles.Read(xml);
        }
        if (ReadStrings(package, relations.Find(r => r.Kind == "sharedStrings").Path) is not { } strings)
            return ImportRefusals.TooMuchText;

        var sheets = new List<Sheet>();
        var (listed, from1904) = ListSheets(package, workbook);
        foreach (var (name, id) in listed)
        {
            var part = relations.Find(r => r.Id == id && r.Kind == "worksheet").Path;
            if (part is null) continue;   // a chart, a macro sheet, or a sheet of another file
            using var xml = package.Open(part);
            var reader = new WorksheetReader(xml, strings, styles, from1904, limits, _kept);
            sheets.Add(reader.Read(name));
            _kept = reader.Kept;
        }
        var filled = sheets.Where(s => s.Rows.Count > 0 || s.Refusal is not null).ToList();
        if (filled.Count == 0) return ImportRefusals.NothingToRead;
        return filled.TrueForAll(s => s.Refusal is not null) ? filled[0].Refusal! : new SheetReading(filled, null, []);
    }

    private (List<(string Name, string Id)> Sheets, bool From1904) ListSheets(XlsxPackage package, string workbook)
    {
        var sheets = new List<(string, string)>();
        var from1904 = false;
        using var xml = package.Open(workbook);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden" || sheets.Count == limits.Parts) continue;

            var name = xml.GetAttribute("name") ?? "";
            while (xml.MoveToNextAttribute())
                if (xml.LocalName == "id" && xml.Prefix.Length > 0) sheets.Add((name, xml.Value));
        }
        return (sheets, from1904);
    }

    /// <returns>Null when they are more than is kept.</returns>
    private List<string>? ReadStrings(XlsxPackage package, string? part)
    {
        var strings = new List<string>();
        if (part is null) return strings;

        using var xml = package.Open(part);
        var text = new XlsxText(limits.CellCharacters);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "si") continue;
            text.AddRich(xml);
            strings.Add(text.Take());
            _kept += strings[^1].Length;
            if (_kept > limits.KeptCharacters || strings.Count > limits.Strings) return null;
        }
        return strings;
    }
}
