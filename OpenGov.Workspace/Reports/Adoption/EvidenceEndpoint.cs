using System.Resources;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary><c>/plans/{number}/evidence.{pdf|xlsx|json}</c>: the partnership's standards with their evidence, for the Independent Reporting Mechanism.</summary>
internal static class EvidenceEndpoint
{
    private static readonly ResourceManager Words = new(typeof(EvidenceTexts).FullName!, typeof(EvidenceTexts).Assembly);

    public static void MapEvidenceFiles(this WebApplication app) => app.MapGet("/plans/{number:int}/evidence.{format}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        int number, string format, string? lang, OgpEvidence evidence, TypstWorker typst, PublicAddress address, Sentences sentences, HttpContext http)
    {
        if (!Enum.TryParse<ReportFormat>(format, ignoreCase: true, out var asked) || !ReportFormats.Usual.Contains(asked)) return Results.NotFound();
        var read = await evidence.ReadAsync(http.Actor(), number, http.RequestAborted);
        if (read.Value is not { } shown) return Results.NotFound();

        var (language, origin) = (Language.Of(lang) ?? Language.Current, address.Whole(http.Request, ""));
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (asked is ReportFormat.Json) return Results.Json(ForPrograms(shown, origin), CardFiles.Json);
        Result<byte[]> written = asked is ReportFormat.Xlsx ? Workbook(shown, language, origin) : await PagesAsync(shown, language, origin, typst, http.RequestAborted);
        return written.Value is { } file
            ? Results.File(file, asked.MediaType(), $"plan-{number}-evidence-{language.Code}.{asked.Ending()}")
            : Results.Text(sentences.Of(written.Refusal!), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    internal static Task<Result<byte[]>> PagesAsync(OgpEvidenceShown shown, Language language, string origin, TypstWorker typst, CancellationToken cancel)
    {
        var wording = new Wording(language).With(typeof(EvidenceTexts), "Title", "Paraphrase", "Addresses", "Column.", "Sheet.", "None");
        return typst.SetAsync(
            "evidence",
            wording.Paper(new
            {
                Plan = wording.Of(shown.PlanTitle), shown.On,
                Checks = shown.Checks.Select(check => new
                {
                    check.Number, What = Text(language, $"Check.{check.Number}"), State = Text(language, $"State.{check.State}"), check.DueBy,
                    Note = check.ByHand ? Text(language, "ByHand") : null,
                    Evidence = check.Evidence.Select(one => new { What = Named(one, language), one.On, Address = Address(one, origin) }),
                }),
            }),
            PdfStandard.Ua1, cancel);
    }

    private static object ForPrograms(OgpEvidenceShown shown, string origin) => new
    {
        plan = shown.Plan, on = shown.On, wording = Text(Language.English, "Paraphrase"),
        checks = shown.Checks.Select(check => new
        {
            check.Number, Paraphrase = Text(Language.English, $"Check.{check.Number}"), check.State, check.DueBy, check.Missing, check.ByHand,
            Evidence = check.Evidence.Select(one => new { What = Named(one, Language.English), one.On, Address = Address(one, origin) }),
        }),
    };

    private static byte[] Workbook(OgpEvidenceShown shown, Language language, string origin)
    {
        using var stream = new MemoryStream();
        using (var file = new XlsxFile(stream, language.IsRightToLeft, Text(language, "Paraphrase")))
        {
            using (var sheet = file.Sheet(Text(language, "Sheet.About"), new(Text(language, "Column.Item"), 24), new(Text(language, "Column.Text"), 90)))
            {
                sheet.Row(XlsxCell.Text(Text(language, "Column.Plan")), XlsxCell.Text(shown.PlanTitle.In(language.Culture)));
                sheet.Row(XlsxCell.Text(Text(language, "Column.Counted")), XlsxCell.Day(shown.On));
                sheet.Row(XlsxCell.Text(Text(language, "Column.Wording")), XlsxCell.Text(Text(language, "Paraphrase")));
                sheet.Row(XlsxCell.Text(Text(language, "Column.Address")), XlsxCell.Text(Text(language, "Addresses")));
            }

            using (var sheet = file.Sheet(Text(language, "Sheet.Checks"), new(Text(language, "Column.Number"), 8), new(Text(language, "Column.Check"), 70), new(Text(language, "Column.State"), 16),
                new(Text(language, "Column.DueBy"), 14), new(Text(language, "Column.Missing"), 10), new(Text(language, "Column.Evidence"), 12), new(Text(language, "Column.ByHand"), 24)))
            {
                foreach (var check in shown.Checks)
                    sheet.Row(
                        XlsxCell.Text(check.Number), XlsxCell.Text(Text(language, $"Check.{check.Number}")), XlsxCell.Text(Text(language, $"State.{check.State}")),
                        XlsxCell.Day(check.DueBy), XlsxCell.Number(check.Missing), XlsxCell.Number(check.Evidence.Count),
                        check.ByHand ? XlsxCell.Text(Text(language, "ByHand")) : XlsxCell.Blank);
            }

            using (var sheet = file.Sheet(Text(language, "Sheet.Evidence"), new(Text(language, "Column.Number"), 8), new(Text(language, "Column.Evidence"), 70), new(Text(language, "Column.On"), 14),
                new(Text(language, "Column.Address"), 60)))
            {
                foreach (var check in shown.Checks)
                foreach (var one in check.Evidence)
                    sheet.Row(XlsxCell.Text(check.Number), XlsxCell.Text(Named(one, language)), XlsxCell.Day(one.On), XlsxCell.Text(Address(one, origin)));
            }
        }

        return stream.ToArray();
    }

    /// <summary>One that whoever reads the file can open, which nobody outside can of the workspace's own pages.</summary>
    private static string? Address(EvidenceShown one, string origin) =>
        one.Public is { } page ? origin + page : one.Href is { } href && !href.StartsWith('/') ? href : null;

    private static string Named(EvidenceShown one, Language language) =>
        one.Key is { } key ? string.Format(language.Culture, Text(language, key), one.Words?.In(language.Culture) ?? "") : one.Words?.In(language.Culture) ?? "";

    private static string Text(Language language, string key) => Words.GetString(key, language.Culture) ?? throw new ArgumentException($"No text {key}.");
}
