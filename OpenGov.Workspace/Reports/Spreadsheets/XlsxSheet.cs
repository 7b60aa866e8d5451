using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace OpenGov.Workspace.Reports.Spreadsheets;

/// <summary>One sheet: a frozen header that filters, rows, and perhaps a row of totals.</summary>
public sealed partial class XlsxSheet : IDisposable
{
    private const string Main = XlsxFile.Main;
    private readonly XlsxFile _file;
    private readonly XmlWriter _xml;
    private readonly string[] _letters;
    private readonly bool _isFirst;
    private int _row;
    private int _lastOfTable = 1;

    internal XlsxSheet(XlsxFile file, XmlWriter xml, IReadOnlyList<XlsxColumn> columns, bool isFirst)
    {
        (_file, _xml, _isFirst) = (file, xml, isFirst);
        _letters = [.. Enumerable.Range(0, columns.Count).Select(Letter)];
        Begin(columns);
        Cells([.. columns.Select(c => XlsxCell.Text(c.Header))], _ => XlsxStyles.Header);
    }

    /// <summary>The number that the next row will have, for formulas.</summary>
    public int NextRow => _row + 1;

    public void Row(params ReadOnlySpan<XlsxCell> cells)
    {
        Cells(cells, cell => cell.Style);
        _lastOfTable = _row;
    }

    /// <summary>A row under the table, which its filter and what people sort leave alone.</summary>
    public void Under(params ReadOnlySpan<XlsxCell> cells) => Cells(cells, cell => cell.Style);

    /// <summary>The same for what sums the table up.</summary>
    public void Totals(params ReadOnlySpan<XlsxCell> cells) => Cells(cells, cell => cell.AsTotal().Style);

    /// <summary>A sheet's name as formulas write it.</summary>
    public static string Named(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A column by its letter, counted from 0.</summary>
    public static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + Letter(column % 26);

    private void Begin(IReadOnlyList<XlsxColumn> columns)
    {
        _xml.WriteStartElement("worksheet", Main);
        Element("sheetPr", () => Element("pageSetUpPr", ("fitToPage", "1")));
        Element("sheetViews", () => Element("sheetView", () =>
        {
            if (_file.RightToLeft) _xml.WriteAttributeString("rightToLeft", "1");
            if (_isFirst) _xml.WriteAttributeString("tabSelected", "1");
            _xml.WriteAttributeString("workbookViewId", "0");
            Element("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        }));
        Element("cols", () =>
        {
            foreach (var (i, column) in columns.Index())
                Element("col", ("min", $"{i + 1}"), ("max", $"{i + 1}"), ("width", column.Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        });
        _xml.WriteStartElement("sheetData", Main);
    }

    private void Cells(ReadOnlySpan<XlsxCell> cells, Func<XlsxCell, int> style)
    {
        var row = (++_row).ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", row);
        for (var i = 0; i < cells.Length; i++)
            if (!cells[i].IsBlank) Cell(_letters[i] + row, cells[i], style(cells[i]));
        _xml.WriteEndElement();
    }

    private void Cell(string reference, XlsxCell cell, int style)
    {
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", reference);
        _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (cell is { IsText: true, AsText: { } text })
        {
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is", Main);
            _xml.WriteStartElement("t", Main);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(Storable(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
        else
        {
            if (cell.AsText is not null) _xml.WriteAttributeString("t", "str");
            if (cell.AsFormula is { } formula) _xml.WriteElementString("f", Main, formula);
            _xml.WriteElementString("v", Main, cell.AsText is { } result ? Storable(result) : cell.AsNumber!.Value.ToString(CultureInfo.InvariantCulture));
        }

        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        Element("autoFilter", ("ref", $"A1:{_letters[^1]}{_lastOfTable}"));
        Element("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Element("headerFooter", () => _xml.WriteElementString(
            "oddFooter", Main, $"&L{_file.Foot.Replace("&", "&&", StringComparison.Ordinal)}&C&A&R&P / &N"));
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Element(string name, Action inside)
    {
        _xml.WriteStartElement(name, Main);
        inside();
        _xml.WriteEndElement();
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes) _xml.WriteAttributeString(attribute, value);
        _xml.WriteEndElement();
    }

    /// <summary>XML has no place for some characters, and the file format reads _x0041_ as a letter.</summary>
    private static string Storable(string text)
    {
        var escaped = text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F_x") : text;
        return WithoutControls(escaped);
    }

    /// <summary>Without the characters for which XML has no place.</summary>
    internal static string WithoutControls(string text) => Unstorable().IsMatch(text) ? Unstorable().Replace(text, "\ufffd") : text;

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unstorable();
}
