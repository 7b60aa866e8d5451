using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Which report somebody wants, of which plan, for whom to read and with what.</summary>
/// <param name="Standard">Of a PDF; other formats have none.</param>
public sealed record ReportOrder(int PlanNumber, Language Language, ReportFormat Format, PdfStandard Standard = PdfStandard.Ua1);

/// <summary>What is being done for an order, so that the person who waits can see it.</summary>
public enum ReportStep { ReadingFigures, SettingPages, WritingSheets, Done }

public static class ReportFormats
{
    /// <summary>The ending of a file's name, and the word on the command line.</summary>
    public static string Ending(this ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "pdf",
        ReportFormat.Xlsx => "xlsx",
        _ => "json",
    };

    public static string MediaType(this ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "application/pdf",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json",
    };

    public static string FileName(int planNumber, string language, ReportFormat format) => $"synthesis-plan-{planNumber}-{language}.{format.Ending()}";
}
