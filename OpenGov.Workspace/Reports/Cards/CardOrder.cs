using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Ministry: the shape of the ministry's cards. Ogp: the headings under which the Open Government Partnership asks for commitments.</summary>
public enum CardTemplate { Ministry, Ogp }

/// <summary>Which card somebody wants as a file, or the book of all cards of a plan.</summary>
/// <param name="Commitment">Its number; null for the book.</param>
/// <param name="Standard">Of a PDF; other formats have none.</param>
public sealed record CardOrder(
    int PlanNumber, int? Commitment, Language Language, ReportFormat Format,
    CardTemplate Template = CardTemplate.Ministry, PdfStandard Standard = PdfStandard.Ua1)
{
    /// <summary>Scheme and host before the addresses in the file; null: its addresses are not links.</summary>
    public string? Origin { get; init; }

    /// <summary>In which cards are made.</summary>
    public static readonly IReadOnlyList<ReportFormat> Formats = [ReportFormat.Pdf, ReportFormat.Docx, ReportFormat.Xlsx, ReportFormat.Json];

    /// <summary>Every word that a card on paper needs, those of its page among them, in the words of the template asked for.</summary>
    internal static Wording Words(Language language, CardTemplate template)
    {
        var wording = new Wording(language, typeof(CardPaperTexts)).With(typeof(Cards.CardsTexts), "Section.", "Status.", "Change.", "Purpose.", "Nature.", "Frequency.")
            .With(typeof(Adoption.ChainTexts), ChainPaper.Words);
        return template is CardTemplate.Ogp ? wording.InWordsOf("ogp.") : wording;
    }
}
