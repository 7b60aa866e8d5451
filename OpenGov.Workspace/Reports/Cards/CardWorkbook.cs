using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>Cards as the plan's matrix: a row for each activity, a sheet of indicators, and where it all comes from.</summary>
internal sealed class CardWorkbook(PrintedCards cards, Wording wording, XlsxFile file)
{
    /// <summary>The foot of every printed page.</summary>
    public static string Foot(PrintedCards cards) => string.Join(" · ", new[] { cards.Plan.Period, cards.Title.Text, cards.Mark }.OfType<string>());

    public void Write()
    {
        Matrix();
        Indicators();
        Chains();
        Provenance();
    }

    private void Matrix()
    {
        using var sheet = file.Sheet(wording.Label("sheet.matrix"), Column("column.commitment"), Column("Section.title", 36), Column("column.lead", 30),
            Column("column.supporters", 36), Column("column.number", 8), Column("column.activity", 46), Column("column.output", 36), Column("column.start"), Column("column.end"),
            Column("column.responsible", 30), Column("column.status", 18), Column("column.change", 14), Column("column.reason", 40), Column("column.state", 24));
        foreach (var card in cards.Cards)
        {
            XlsxCell[] first =
            [
                XlsxCell.Number(card.Number), Text(card.Title), Text(card.Lead),
                XlsxCell.Text(card.Supporters.Count == 0 ? null : string.Join(wording.Label("list.separator"), card.Supporters.Select(body => body.Text))),
            ];
            foreach (var activity in card.Activities)
                sheet.Row([
                    .. first, XlsxCell.Number(activity.Number), Text(activity.What), Text(activity.Output), XlsxCell.Day(activity.Start), XlsxCell.Day(activity.End),
                    Text(activity.Responsible), XlsxCell.Text(activity.Status), XlsxCell.Text(activity.Change), Text(activity.Reason), XlsxCell.Text(card.Status)]);
            if (card.Activities.Count == 0)   // a commitment without an activity yet is one of the plan's all the same
                sheet.Row([.. first, .. Enumerable.Repeat(XlsxCell.Blank, 9), XlsxCell.Text(card.Status)]);
        }
    }

    private void Indicators()
    {
        using var sheet = file.Sheet(wording.Label("sheet.indicators"), Column("column.commitment"), Column("Section.title", 36), Column("column.number", 8),
            Column("column.indicator", 46), Column("column.purpose", 14), Column("column.nature", 14), Column("column.baseline", 30), Column("column.target", 30),
            Column("column.source", 30), Column("column.frequency", 16));
        foreach (var card in cards.Cards)
            foreach (var indicator in card.Indicators)
                sheet.Row(
                    XlsxCell.Number(card.Number), Text(card.Title), XlsxCell.Number(indicator.Number), Text(indicator.Name), XlsxCell.Text(indicator.Purpose),
                    XlsxCell.Text(indicator.Nature), Text(indicator.Baseline), Text(indicator.Target), Text(indicator.Source), XlsxCell.Text(indicator.Frequency));
    }

    private void Chains()
    {
        if (cards.Cards.All(card => card.Chain.Count == 0)) return;
        using var sheet = file.Sheet(wording.Label("sheet.chain"), Column("column.commitment"), Column("Section.title", 36), Column("column.step", 22), Column("column.item", 60),
            Column("column.state", 30), Column("column.date", 20), Column("column.decided", 50), Column("column.reason", 60), Column("column.address", 60));
        foreach (var card in cards.Cards)
            foreach (var step in card.Chain)
                sheet.Row(
                    XlsxCell.Number(card.Number), Text(card.Title), XlsxCell.Text(step.Stage), Text(step.What), XlsxCell.Text(step.Outcome), XlsxCell.Text(step.On),
                    XlsxCell.Text(step.By.Count == 0 ? null : string.Join("\n", step.By.Select(one => one.Name.Text))), Text(step.Reason), XlsxCell.Text(step.Address));
    }

    private void Provenance()
    {
        using var sheet = file.Sheet(wording.Label("sheet.provenance"), Column("column.item", 40), Column("column.text", 70), Column("column.hash", 70));
        Line("column.document", cards.Title.Text);
        Line("column.plan", cards.Plan.Title.Text);
        Line("column.period", cards.Plan.Period);
        sheet.Row(XlsxCell.Text(wording.Label("column.prepared")), XlsxCell.Day(cards.PreparedOn));
        if (cards.Checkpoint is { } checkpoint)
        {
            sheet.Row(XlsxCell.Text(wording.Label("cover.checkpoint.entry")), XlsxCell.Number(checkpoint.Entry));
            Line("cover.checkpoint.hash", checkpoint.Hash);
        }

        foreach (var card in cards.Cards)
            sheet.Row(XlsxCell.Text(wording.Label("card.document", card.Number)), XlsxCell.Text(card.Status), XlsxCell.Text(card.Hash));

        void Line(string key, string text) => sheet.Row(XlsxCell.Text(wording.Label(key)), XlsxCell.Text(text));
    }

    private XlsxColumn Column(string key, double width = 14) => new(wording.Label(key), width);

    private static XlsxCell Text(ReportText? text) => XlsxCell.Text(text?.Text);
}
