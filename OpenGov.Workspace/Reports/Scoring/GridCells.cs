using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The sheet of the grid: weights and the line are there to be changed, and everything else looks them up here.</summary>
internal sealed class GridCells(FrozenGrid grid, Wording wording)
{
    private readonly string _sheet = XlsxSheet.Named(wording.Label("workbook.grid"));
    private int Last => grid.Criteria.Count + 1;

    public int Criteria => grid.Criteria.Count;
    public string SumOfWeights => $"{_sheet}!$D${Last + 1}";

    /// <summary>In the unit that people read: proposals, points, thousands of dirhams.</summary>
    public string LineValue => $"{_sheet}!$D${Last + 3}";

    public string WeightOf(string order) => $"INDEX({_sheet}!$D$2:$D${Last},{order})";
    public string GateOf(string order) => $"INDEX({_sheet}!$F$2:$F${Last},{order})";

    public void Write(XlsxFile file, CutDrawn cut, ScoringWords words)
    {
        using var sheet = file.Sheet(wording.Label("workbook.grid"), [
            Column("column.number", 8), Column("column.criterion", 40), Column("column.question", 50), Column("column.weight"), Column("column.share"), Column("column.gate"),
            .. Enumerable.Range(grid.Lowest, grid.Highest - grid.Lowest + 1).Select(points => new XlsxColumn(wording.Label("column.meaning", points), 30))]);
        foreach (var criterion in grid.Criteria)
            sheet.Row([
                XlsxCell.Number(criterion.Order), Text(criterion.Name), Text(criterion.Question), XlsxCell.Number(criterion.Weight).AsInput(),
                XlsxCell.Formula($"D{sheet.NextRow}/$D${Last + 1}", (decimal)grid.ShareOf(criterion)).AsPercent(), XlsxCell.Number(criterion.Gate),
                .. criterion.Scale.OrderBy(point => point.Points).Select(point => Text(point.Meaning))]);
        sheet.Totals(XlsxCell.Blank, XlsxCell.Text(wording.Label("total")), XlsxCell.Blank, XlsxCell.Formula($"SUM(D2:D{Last})", grid.Criteria.Sum(c => c.Weight)));
        sheet.Under(XlsxCell.Blank, XlsxCell.Text(wording.Label("column.tolerance")), XlsxCell.Blank, XlsxCell.Number(grid.Tolerance));
        sheet.Under(XlsxCell.Blank, XlsxCell.Text(words.Line(cut)), XlsxCell.Blank, cut.Kind is CutKind.None ? XlsxCell.Blank
            : XlsxCell.Number(cut.Kind is CutKind.Threshold ? cut.Value / 100m : cut.Value).AsInput());
        sheet.Under(XlsxCell.Blank, XlsxCell.Text(wording.Label("workbook.changeable")));
    }

    private XlsxColumn Column(string key, double width = 14) => new(wording.Label(key), width);

    private XlsxCell Text(Platform.LocalText text) => XlsxCell.Text(wording.Of(text).Text);
}
