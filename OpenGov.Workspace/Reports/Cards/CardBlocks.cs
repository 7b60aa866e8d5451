using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Reports;

/// <summary>A card's own text for paper: its paragraphs, lists and quotations, each in the language it is written in.</summary>
internal sealed class CardBlocks(string language)
{
    /// <summary>Nothing where nobody has written anything.</summary>
    public IReadOnlyList<PrintedBlock> Of(WrittenCard.Section section) => section.IsEmpty ? [] : Blocks(section.Node);

    public ReportText? Line(string text) => text.Length == 0 ? null : new ReportText(text, LanguageOf(text, null));

    private List<PrintedBlock> Blocks(Node parent) =>
        [.. parent.Content.Where(block => WrittenCard.PlainText(block).Length > 0).Select(Of)];

    private PrintedBlock Of(Node block) => block.Type.Name switch
    {
        "bullet_list" => Many("bullets", block, [.. block.Content.Select(Blocks)]),
        "ordered_list" => Many("numbers", block, [.. block.Content.Select(Blocks)], int.Parse(block["order"] ?? "1", System.Globalization.CultureInfo.InvariantCulture)),
        "quote" => Many("quote", block, [Blocks(block)]),
        _ => new PrintedBlock("paragraph", LanguageOf(WrittenCard.PlainText(block), block["dir"]), [.. block.Content.Select(Run)], [], 1),
    };

    private PrintedBlock Many(string kind, Node block, IReadOnlyList<IReadOnlyList<PrintedBlock>> items, int first = 1) =>
        new(kind, LanguageOf(WrittenCard.PlainText(block), null), [], [.. items.Where(item => item.Count > 0)], first);

    private static PrintedRun Run(Node text) => new(
        text.Text ?? "", Has(text, "strong"), Has(text, "em"),
        text.Marks.FirstOrDefault(mark => mark.Type.Name == "link")?.Attributes[0]?.ToString());

    private static bool Has(Node text, string mark) => text.Marks.Any(one => one.Type.Name == mark);

    /// <summary>A card may quote another language; its script tells, where its author has not.</summary>
    private string LanguageOf(string text, string? direction)
    {
        var isArabic = direction is not null ? direction == "rtl"
            : text.FirstOrDefault(char.IsLetter) is var first && first == default ? language == "ar" : first is >= '\u0590' and <= '\u08ff';
        return isArabic ? "ar" : language == "ar" ? "fr" : language;
    }
}
