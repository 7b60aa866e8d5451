using System.Globalization;
using System.Xml;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Reads one sheet of a workbook from its XML, row by row, and stops at the first limit it meets.</summary>
internal sealed class WorksheetReader(
    XmlReader xml, List<string> strings, XlsxStyles styles, bool from1904, ImportLimits limits, int kept)
{
    private readonly XlsxText _text = new(limits.CellCharacters);
    private readonly List<SheetRow> _rows = [];
    private readonly MergedCells _merges = new();
    private Cell[] _cells = new Cell[limits.Columns];
    private int _row, _column, _last, _elements;
    private Refusal? _refusal;

    /// <summary>Characters kept so far from the whole file.</summary>
    public int Kept => kept;

    public Sheet Read(string name)
    {
        while (_refusal is null && xml.Read())
        {
            if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "row") EndRow();
            if (xml.NodeType is not XmlNodeType.Element) continue;
            Count();
            switch (xml.LocalName)
            {
                case "row": StartRow(); break;
                case "c": ReadCell(); break;
                case "mergeCell": _merges.Add(xml.GetAttribute("ref") ?? ""); break;
            }
        }
        return _refusal is null ? new Sheet(name, _merges.Fill(_rows, limits.Columns)) : new Sheet(name, [], _refusal);
    }

    private void StartRow()
    {
        var given = xml.GetAttribute("r");
        var previous = _row;
        _row = given is null ? previous + 1
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (_row is < 1 or > Cell.LastRow) _refusal = ImportRefusals.AddressOutOfRange(CellProblem.Shorten(given ?? "1048577"));
        else if (_row <= previous) throw new InvalidDataException("Rows out of order.");
        _column = _last = 0;
        if (xml.IsEmptyElement) EndRow();
    }

    private void EndRow()
    {
        if (_last == 0) return;
        _rows.Add(new SheetRow(_row, _cells[.._last]));
        if (_rows.Count > limits.Rows + limits.OtherRows) _refusal = ImportRefusals.TooManyRows(limits);
        Array.Clear(_cells);
        _last = 0;
    }

    private void ReadCell()
    {
        var address = xml.GetAttribute("r");
        var (row, column) = (_row, _column + 1);
        if (address is not null && !Cell.TryAddress(address, out row, out column) || column > Cell.LastColumn)
        {
            _refusal = ImportRefusals.AddressOutOfRange(CellProblem.Shorten(address ?? "XFE1"));
            return;
        }
        if (row != _row) throw new InvalidDataException("A cell outside its row.");
        _column = column;

        var cell = ReadValue(xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (cell.IsBlank && !cell.WasFormula) return;
        if (column > limits.Columns) { _refusal = ImportRefusals.TooManyColumns(limits); return; }
        _cells[column - 1] = cell;
        if (!cell.IsBlank) _last = Math.Max(_last, column);
        if ((kept += cell.Text.Length) > limits.KeptCharacters) _refusal = ImportRefusals.TooMuchText;
    }

    private Cell ReadValue(string? type, string? style)
    {
        var formula = false;
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (_refusal is null && xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is not XmlNodeType.Element) continue;
                Count();
                if (xml.LocalName == "f") formula = true;
                else if (xml.LocalName == "v") _text.Add(xml);
                else if (xml.LocalName == "is") _text.AddRich(xml);
            }
        var (text, kind) = Understand(_text.Take(), type ?? "n", style);
        return new Cell(_row, _column, text, kind, formula);
    }

    private (string Text, CellKind Kind) Understand(string value, string type, string? style) => type switch
    {
        "s" => (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count
            ? strings[at] : "", CellKind.Text),
        "b" => (value is "1" ? "TRUE" : "FALSE", CellKind.Truth),
        "e" => (value, CellKind.Error),
        "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) =>
            (ExcelDates.Text(moment), CellKind.Date),
        "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var format) && styles.IsDate(format)
                && ExcelDates.FromSerial(number, from1904) is { } date
                ? (ExcelDates.Text(date), CellKind.Date)
                : (Plain(number), CellKind.Number),
        _ => (value, CellKind.Text),
    };

    /// <summary>A telephone number kept by Excel as 2.12612345678E11 is read as it was typed.</summary>
    private static string Plain(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("F0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private void Count()
    {
        if (++_elements > limits.Elements) _refusal = ImportRefusals.TooManyCells;
    }
}
