using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The synthesis report as a workbook: one sheet per table, totals as formulas; tables without matter are left out.</summary>
internal sealed class SynthesisWorkbook(Synthesis report, Wording wording, XlsxFile file)
{
    public void Write()
    {
        About();
        Proposals();
        Sessions();
        Programme();
        new SynthesisFigureSheets(report, wording, file).Write();
        Lists();
    }

    /// <summary>The foot of every printed page: which plan, and on which state of the record.</summary>
    public static string Foot(Synthesis report, Wording wording) => report.Checkpoint is { } checkpoint
        ? $"{report.Plan.Period} · {wording.Label("footer.checkpoint", checkpoint.Entry, checkpoint.Hash[..12])}" : report.Plan.Period;

    private void About()
    {
        using var sheet = file.Sheet(wording.Label("sheet.about"), Column("column.item", 34), Column("column.text", 90));
        Line("column.document", report.Title.Text);
        foreach (var issuer in report.Issuer) Line("column.issuer", issuer.Text);
        Line("column.period", report.Plan.Period);
        sheet.Row(XlsxCell.Text(wording.Label("column.prepared")), XlsxCell.Day(report.PreparedOn));
        if (report.Checkpoint is { } checkpoint)
        {
            sheet.Row(XlsxCell.Text(wording.Label("cover.checkpoint.entry")), XlsxCell.Number(checkpoint.Entry));
            Line("cover.checkpoint.hash", checkpoint.Hash);
        }

        foreach (var caveat in report.Caveats) Line("note", wording.Label($"caveat.{caveat.Key}", [.. caveat.Arguments]));

        void Line(string key, string text) => sheet.Row(XlsxCell.Text(wording.Label(key)), XlsxCell.Text(text));
    }

    private void Proposals()
    {
        if (report.Themes.Count == 0) return;
        var unsaid = report.Proposals.Unsaid.Value > 0;
        using var sheet = file.Sheet(wording.Label("sheet.themes"), [
            Column("column.number", 8), Column("column.theme", 44), Column("column.aliases", 36), Column("column.portal"), Column("column.session"),
            .. unsaid ? [Column("column.unsaid")] : Array.Empty<XlsxColumn>(), Column("total")]);
        var last = unsaid ? "F" : "E";
        foreach (var theme in report.Themes)
        {
            var total = XlsxCell.Formula($"SUM(D{sheet.NextRow}:{last}{sheet.NextRow})", theme.Total.Value ?? 0);
            sheet.Row([XlsxCell.Number(theme.Number), Text(theme.Name), XlsxCell.Text(string.Join(" · ", theme.Aliases.Select(a => a.Text))),
                Value(theme.Portal), Value(theme.Session), .. unsaid ? [Value(theme.Unsaid)] : Array.Empty<XlsxCell>(), total]);
        }

        var totals = report.Proposals;
        decimal[] sums = unsaid
            ? [totals.Portal.Value ?? 0, totals.Session.Value ?? 0, totals.Unsaid.Value ?? 0, totals.Total.Value ?? 0]
            : [totals.Portal.Value ?? 0, totals.Session.Value ?? 0, totals.Total.Value ?? 0];
        sheet.Totals([XlsxCell.Blank, XlsxCell.Text(wording.Label("total")), XlsxCell.Blank, .. sums.Select((sum, i) => SumOf(sheet, 3 + i, sum))]);
    }

    private void Sessions()
    {
        if (report.Sessions.Count == 0) return;
        using var sheet = file.Sheet(wording.Label("sheet.sessions"), Column("column.number", 8), Column("column.theme", 36), Column("column.date"),
            Column("column.organiser", 36), Column("column.institutions", 60), Column("column.registered"), Column("column.attended"));
        var themes = report.Themes.Where(t => t.Number is not null).ToDictionary(t => t.Number!.Value, t => t.Name);
        foreach (var session in report.Sessions)
            sheet.Row(XlsxCell.Number(session.Number), Text(themes[session.Theme]), XlsxCell.Day(session.Date), Text(session.Organiser),
                XlsxCell.Text(string.Join("\n", session.Institutions.Select(i => i.Text))), Value(session.Registered), Value(session.Attended));

        var attended = report.Sessions.All(s => s.Attended.Value is not null)
            ? SumOf(sheet, 6, report.Sessions.Sum(s => s.Attended.Value!.Value)) : XlsxCell.Text(wording.Label("unknown"));
        sheet.Totals(XlsxCell.Blank, XlsxCell.Text(wording.Label("total")), XlsxCell.Blank, XlsxCell.Blank, XlsxCell.Blank,
            XlsxCell.Text(wording.Label("notSummed")), attended);
    }

