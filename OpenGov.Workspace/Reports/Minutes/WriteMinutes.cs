using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Which minutes somebody wants, for whom to read and with what.</summary>
public sealed record MinutesOrder(int PlanNumber, int MeetingNumber, Language Language, ReportFormat Format, PdfStandard Standard = PdfStandard.Ua1)
{
    public string FileName => $"minutes-plan-{PlanNumber}-meeting-{MeetingNumber}-{Language.Code}.{Format.Ending()}";
}

/// <summary>Minutes as a file.</summary>
public sealed class WriteMinutes(MinutesReport report, TypstWorker typst)
{
    public async Task<Result<byte[]>> WriteAsync(Actor actor, MinutesOrder order, CancellationToken cancel = default)
    {
        var read = await report.ReadAsync(actor, order.PlanNumber, order.MeetingNumber, order.Language, cancel);
        if (read.Value is not { } minutes) return read.Refusal!;

        var wording = new Wording(order.Language);
        return await new ShortReport("minutes", minutes, wording, minutes.Title.Text, xlsx => new MinutesWorkbook(minutes, wording, xlsx).Write())
            .WriteAsync(typst, order.Format, order.Standard, cancel);
    }
}
