using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The sheets of the workbook that list figures with their sources, and set totals against their parts.</summary>
internal sealed class SynthesisFigureSheets(Synthesis report, Wording wording, XlsxFile file)
{
    public void Write()
    {
        var lines = Lines().Where(line => line.Figure.Value is not null || line.Figure.Source is not null).ToList();
        if (lines.Count > 0)
        {
            using var sheet = file.Sheet(wording.Label("sheet.figures"), new XlsxColumn(wording.Label("column.section"), 30), new XlsxColumn(wording.Label("column.item"), 56),
                new XlsxColumn(wording.Label("column.figure")), new XlsxColumn(wording.Label("column.unit"), 20), new XlsxColumn(wording.Label("column.qualifier"), 20), new XlsxColumn(wording.Label("column.source"), 60));
            foreach (var (section, item, figure) in lines)
                sheet.Row(Words($"section.{section}"), Words(item), Value(figure), Words($"unit.{figure.Unit}.name"),
                    figure.Qualifier is null ? XlsxCell.Blank : Words("qualifier.moreThan"), XlsxCell.Text(figure.Source?.Text));
        }

        if (report.Reconciliation.Count > 0) Reconciliation();
    }

    private IEnumerable<(string Section, string Item, Figure Figure)> Lines()
    {
        var (partnership, first) = (report.Context.Partnership, report.Context.FirstPlan);
        foreach (var figure in new[] { partnership.Countries, partnership.LocalMembers, partnership.Parliaments })
            yield return ("context", $"unit.{figure.Unit}.name", figure);
        yield return ("context", "firstPlan.commitments", first.Commitments);
        yield return ("context", "firstPlan.completion", first.Completion);
        if (report.Consultation is { } held)
            foreach (var figure in new[] { held.Weeks, held.Participants, held.Comments })
                yield return ("consultation", $"unit.{figure.Unit}.name", figure);
        foreach (var named in report.Communication.Figures) yield return ("communication", $"communication.figure.{named.Key}", named.Figure);
        var participation = report.Participation;
        yield return ("participation", "participation.proposers", participation.Proposers);
        yield return ("participation", "participation.reacting", participation.Reacting);
        yield return ("participation", "participation.portal", participation.Portal);
        yield return ("participation", "participation.sessions", participation.Sessions);
        yield return ("participation", "participation.total", participation.Total);
        foreach (var named in report.Outcome.Figures) yield return ("outcome", $"outcome.{named.Key}", named.Figure);
        yield return ("commitments", "commitments.count", report.Commitments.Proposed);
        yield return ("commitments", "commitments.institutions", report.Commitments.Institutions);
    }

    private void Reconciliation()
    {
        using var sheet = file.Sheet(wording.Label("sheet.reconciliation"), new XlsxColumn(wording.Label("column.item"), 56), new XlsxColumn(wording.Label("column.statedTotal"), 16),
            new XlsxColumn(wording.Label("column.sumOfParts"), 16), new XlsxColumn(wording.Label("column.counted"), 16), new XlsxColumn(wording.Label("column.verdict"), 50));
        foreach (var row in report.Reconciliation)
        {
            var verdict = wording.Label($"reconciliation.{row.Verdict}");
            sheet.Row(
                XlsxCell.Text(wording.Label($"reconciliation.{row.Key}", row.Theme ?? 0)), Value(row.Stated), XlsxCell.Number(row.SumOfParts), XlsxCell.Number(row.Counted),
                XlsxCell.Text(row.Reason is null ? verdict : $"{verdict}: {wording.Label($"reconciliation.reason.{row.Reason}")}"));
        }
    }

    private XlsxCell Words(string key) => XlsxCell.Text(wording.Label(key));

    private XlsxCell Value(Figure figure) => figure.Value is null ? Words("unknown") : XlsxCell.Number(figure.Value);
}
