using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The evaluation as a workbook that counts: whoever changes a weight or the line sees the order that comes of it.</summary>
internal sealed class EvaluationWorkbook(ScoringMatter matter, Wording wording, XlsxFile file)
{
    private readonly ScoringWords _words = new(wording);

    public void Write()
    {
        var (grid, scores) = (new GridCells(matter.Grid, wording), new ScoreCells(matter, wording));
        new RankingSheet(matter, wording, _words, file, grid, scores).Write();
        grid.Write(file, matter.Scores.Cut, _words);
        scores.Write(file, grid, _words);
        Agreement();
        Provenance();
    }

    /// <summary>The foot of every printed page.</summary>
    public static string Foot(ScoringMatter matter, Wording wording) =>
        string.Join(" · ", new[] { matter.Plan.Period, wording.Of(matter.Scores.Round.Name).Text, wording.Label(matter.IsPublished ? "state.published" : "state.provisional") });

    private void Agreement()
    {
        using var sheet = file.Sheet(wording.Label("workbook.agreement"), Column("column.number", 8), Column("column.criterion", 40), Column("column.pairs"),
            Column("column.equal"), Column("column.within"), Column("column.meanDifference"), Column("column.alpha"), Column("column.low"), Column("column.high"),
            Column("column.inWords", 50), Column("column.care", 30), Column("column.quadraticKappa", 30), Column("column.linearKappa", 30), Column("column.intervalAlpha", 30));
        foreach (var (criterion, agreement) in matter.Grid.Criteria.Zip(matter.Figures.Agreement))
        {
            var alpha = agreement.OrdinalAlpha;
            sheet.Row(XlsxCell.Number(criterion.Order), Text(wording.Of(criterion.Name).Text), XlsxCell.Number(agreement.Pairs),
                XlsxCell.Number(agreement.Exact), XlsxCell.Number(agreement.WithinTolerance), Value(agreement.MeanDifference, "agreement.undefined.tooFew"),
                alpha.Value is null ? Text(_words.Measure(alpha)) : Value(alpha.Value, ""), Value(alpha.Low, "agreement.none"), Value(alpha.High, "agreement.none"),
                Text(_words.Verdict(agreement)), XlsxCell.Text(_words.Care(agreement)),
                Text(_words.Measure(agreement.QuadraticKappa)), Text(_words.Measure(agreement.LinearKappa)), Text(_words.Measure(agreement.IntervalAlpha)));
        }
    }

    private void Provenance()
    {
        using var sheet = file.Sheet(wording.Label("workbook.provenance"), Column("column.item", 40), Column("column.text", 90));
        Line("column.state", wording.Label(matter.IsPublished ? "state.published" : "state.provisional"));
        Line("column.plan", matter.Plan.Title.Text);
        Line("column.round", $"{matter.Scores.Round.Number}. {wording.Of(matter.Scores.Round.Name).Text}");
        Line("column.grid", $"{matter.Grid.Number}. {wording.Of(matter.Grid.Name).Text}");
        Line("column.gridHash", matter.Scores.Grid.Hash);
        Line("column.rankingHash", matter.Picture.Content ?? wording.Label("scoring.notSettled"));
        foreach (var side in Sides.Both)
            Line($"signature.{ScoringWords.Camel(side)}", matter.Picture.Signatures.At(side) is { } at ? _words.Day(at) : wording.Label("signature.none"));
        if (matter.Checkpoint is { } checkpoint)
        {
            Line("cover.checkpoint.entry", _words.Whole(checkpoint.Entry));
            Line("cover.checkpoint.hash", checkpoint.Hash);
        }

        Line("column.seed", matter.Seed);
        Line("column.draws", _words.Whole(RankAcceptability.UsualDraws));
        Line("column.resamples", _words.Whole(Evaluation.Agreement.Resamples));
        sheet.Row(Text(wording.Label("column.prepared")), XlsxCell.Day(matter.PreparedOn));
        if (matter.IsPublished) Line("column.verify", RankingPaperWriter.Verify(matter, wording));

        void Line(string key, string text) => sheet.Row(Text(wording.Label(key)), Text(text));
    }

    private XlsxCell Value(double? value, string unknown) => value is { } known ? XlsxCell.Number((decimal)known).AsDecimal() : Text(wording.Label(unknown));

    private XlsxColumn Column(string key, double width = 14) => new(wording.Label(key), width);

    private static XlsxCell Text(string text) => XlsxCell.Text(text);
}
