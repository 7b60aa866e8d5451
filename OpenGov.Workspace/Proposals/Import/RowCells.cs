using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>The cells of one row by field, and what was found wrong with them: one problem for a cell at most.</summary>
internal sealed class RowCells(SheetRow row, ColumnMapping mapping, ImportLimits limits, List<CellProblem> problems, List<CellProblem> warnings)
{
    private int _bad;

    public bool IsGood => _bad == 0;

    public Cell First(ProposalField field) => mapping.Of(field) is [var column, ..] ? row[column] : default;

    public string Line(ProposalField field) => Clean(First(field), SafeText.TryCleanLine);

    public string Lines(ProposalField field) => Clean(First(field), SafeText.TryClean).Trim();

    /// <summary>The texts of every column mapped to the field.</summary>
    public IReadOnlyList<string> All(ProposalField field) =>
        [.. mapping.Of(field).Select(column => Clean(row[column], SafeText.TryClean).Trim()).Where(text => text != "").Distinct()];

    public void Bad(Cell cell, string code, params object[] args)
    {
        _bad++;
        var address = cell.Text is null ? Cell.AddressOf(row.Number, 1) : cell.Address;
        if (problems.Count > 0 && problems[^1].Address == address) return;
        problems.Add(new CellProblem(address, code, Show(cell.Text ?? ""), args));
    }

    public void Warn(Cell cell, string code, params object[] args) =>
        warnings.Add(new CellProblem(cell.Address, code, Show(cell.Text), args));

    private delegate bool Cleaning(string typed, out string clean);

    private string Clean(Cell cell, Cleaning cleaning)
    {
        if (cell.IsBlank) return "";
        if (cell.Kind is CellKind.Error) { Bad(cell, CellCodes.HoldsAnError); return ""; }
        if (cell.Text.Length > limits.CellCharacters) { Bad(cell, CellCodes.TooLong, limits.CellCharacters); return ""; }
        if (!cleaning(cell.Text, out var clean)) { Bad(cell, CellCodes.BrokenCharacter); return ""; }
        if (cell.WasFormula) Warn(cell, CellCodes.WasFormula);
        return clean;
    }

    private static string Show(string text)
    {
        var start = CellProblem.Shorten(text);
        return SafeText.TryCleanLine(start, out var clean) ? clean : "�";
    }
}
