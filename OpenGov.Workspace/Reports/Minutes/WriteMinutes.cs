using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Which minutes somebody wants, for whom to read and with what.</summary>
public sealed record MinutesOrder(int PlanNumber, int MeetingNumber, Language Language, ReportFormat Format, PdfStandard Standard = PdfStandard.Ua1)
{
    public string FileName => $"minutes-plan-{PlanNumber}-meeting-{MeetingNumber}-{Language.Code}.{Format.Ending()}";
}

/// <summary>Minutes as a file. They are short, and said again in the same words whenever they are asked for, so that none is kept.</summary>
public sealed class WriteMinutes(MinutesReport report, TypstWorker typst)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public async Task<Result<byte[]>> WriteAsync(Actor actor, MinutesOrder order, CancellationToken cancel = default)
    {
        var read = await report.ReadAsync(actor, order.PlanNumber, order.MeetingNumber, order.Language, cancel);
        if (read.Value is not { } minutes) return read.Refusal!;

        var wording = new Wording(order.Language);
        return order.Format switch
        {
            ReportFormat.Json => JsonSerializer.SerializeToUtf8Bytes(new { language = order.Language.Code, minutes }, Json),
            ReportFormat.Xlsx => Workbook(minutes, wording),
            _ => await typst.SetAsync(
                "minutes", new { lang = order.Language.Code, dir = order.Language.Direction, labels = wording.Labels, report = minutes },
                order.Standard, cancel),
        };
    }

    private static byte[] Workbook(Minutes minutes, Wording wording)
    {
        using var stream = new MemoryStream();
        using (var xlsx = new XlsxFile(stream, wording.Language.IsRightToLeft, minutes.Title.Text)) new MinutesWorkbook(minutes, wording, xlsx).Write();
        return stream.ToArray();
    }
}
