using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The sheet of the order: totals, means of each side, ranks with ties, gates and the line, all as formulas; beside them what was ranked.</summary>
internal sealed class RankingSheet(ScoringMatter matter, Wording wording, ScoringWords words, XlsxFile file, GridCells grid, ScoreCells scores)
{
    private readonly List<RankedRow> _rows = [.. matter.Picture.Ranked, .. matter.Picture.Stopped];

    public void Write()
    {
        using var sheet = file.Sheet(wording.Label("workbook.ranking"), Header("column.proposal", 10), Header("column.scoredTitle", 44), Header("column.rank", 8), Header("column.total"),
            Header("column.points"), Header("side.administration"), Header("side.civilSociety"), Header("column.gatesFailed"), Header("column.cost"), Header("column.selection", 26),
            Header(matter.IsPublished ? "column.rankPublished" : "column.rankProvisional", 14), Header(matter.IsPublished ? "column.selectionPublished" : "column.selectionProvisional", 26),
            Header("column.selectedAround", 18), Header("column.selectedAny", 18));
        var (around, any) = (Draws(matter.Figures.Around), Draws(matter.Figures.Any));
        foreach (var row in _rows) Row(sheet, row, around.GetValueOrDefault(row.Id), any.GetValueOrDefault(row.Id));
        foreach (var waiting in matter.Picture.Unsettled) sheet.Under(XlsxCell.Number(waiting.Number), XlsxCell.Text(waiting.Title), Words("scoring.notSettled"));
        if (!matter.IsPublished) sheet.Under(XlsxCell.Blank, Words("state.provisional"));
    }

    private void Row(XlsxSheet sheet, RankedRow row, Acceptability? around, Acceptability? any)
    {
        var r = sheet.NextRow;
        var passed = row.GatesFailed.Count == 0;
        var rank = $"IF(H{r}>0,\"–\",1+SUMPRODUCT(({All('D')}>D{r})*({All('H')}=0)))";
        sheet.Row(
            XlsxCell.Number(row.Number), XlsxCell.Text(row.Title),
            row.Rank is { } place ? XlsxCell.Formula(rank, place) : XlsxCell.Formula(rank, "–"),
            XlsxCell.Formula(scores.SumOf(ScoreCells.Weighed, $"A{r}"), row.Total),
            XlsxCell.Formula($"D{r}/(2*{grid.SumOfWeights})", (decimal)row.Points).AsDecimal(),
            Mean(r, ScoreCells.Administration, row.Means[Side.Administration]), Mean(r, ScoreCells.CivilSociety, row.Means[Side.CivilSociety]),
            XlsxCell.Formula(scores.SumOf(ScoreCells.GateFailed, $"A{r}"), row.GatesFailed.Count), XlsxCell.Number(row.Cost),
            XlsxCell.Formula($"IF(H{r}>0,{Quoted(SelectionState.FailedGate)},{Line(r)})", words.Selection(row.Selection)),
            passed ? XlsxCell.Number(row.Rank) : XlsxCell.Text("–"), XlsxCell.Text(words.Selection(row.Selection)), Share(around), Share(any));
    }

    /// <summary>Equals always fare alike: where the line would part them, they are tied at it.</summary>
    private string Line(int r)
    {
        var before = $"SUMPRODUCT(({All('D')}>D{r})*({All('H')}=0))";
        var upTo = $"SUMPRODUCT(({All('D')}>=D{r})*({All('H')}=0))";
        return matter.Scores.Cut.Kind switch
        {
            CutKind.Number => Chosen($"{upTo}<={grid.LineValue}", $"{before}<{grid.LineValue}"),
            CutKind.Threshold => $"IF(D{r}*100>=ROUND({grid.LineValue}*100,0)*2*{grid.SumOfWeights},{Quoted(SelectionState.Selected)},{Quoted(SelectionState.NotSelected)})",
            CutKind.Budget => Budget(r),
            _ => Quoted(SelectionState.NoLine),
        };
    }

    /// <summary>A budget stops where the next does not fit or its cost is not known; blank is not known, not nothing.</summary>
    private string Budget(int r)
    {
        string Spent(string which) => $"SUMPRODUCT(({All('D')}{which}D{r})*({All('H')}=0)*{All('I')})";
        string Unknown(string which) => $"SUMPRODUCT(({All('D')}{which}D{r})*({All('H')}=0)*NOT(ISNUMBER({All('I')})))";
        var oneFits = $"SUMPRODUCT(({All('D')}=D{r})*({All('H')}=0)*ISNUMBER({All('I')})*({All('I')}+{Spent(">")}<={grid.LineValue}))>0";
        return Chosen(
            $"AND({Unknown(">=")}=0,{Spent(">=")}<={grid.LineValue})",
            $"AND({Unknown(">")}=0,{Spent(">")}<={grid.LineValue},{oneFits})");
    }

    private string Chosen(string selected, string tied) =>
        $"IF({selected},{Quoted(SelectionState.Selected)},IF({tied},{Quoted(SelectionState.TieAtLine)},{Quoted(SelectionState.NotSelected)}))";

    private XlsxCell Mean(int r, char column, double? mean)
    {
        var formula = $"IF({scores.CountOf(column, $"A{r}")}<{grid.Criteria},{Quoted(wording.Label("scoring.notGiven"))},{scores.SumOf(column, $"A{r}")}/{grid.SumOfWeights})";
        return mean is { } known ? XlsxCell.Formula(formula, (decimal)known).AsDecimal() : XlsxCell.Formula(formula, wording.Label("scoring.notGiven"));
    }

    private XlsxCell Share(Acceptability? drawn) =>
        drawn is null || matter.Picture is not { IsComplete: true, Selection: not null } ? XlsxCell.Blank : XlsxCell.Number((decimal)drawn.SelectedShare).AsPercent();

    private static Dictionary<Guid, Acceptability> Draws(RankAcceptability? drawn) => drawn?.Proposals.ToDictionary(one => one.Id) ?? [];

    private string All(char column) => $"${column}$2:${column}${_rows.Count + 1}";

    private string Quoted(SelectionState state) => Quoted(words.Selection(state));

    private static string Quoted(string ours) => $"\"{ours.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private XlsxCell Words(string key) => XlsxCell.Text(wording.Label(key));

    private XlsxColumn Header(string key, double width = 14) => new(wording.Label(key), width);
}
