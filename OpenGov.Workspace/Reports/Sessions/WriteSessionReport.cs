using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Of which session somebody wants the report, for whom to read and with what.</summary>
public sealed record SessionReportOrder(int PlanNumber, int Number, Language Language, ReportFormat Format, PdfStandard Standard = PdfStandard.Ua1)
{
    public string FileName => $"session-plan-{PlanNumber}-session-{Number}-{Language.Code}.{Format.Ending()}";
}

/// <summary>A session's report as a file: what the session's data say at that moment.</summary>
public sealed class WriteSessionReport(SessionReportReading reading, TypstWorker typst)
{
    public async Task<Result<byte[]>> WriteAsync(Actor actor, SessionReportOrder order, CancellationToken cancel = default)
    {
        var read = await reading.ReadAsync(actor, order.PlanNumber, order.Number, order.Language, cancel);
        if (read.Value is not { } report) return read.Refusal!;

        var wording = new Wording(order.Language, typeof(SessionReportTexts));
        return await new ShortReport(
            "session", report, wording, wording.Label("session.title", report.Number, report.Theme.Text), xlsx => new SessionWorkbook(report, wording, xlsx).Write())
            .WriteAsync(typst, order.Format, order.Standard, cancel);
    }
}
