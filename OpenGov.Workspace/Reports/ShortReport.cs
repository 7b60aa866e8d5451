using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>A report of a few pages: minutes of a meeting, what a session came to. It is said again in the same words whenever it is asked for, so that no file of it is kept.</summary>
/// <param name="Name">Of its template, and of the report in the file for programs.</param>
/// <param name="Title">Of the workbook.</param>
internal sealed record ShortReport(string Name, object Report, Wording Wording, string Title, Action<XlsxFile> Sheets)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public async Task<Result<byte[]>> WriteAsync(TypstWorker typst, ReportFormat format, PdfStandard standard, CancellationToken cancel) => format switch
    {
        ReportFormat.Json => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["language"] = Wording.Language.Code, [Name] = Report }, Json),
        ReportFormat.Xlsx => Workbook(),
        _ => await typst.SetAsync(Name, Wording.Paper(Report), standard, cancel),
    };

    private byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var xlsx = new XlsxFile(stream, Wording.Language.IsRightToLeft, Title)) Sheets(xlsx);
        return stream.ToArray();
    }

    /// <summary>Answers whoever asked for one by its address.</summary>
    /// <param name="absent">The refusal that says there is no such thing. Who may not read it is told the same.</param>
    /// <param name="write">In a language and format: the file, and its name.</param>
    public static async Task<IResult> AnswerAsync(
        HttpContext http, string format, string? lang, Refusal absent, Func<Language, ReportFormat, Task<(Result<byte[]> Written, string FileName)>> write)
    {
        if (!Enum.TryParse<ReportFormat>(format, ignoreCase: true, out var asked) || !ReportFormats.Usual.Contains(asked)) return TypedResults.NotFound();
        var (written, name) = await write(Language.Of(lang) ?? Language.Current, asked);
        if (written.Refusal == absent || written.Refusal == AccessRefusals.NotAllowed) return TypedResults.NotFound();
        if (written.Value is not { } file)
            return TypedResults.Text(http.RequestServices.GetRequiredService<Sentences>().Of(written.Refusal!), statusCode: StatusCodes.Status503ServiceUnavailable);

        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(file, asked.MediaType(), name);
    }
}