    private void Programme()
    {
        if (report.Programme.Count == 0) return;
        using var sheet = file.Sheet(wording.Label("sheet.programme"), Column("column.number", 8), Column("column.part", 70), Column("column.step", 70), Column("column.minutes"));
        foreach (var part in report.Programme)
            sheet.Row(XlsxCell.Number(part.Order), Text(part.Text), XlsxCell.Text(string.Join("\n", part.Steps.Select(s => s.Text))), XlsxCell.Number(part.Minutes));
        sheet.Totals(XlsxCell.Blank, XlsxCell.Text(wording.Label("total")), XlsxCell.Blank, SumOf(sheet, 3, report.Programme.Sum(p => p.Minutes)));
    }

    private void Lists()
    {
        Listed("sheet.stages", "column.stage", [.. report.Method.Stages.Concat(report.Method.Beside).Select(s => new DatedText(s.Number, s.Name, null))], dated: false);
        Listed("sheet.context", "column.fact", report.Context.Facts);
        Listed("sheet.analysis", "column.step", report.AnalysisSteps);
        if (report.Commitments.List.Count > 0)
        {
            using var sheet = file.Sheet(wording.Label("sheet.commitments"), Column("column.number", 8), Column("column.title", 60), Column("column.lead", 50));
            foreach (var commitment in report.Commitments.List)
                sheet.Row(XlsxCell.Number(commitment.Number), TextOrUnknown(commitment.Title), TextOrUnknown(commitment.Lead));
        }

        Chains();
        Adoption();
        if (report.References.Count > 0)
        {
            using var sheet = file.Sheet(wording.Label("sheet.references"), Column("column.document", 60), Column("column.address", 60));
            foreach (var reference in report.References) sheet.Row(Text(reference.Label), XlsxCell.Text(reference.Address));
        }
    }

    private void Chains()
    {
        if (report.Chains.Count == 0) return;
        using var sheet = file.Sheet(wording.Label("sheet.chains"), Column("column.commitment", 12), Column("column.session", 16), Column("column.proposals", 60),
            Column("column.cardPublished", 18), Column("column.comments"), Column("column.edition", 12), Column("column.address", 60));
        foreach (var chain in report.Chains)
            sheet.Row(
                XlsxCell.Number(chain.Number), Numbers(chain.Sessions), chain.More == 0 ? Numbers(chain.Proposals)
                    : XlsxCell.Text($"{string.Join(wording.Label("list.separator"), chain.Proposals)} {wording.Label("chains.more", chain.More)}"),
                XlsxCell.Day(chain.SignedOn), XlsxCell.Number(chain.Comments), XlsxCell.Number(chain.Edition), XlsxCell.Text(chain.Address));

        XlsxCell Numbers(IReadOnlyList<int> numbers) => numbers.Count == 1 ? XlsxCell.Number(numbers[0]) : XlsxCell.Text(string.Join(wording.Label("list.separator"), numbers));
    }

    private void Adoption()
    {
        if (report.Adoption is not { } adoption) return;
        using var sheet = file.Sheet(wording.Label("sheet.adoption"), Column("column.item", 40), Column("column.text", 70));
        sheet.Row(XlsxCell.Text(wording.Label("column.edition")), XlsxCell.Number(adoption.Edition));
        sheet.Row(XlsxCell.Text(wording.Label("adoption.on")), XlsxCell.Day(adoption.On));
        foreach (var named in adoption.Figures) sheet.Row(XlsxCell.Text(wording.Label($"adoption.figure.{named.Key}")), Value(named.Figure));
        if (adoption.SentOn is { } sent) sheet.Row(XlsxCell.Text(wording.Label("adoption.sentOn")), XlsxCell.Day(sent));
        if (adoption.Reference is { } reference) sheet.Row(XlsxCell.Text(wording.Label("adoption.reference")), XlsxCell.Text(reference));
        sheet.Row(XlsxCell.Text("SHA-256"), XlsxCell.Text(adoption.Hash));
    }

    private void Listed(string name, string column, IReadOnlyList<DatedText> rows, bool dated = true)
    {
        if (rows.Count == 0) return;
        using var sheet = file.Sheet(wording.Label(name), [Column("column.number", 8), Column(column, 90), .. dated ? [Column("column.period", 20)] : Array.Empty<XlsxColumn>()]);
        foreach (var row in rows)
            sheet.Row([XlsxCell.Number(row.Order), Text(row.Text), .. dated ? [TextOrUnknown(row.Period)] : Array.Empty<XlsxCell>()]);
    }

    private XlsxColumn Column(string key, double width = 14) => new(wording.Label(key), width);

    private XlsxCell Value(Figure figure) => figure.Value is null ? XlsxCell.Text(wording.Label("unknown")) : XlsxCell.Number(figure.Value);

    private XlsxCell TextOrUnknown(ReportText? text) => XlsxCell.Text(text?.Text ?? wording.Label("unknown"));

    private static XlsxCell Text(ReportText text) => XlsxCell.Text(text.Text);

    /// <summary>The sum of a column from under the header to the row above.</summary>
    private static XlsxCell SumOf(XlsxSheet sheet, int column, decimal result) =>
        XlsxCell.Formula($"SUM({XlsxSheet.Letter(column)}2:{XlsxSheet.Letter(column)}{sheet.NextRow - 1})", result);
}
