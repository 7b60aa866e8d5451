namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Repeats the text of each merged cell in the cells it covers, as the eye reads a theme merged over ten rows.</summary>
internal sealed class MergedCells
{
    /// <summary>Ranges that overlap are never honest; past this many cells nothing more is filled.</summary>
    private const int MostFilled = 400_000;

    private readonly List<(int Top, int Left, int Bottom, int Right)> _ranges = [];
    private int _visited;

    public void Add(string range)
    {
        var colon = range.IndexOf(':');
        if (colon < 0 || _ranges.Count >= 20_000) return;
        if (Cell.TryAddress(range.AsSpan(0, colon), out var top, out var left)
            && Cell.TryAddress(range.AsSpan(colon + 1), out var bottom, out var right))
            _ranges.Add((top, left, bottom, right));
    }

    public List<SheetRow> Fill(List<SheetRow> rows, int columns)
    {
        if (_ranges.Count == 0) return rows;
        var byNumber = new Dictionary<int, int>(rows.Count);
        for (var i = 0; i < rows.Count; i++) byNumber[rows[i].Number] = i;

        foreach (var range in _ranges)
        {
            if (!byNumber.TryGetValue(range.Top, out var at) || rows[at][range.Left] is not { IsBlank: false } anchor) continue;
            for (; at < rows.Count && rows[at].Number <= range.Bottom && _visited < MostFilled; at++)
                rows[at] = Cover(rows[at], anchor, range.Left, Math.Min(range.Right, columns));
        }
        return rows;
    }

    private SheetRow Cover(SheetRow row, Cell anchor, int left, int right)
    {
        var width = Math.Max(right, row.Filled.Max(cell => cell.Column));
        var cells = new Cell[width];
        foreach (var cell in row.Filled) cells[cell.Column - 1] = cell;
        for (var column = left; column <= right; column++)
            if (cells[column - 1].IsBlank)
                cells[column - 1] = anchor with { Row = row.Number, Column = column, FromMerge = true };
        _visited += width;
        return new SheetRow(row.Number, cells);
    }
}
