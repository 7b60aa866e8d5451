using System.IO.Compression;
using System.Xml;

namespace OpenGov.Workspace.Reports.Spreadsheets;

/// <summary>An .xlsx file written straight to its end: any number of rows, never more than one of them in memory.</summary>
/// <param name="rightToLeft">Columns run from the right, as in Arabic.</param>
/// <param name="foot">Printed at the bottom of every page.</param>
public sealed class XlsxFile(Stream output, bool rightToLeft, string foot) : IDisposable
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];

    internal bool RightToLeft => rightToLeft;
    internal string Foot => foot;

    /// <summary>Begins the next sheet; the one before must have been disposed.</summary>
    /// <param name="name">At most 31 characters.</param>
    public XlsxSheet Sheet(string name, params IReadOnlyList<XlsxColumn> columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 31);
        _sheets.Add(name);
        return new XlsxSheet(this, Part($"xl/worksheets/sheet{_sheets.Count}.xml"), columns, isFirst: _sheets.Count == 1);
    }

    public void Dispose()
    {
        Workbook();
        Write("xl/styles.xml", XlsxStyles.Write);
        Relate("xl/_rels/workbook.xml.rels",
            [.. _sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rIdStyles", "styles", "styles.xml")]);
        Relate("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")]);
        ContentTypes();
        _zip.Dispose();
    }

    internal XmlWriter Part(string path) => XmlWriter.Create(
        _zip.CreateEntry(path, CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });

    private void Write(string path, Action<XmlWriter> write)
    {
        using var xml = Part(path);
        write(xml);
    }

    private void Workbook() => Write("xl/workbook.xml", xml =>
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        foreach (var (i, name) in _sheets.Index())
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", Main);
        foreach (var (i, name) in _sheets.Index())
        {
            // The header row on every printed page.
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", $"{i}");
            xml.WriteString($"{XlsxSheet.Named(name)}!$1:$1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("calcPr", Main);
        xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private void Relate(string path, (string Id, string Type, string Target)[] targets) => Write(path, xml =>
    {
        xml.WriteStartElement("Relationships", $"{Package}/relationships");
        foreach (var (id, type, target) in targets)
        {
            xml.WriteStartElement("Relationship", $"{Package}/relationships");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private void ContentTypes() => Write("[Content_Types].xml", xml =>
    {
        const string types = $"{Package}/content-types";
        xml.WriteStartElement("Types", types);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", $"{Kind}sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", $"{Kind}styles+xml");
        foreach (var i in Enumerable.Range(1, _sheets.Count))
            Type("Override", "PartName", $"/xl/worksheets/sheet{i}.xml", $"{Kind}worksheet+xml");
        xml.WriteEndElement();

        void Type(string element, string by, string what, string type)
        {
            xml.WriteStartElement(element, types);
            xml.WriteAttributeString(by, what);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    });
}

/// <param name="Width">In characters.</param>
public sealed record XlsxColumn(string Header, double Width = 12);
