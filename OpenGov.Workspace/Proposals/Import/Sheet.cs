using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>A sheet of a workbook, or a csv file: its filled rows in order.</summary>
/// <param name="Refusal">Why its rows cannot be imported; the other sheets of the file may.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, Refusal? Refusal = null)
{
    /// <summary>The same sheet with some cells, by address, written anew by a person.</summary>
    public Sheet With(IReadOnlyDictionary<string, string> cells)
    {
        if (cells.Count == 0) return this;
        var rows = Rows.ToList();
        var places = Enumerable.Range(0, rows.Count).ToDictionary(place => rows[place].Number);
        foreach (var (address, text) in cells)
            if (Cell.TryAddress(address, out var row, out var column) && places.TryGetValue(row, out var place))
                rows[place] = rows[place].With(column, text);
        return this with { Rows = rows };
    }
}

/// <summary>A filled row of a sheet.</summary>
/// <param name="cells">By column, the first at 0; blanks between are default cells.</param>
public sealed class SheetRow(int number, Cell[] cells)
{
    /// <summary>As Excel counts, from 1.</summary>
    public int Number => number;

    public IEnumerable<Cell> Filled => cells.Where(cell => !cell.IsBlank);

    public SheetRow With(int column, string text)
    {
        var written = new Cell[Math.Max(cells.Length, column)];
        cells.CopyTo(written, 0);
        written[column - 1] = new Cell(number, column, text);
        return new SheetRow(number, written);
    }

    /// <summary>The cell of a column counted from 1; a blank one past the end.</summary>
    public Cell this[int column] =>
        column <= cells.Length && cells[column - 1].Text is not null ? cells[column - 1] : new Cell(number, column, "");
}

/// <summary>What came out of a file: its sheets, or why not, or the ways in which it could be read.</summary>
/// <param name="Candidates">Not empty when a csv file could be read in several ways: a person chooses by the preview.</param>
public sealed record SheetReading(IReadOnlyList<Sheet> Sheets, Refusal? Refusal, IReadOnlyList<CsvCandidate> Candidates)
{
    public static implicit operator SheetReading(Refusal refusal) => new([], refusal, []);
}

/// <summary>One way of reading a csv file, with a line to recognise it by.</summary>
public sealed record CsvCandidate(CsvChoice Choice, string Preview);

/// <summary>The encoding and delimiter of a csv file, as a person chose them; null leaves that one to detection.</summary>
/// <param name="Encoding">A web name: "utf-8", "windows-1256".</param>
public sealed record CsvChoice(string? Encoding, char? Delimiter);
