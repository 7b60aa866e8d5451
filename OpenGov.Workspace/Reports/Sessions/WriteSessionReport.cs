using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Of which session somebody wants the report, for whom to read and with what.</summary>
public sealed record SessionReportOrder(int PlanNumber, int Number, Language Language, ReportFormat Format, PdfStandard Standard = PdfStandard.Ua1)
{
    public string FileName => $"session-plan-{PlanNumber}-session-{Number}-{Language.Code}.{Format.Ending()}";
}

/// <summary>A session's report as a file. It says what the session's data say at that moment, so that none is kept.</summary>
public sealed class WriteSessionReport(SessionReportReading reading, TypstWorker typst)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public async Task<Result<byte[]>> WriteAsync(Actor actor, SessionReportOrder order, CancellationToken cancel = default)
    {
        var read = await reading.ReadAsync(actor, order.PlanNumber, order.Number, order.Language, cancel);
        if (read.Value is not { } report) return read.Refusal!;

        var wording = new Wording(order.Language, typeof(SessionReportTexts));
        return order.Format switch
        {
            ReportFormat.Json => JsonSerializer.SerializeToUtf8Bytes(new { language = order.Language.Code, session = report }, Json),
            ReportFormat.Xlsx => Workbook(report, wording),
            _ => await typst.SetAsync("session", wording.Paper(report), order.Standard, cancel),
        };
    }

    private static byte[] Workbook(SessionReport report, Wording wording)
    {
        using var stream = new MemoryStream();
        using (var xlsx = new XlsxFile(stream, wording.Language.IsRightToLeft, wording.Label("session.title", report.Number, report.Theme.Text)))
            new SessionWorkbook(report, wording, xlsx).Write();
        return stream.ToArray();
    }
}
