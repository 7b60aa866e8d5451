using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OpenGov.Workspace.Reports.Documents;

/// <summary>How a .docx looks: few named styles, so that whoever goes on writing can change them at once.</summary>
internal static class DocxStyles
{
    private const string Ink = "1F2A44", Indigo = "3D4A9E", Quiet = "5B6478", Hairline = "C9CDD6", Wash = "F4F5F8";

    /// <summary>Of A4 between the margins, in twentieths of a point.</summary>
    public const int TextWidth = 11906 - (2 * Margin);
    private const int Margin = 1247;

    public static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Arial" }, new Color { Val = Ink },
                new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "24" }, new Languages { Val = language == "en" ? "en-GB" : "fr-FR", Bidi = "ar-MA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", isDefault: true),
        Paragraph("Title", "Title", size: 36, bold: true, color: Indigo, before: 120, after: 240),
        Paragraph("Heading1", "heading 1", size: 30, bold: true, color: Indigo, before: 360, after: 120, outline: 0),
        Paragraph("Heading2", "heading 2", size: 26, bold: true, color: Indigo, before: 280, after: 100, outline: 1),
        Paragraph("Heading3", "heading 3", size: 23, bold: true, before: 200, after: 80, outline: 2),
        Paragraph("ListParagraph", "List Paragraph", after: 60),
        Paragraph("ListContinue", "List Continue", after: 60, indent: 720),
        Paragraph("Quote", "Quote", color: Quiet, indent: 500),
        Paragraph("Quiet", "Quiet", size: 20, color: Quiet, after: 60),
        Paragraph("TableText", "Table Text", size: 19, after: 40),
        Paragraph("TableHead", "Table Head", size: 19, bold: true, after: 40),
        Paragraph("Foot", "footer", size: 17, color: Quiet),
        Grid());

    public static Numbering Lists() => new(
        Levels(0, NumberFormatValues.Bullet, _ => "•"), Levels(1, NumberFormatValues.Decimal, level => $"%{level + 1}."),
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 }, new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 2 });

    public static SectionProperties Page(string language, string footer)
    {
        var page = new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer }, new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 600, Footer = 600, Gutter = 0 });
        if (language == "ar") page.Append(new BiDi());
        return page;
    }

    private static Style Paragraph(
        string id, string name, int? size = null, bool bold = false, string? color = null, int before = 0, int after = 120, int? outline = null, int indent = 0, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (outline is not null) paragraph.Append(new KeepNext(), new KeepLines());
        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (indent > 0) paragraph.Append(new Indentation { Start = $"{indent}" });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        style.Append(paragraph);
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold(), new BoldComplexScript());
        if (color is not null) run.Append(new Color { Val = color });
        if (size is { } half) run.Append(new FontSize { Val = $"{half}" }, new FontSizeComplexScript { Val = $"{half + 2}" });
        if (run.HasChildren) style.Append(run);
        return style;
    }

    private static Style Grid() => new(
        new StyleName { Val = "Grid" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 6, Color = Ink }, new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Hairline },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Hairline }),
            new TableCellMarginDefault(
                new TopMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Fill = Wash }))
        {
            Type = TableStyleOverrideValues.FirstRow,
        })
    { Type = StyleValues.Table, StyleId = "Grid" };

    private static AbstractNum Levels(int id, NumberFormatValues format, Func<int, string> text) =>
        new([new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, .. Enumerable.Range(0, 4).Select(level => new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text(level) },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Start = $"{720 + (level * 500)}", Hanging = "360" })) { LevelIndex = level })]) { AbstractNumberId = id };
}
