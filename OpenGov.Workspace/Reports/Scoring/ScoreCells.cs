using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The sheet of the scores: a row for each proposal and criterion, with both sides' points and what came of them.</summary>
internal sealed class ScoreCells(ScoringMatter matter, Wording wording)
{
    private readonly string _sheet = XlsxSheet.Named(wording.Label("workbook.scores"));
    private readonly List<ProposalInRound> _proposals = [.. matter.Scores.Proposals.Where(matter.IsShown)];

    private int Last => 1 + _proposals.Count * matter.Grid.Criteria.Count;

    public string SumOf(char column, string number) => $"SUMIFS({Column(column)},{Column('A')},{number})";
    public string CountOf(char column, string number) => $"COUNTIFS({Column('A')},{number},{Column(column)},\">=0\")";
    public const char Weighed = 'K', Administration = 'L', CivilSociety = 'M', GateFailed = 'N';

    public void Write(XlsxFile file, GridCells grid, ScoringWords words)
    {
        using var sheet = file.Sheet(wording.Label("workbook.scores"), Header("column.proposal", 10), Header("column.scoredTitle", 40), Header("column.number", 8),
            Header("column.criterion", 36), Header("side.administration"), Header("side.civilSociety"), Header("column.difference"), Header("column.halves"),
            Header("column.points"), Header("column.weight"), Header("column.weighed"), Header("column.weighedAdministration"), Header("column.weighedCivilSociety"),
            Header("column.gateFailed"), Header("column.how", 24), Header("column.reason", 50), Header("column.sentReason", 50));
        foreach (var proposal in _proposals)
        foreach (var (criterion, settled) in matter.Grid.Criteria.Zip(proposal.Settlements))
            Row(sheet, grid, words, proposal, criterion, settled);
    }

    private void Row(XlsxSheet sheet, GridCells grid, ScoringWords words, ProposalInRound proposal, FrozenCriterion criterion, SettlementInRound settled)
    {
        var r = sheet.NextRow;
        var (one, other, halves) = (settled.Administration, settled.CivilSociety, settled.Halves);
        sheet.Row(
            XlsxCell.Number(proposal.Number), XlsxCell.Text(proposal.Title), XlsxCell.Number(criterion.Order), XlsxCell.Text(wording.Of(criterion.Name).Text),
            Given(one), Given(other), WhereKnown($"AND(ISNUMBER(E{r}),ISNUMBER(F{r}))", $"E{r}-F{r}", one - other),
            halves is null ? XlsxCell.Text(wording.Label("scoring.notSettled")) : XlsxCell.Number(halves),
            halves is null ? WhereKnown($"ISNUMBER(H{r})", $"H{r}/2", null) : WhereKnown($"ISNUMBER(H{r})", $"H{r}/2", halves / 2m).AsDecimal(),
            XlsxCell.Formula(grid.WeightOf($"C{r}"), criterion.Weight),
            WhereKnown($"ISNUMBER(H{r})", $"J{r}*H{r}", criterion.Weight * halves),
            WhereKnown($"ISNUMBER(E{r})", $"J{r}*E{r}", criterion.Weight * one), WhereKnown($"ISNUMBER(F{r})", $"J{r}*F{r}", criterion.Weight * other),
            XlsxCell.Formula($"IF(AND(ISNUMBER(H{r}),ISNUMBER({grid.GateOf($"C{r}")})),IF(H{r}<2*{grid.GateOf($"C{r}")},1,0),0)", halves < 2 * criterion.Gate ? 1 : 0),
            XlsxCell.Text(words.SettledBy(settled)), XlsxCell.Text(settled.Reason), XlsxCell.Text(settled.SentReason));
    }

    private XlsxCell Given(int? points) => points is null ? XlsxCell.Text(wording.Label("scoring.notGiven")) : XlsxCell.Number(points);

    /// <summary>Nothing where nothing is known: an empty text, which no sum counts.</summary>
    private static XlsxCell WhereKnown(string known, string value, decimal? result) =>
        result is { } number ? XlsxCell.Formula($"IF({known},{value},\"\")", number) : XlsxCell.Formula($"IF({known},{value},\"\")", "");

    private string Column(char letter) => $"{_sheet}!${letter}$2:${letter}${Last}";

    private XlsxColumn Header(string key, double width = 14) => new(wording.Label(key), width);
}
