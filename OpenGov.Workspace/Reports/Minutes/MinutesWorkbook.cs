using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The minutes as a workbook: the meeting, who came, who did not, the points with their conclusions, the outputs.</summary>
internal sealed class MinutesWorkbook(Minutes minutes, Wording wording, XlsxFile file)
{
    public void Write()
    {
        About();
        Present();
        Absent();
        Points();
        Outputs();
    }

    private void About()
    {
        using var sheet = file.Sheet(wording.Label("minutes.sheet.about"), Column("column.item", 34), Column("column.text", 90));
        Line("column.document", wording.Label("minutes.title", minutes.Title.Text));
        Line("minutes.plan", minutes.Plan.Title.Text);
        sheet.Row(XlsxCell.Text(wording.Label("column.date")), minutes.Date is null ? XlsxCell.Text(wording.Label("minutes.date.unknown")) : XlsxCell.Day(minutes.Date));
        if (minutes.Time is { } time) Line("minutes.time", time);
        Line("minutes.form", wording.Label($"minutes.form.{minutes.Form}"));
        if (minutes.Place is { } place) Line("minutes.place", place.Text);
        Line("minutes.state", wording.Label($"minutes.state.{minutes.State}"));
        foreach (var side in minutes.Presence.Sides)
        {
            var name = wording.Label($"minutes.side.{side.Side}");
            Number($"{name} · {wording.Label("minutes.seats")}", side.Seats);
            Number($"{name} · {wording.Label("minutes.presentBodies")}", side.Present);
            Number($"{name} · {wording.Label("minutes.absentBodies")}", side.Absent);
            Number($"{name} · {wording.Label("minutes.people")}", side.People);
        }

        foreach (var signature in minutes.Signatures)
            sheet.Row(XlsxCell.Text(wording.Label("minutes.signed", wording.Label($"minutes.side.{signature.Side}"), signature.Function?.Text ?? "")), XlsxCell.Day(signature.On));

        void Line(string key, string text) => sheet.Row(XlsxCell.Text(wording.Label(key)), XlsxCell.Text(text));
        void Number(string name, int number) => sheet.Row(XlsxCell.Text(name), XlsxCell.Number(number));
    }

    private void Present()
    {
        using var sheet = file.Sheet(wording.Label("minutes.sheet.present"), Column("minutes.column.side", 20), Column("minutes.column.body", 50),
            Column("minutes.column.capacity", 30), Column("column.commitment"), Column("minutes.column.function", 60));
        foreach (var body in minutes.Present)
            foreach (var person in body.People)
                sheet.Row(
                    XlsxCell.Text(wording.Label($"minutes.side.{body.Side}")), XlsxCell.Text(body.Name.Text),
                    XlsxCell.Text(wording.Label($"minutes.capacity.{person.Capacity}", person.Commitment ?? 0)),
                    XlsxCell.Number(person.Commitment), XlsxCell.Text(person.Function?.Text));
    }

    private void Absent()
    {
        using var sheet = file.Sheet(wording.Label("minutes.sheet.absent"), Column("minutes.column.side", 20), Column("minutes.column.body", 50),
            Column("minutes.column.announced", 34), Column("column.date"));
        foreach (var body in minutes.Absent)
            sheet.Row(
                XlsxCell.Text(wording.Label($"minutes.side.{body.Side}")), XlsxCell.Text(body.Name.Text),
                XlsxCell.Text(wording.Label($"minutes.announced.{body.Announced}")), XlsxCell.Day(body.On));
    }

    private void Points()
    {
        using var sheet = file.Sheet(wording.Label("minutes.sheet.points"), Column("column.number", 8), Column("minutes.column.point", 50),
            Column("minutes.column.kind", 18), Column("column.text", 110));
        foreach (var point in minutes.Agenda)
        {
            Rows("minutes.discussion", point, point.Discussion);
            Rows("minutes.conclusion", point, point.Conclusions);
            if (point.Discussion.Count + point.Conclusions.Count == 0) Row(point, XlsxCell.Blank, XlsxCell.Blank);
        }

        void Rows(string kind, MinutesPoint point, IReadOnlyList<ReportText> texts)
        {
            foreach (var text in texts) Row(point, XlsxCell.Text(wording.Label(kind)), XlsxCell.Text(text.Text));
        }

        void Row(MinutesPoint point, XlsxCell kind, XlsxCell text) => sheet.Row(XlsxCell.Number(point.Number), XlsxCell.Text(point.Title.Text), kind, text);
    }

    private void Outputs()
    {
        using var sheet = file.Sheet(wording.Label("minutes.sheet.outputs"), Column("column.number", 8), Column("minutes.column.output", 90),
            Column("minutes.column.owner", 50), Column("minutes.column.due"));
        foreach (var output in minutes.Outputs)
            sheet.Row(XlsxCell.Number(output.Number), XlsxCell.Text(output.Text.Text), XlsxCell.Text(output.Owner?.Text), XlsxCell.Day(output.DueOn));
    }

    private XlsxColumn Column(string key, double width = 14) => new(wording.Label(key), width);
}
