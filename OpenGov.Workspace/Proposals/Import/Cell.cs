namespace OpenGov.Workspace.Proposals.Import;

/// <summary>What a spreadsheet said a cell holds; a csv file holds text only.</summary>
public enum CellKind { Text, Number, Date, Truth, Error }

/// <summary>One cell of a sheet as it was sent.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Text">Numbers with a point and no grouping, dates as 2025-03-04.</param>
/// <param name="WasFormula">The text is what Excel last computed; nothing is computed here.</param>
/// <param name="FromMerge">The cell lies under a merged cell and repeats its text.</param>
public readonly record struct Cell(
    int Row, int Column, string Text, CellKind Kind = CellKind.Text, bool WasFormula = false, bool FromMerge = false)
{
    public const int LastRow = 1_048_576, LastColumn = 16_384;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public string Address => AddressOf(Row, Column);

    public static string AddressOf(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters + row.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Reads "C7". False for anything that no Excel sheet has, such as XFE1 or A1048577.</summary>
    public static bool TryAddress(ReadOnlySpan<char> address, out int row, out int column)
    {
        row = column = 0;
        var at = 0;
        for (; at < address.Length && at < 4 && char.IsAsciiLetter(address[at]); at++)
            column = column * 26 + (address[at] & ~0x20) - 'A' + 1;
        var digits = address[at..];
        if (column is 0 or > LastColumn || digits.Length is 0 or > 7) return false;

        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            row = row * 10 + digit - '0';
        }
        return row is > 0 and <= LastRow;
    }
}
