using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Which report somebody wants, of which plan, for whom to read and with what.</summary>
/// <param name="Standard">Of a PDF; other formats have none.</param>
public sealed record ReportOrder(int PlanNumber, Language Language, ReportFormat Format, PdfStandard Standard = PdfStandard.Ua1)
{
    /// <summary>Scheme and host before the addresses in the file; null: none are given.</summary>
    public string? Origin { get; init; }
}

/// <summary>What is being done for an order, so that the person who waits can see it.</summary>
public enum ReportStep { ReadingFigures, SettingPages, WritingSheets, Done }

public static class ReportFormats
{
    /// <summary>In which every report is made.</summary>
    public static readonly IReadOnlyList<ReportFormat> Usual = [ReportFormat.Pdf, ReportFormat.Xlsx, ReportFormat.Json];

    /// <summary>The ending of a file's name, and the word on the command line.</summary>
    public static string Ending(this ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "pdf",
        ReportFormat.Xlsx => "xlsx",
        ReportFormat.Docx => "docx",
        _ => "json",
    };

    public static string MediaType(this ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "application/pdf",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/json",
    };

    public static string FileName(int planNumber, ReportSubject subject, string language, ReportFormat format) =>
        $"{subject.Code}-plan-{planNumber}-{language}.{format.Ending()}";
}

public enum ReportKind { Synthesis, Ranking, ProvisionalRanking, ScoringRecord, Card, DraftCard, CardBook, DraftCardBook }

/// <summary>What a report is about, as the history and the names of files have it: synthesis, ranking-1, provisional-ranking-1, scoring-record-12, draft-card-3.</summary>
/// <param name="Number">Of the round, the proposal or the commitment; null for a whole plan.</param>
public readonly record struct ReportSubject(ReportKind Kind, int? Number = null)
{
    private static readonly (ReportKind Kind, string Word)[] Words =
    [
        (ReportKind.Synthesis, "synthesis"), (ReportKind.Ranking, "ranking"), (ReportKind.ProvisionalRanking, "provisional-ranking"), (ReportKind.ScoringRecord, "scoring-record"),
        (ReportKind.Card, "card"), (ReportKind.DraftCard, "draft-card"), (ReportKind.CardBook, "card-book"), (ReportKind.DraftCardBook, "draft-card-book"),
    ];

    public string Code
    {
        get
        {
            var kind = Kind;
            var word = Words.First(one => one.Kind == kind).Word;
            return Number is { } number ? $"{word}-{number}" : word;
        }
    }

    public static ReportSubject Read(string code)
    {
        var dash = code.LastIndexOf('-');
        var number = dash > 0 && int.TryParse(code[(dash + 1)..], out var given) ? given : (int?)null;
        var word = number is null ? code : code[..dash];
        return new ReportSubject(Words.First(one => one.Word == word).Kind, number);
    }
}
