namespace OpenGov.Workspace.Proposals.Import;

/// <summary>The row of a sheet that names its columns.</summary>
/// <param name="Index">Place among the filled rows, from 0.</param>
/// <param name="Number">As Excel counts.</param>
/// <param name="Sure">False when no word was recognised: a person should look.</param>
public sealed record HeaderRow(int Index, int Number, bool Sure);

/// <summary>Finds the header below the titles, logos and merged rows that people put above their tables.</summary>
public static class HeaderFinder
{
    private const int Reach = 30;

    /// <returns>Null for a sheet without rows.</returns>
    public static HeaderRow? Find(Sheet sheet)
    {
        if (sheet.Rows.Count == 0) return null;
        var rows = sheet.Rows.Take(Reach).Select((row, index) => (Row: row, Index: index, Score: Score(row))).ToList();

        var named = rows.MaxBy(r => r.Score);
        if (named.Score >= (Width(named.Row) > 2 ? 1.4 : 1)) return new HeaderRow(named.Index, named.Row.Number, Sure: true);

        var widest = rows.MaxBy(r => Width(r.Row));
        return new HeaderRow(widest.Index, widest.Row.Number, Sure: false);
    }

    /// <summary>The row that a person pointed at; null when it is blank.</summary>
    public static HeaderRow? At(Sheet sheet, int number)
    {
        var index = sheet.Rows.Select((row, i) => (row, i)).Where(r => r.row.Number == number).Select(r => (int?)r.i).FirstOrDefault();
        return index is { } found ? new HeaderRow(found, number, Sure: true) : null;
    }

    /// <summary>Each field counts once, so that a title merged over ten columns is no header.</summary>
    private static double Score(SheetRow row) => row.Filled
        .Select(cell => ColumnSynonyms.Match(cell.Text)).OfType<(ProposalField Field, double Confidence)>()
        .GroupBy(match => match.Field).Sum(matches => matches.Max(m => m.Confidence));

    private static int Width(SheetRow row) => row.Filled.Select(cell => cell.Text).Distinct().Count();
}
