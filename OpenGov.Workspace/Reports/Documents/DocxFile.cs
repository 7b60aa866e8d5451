using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OpenGov.Workspace.Reports.Documents;

/// <summary>A .docx file: headings, paragraphs, lists and tables, each text in its own language and direction.</summary>
/// <param name="language">Of the file's own words.</param>
/// <param name="title">In the file's properties, which screen readers say first.</param>
internal sealed class DocxFile(string language, string title) : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly Body _body = new();
    private readonly Numbering _numbering = DocxStyles.Lists();
    private int _lists = 2, _marks;

    public void Heading(int level, ReportText text, string? mark = null) => _body.Append(Marked(Of([Run(text)], text.Lang, $"Heading{level}"), mark));

    public void Title(ReportText text) => _body.Append(Of([Run(text)], text.Lang, "Title"));

    public void Paragraph(ReportText text, string style = "Normal") => _body.Append(Of([Run(text)], text.Lang, style));

    /// <summary>A way to a heading that was given a mark.</summary>
    public void Entry(ReportText text, string mark)
    {
        var entry = Of([], text.Lang, "Normal");
        entry.Append(new Hyperlink(Run(text)) { Anchor = mark, History = true });
        _body.Append(entry);
    }

    public void PageBreak() => _body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));

    public void Blocks(IEnumerable<PrintedBlock> blocks)
    {
        foreach (var paragraph in blocks.SelectMany(block => Block(block, level: 0, list: null, "Normal"))) _body.Append(paragraph);
    }

    /// <param name="widths">In hundredths of the page.</param>
    /// <param name="rows">Each cell is one text or several, one under the other.</param>
    public void Table(IReadOnlyList<int> widths, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<IReadOnlyList<ReportText>>> rows)
    {
        var properties = new TableProperties(new TableStyle { Val = "Grid" });
        if (language == "ar") properties.Append(new BiDiVisual());
        properties.Append(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLayout { Type = TableLayoutValues.Fixed });
        var table = new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = $"{width * DocxStyles.TextWidth / 100}" })));
        table.Append(Row(widths, [.. header.Select(words => (IReadOnlyList<ReportText>)[new ReportText(words, language)])], isHeader: true));
        foreach (var row in rows) table.Append(Row(widths, row, isHeader: false));
        _body.Append(table, new Paragraph());
    }

    public byte[] Finish(string foot)
    {
        using (var document = WordprocessingDocument.Create(_stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = _numbering;
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(Of([new Run(Words($"{foot} · ")), PageNumber()], language, "Foot"));
            _body.Append(DocxStyles.Page(language, main.GetIdOfPart(footer)));
            main.Document = new Document(_body);
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = language;
        }

        return _stream.ToArray();
    }

    private IEnumerable<Paragraph> Block(PrintedBlock block, int level, int? list, string style)
    {
        if (block.Kind == "paragraph") return [Of(block.Runs.Select(run => Run(run, block.Lang)), block.Lang, style, list, level)];
        if (block.Kind == "quote") return block.Items.SelectMany(item => item).SelectMany(one => Block(one, level, null, "Quote"));
        var number = block.Kind == "numbers" ? NewList(block.First) : 1;
        return block.Items.SelectMany(item => item.SelectMany((one, i) => one.Kind == "paragraph"
            ? Block(one, level, i == 0 ? number : null, i == 0 ? "ListParagraph" : "ListContinue") : Block(one, level + 1, null, style)));
    }

    private int NewList(int first)
    {
        _lists++;
        _numbering.Append(new NumberingInstance(
            new AbstractNumId { Val = 1 }, new LevelOverride(new StartOverrideNumberingValue { Val = first }) { LevelIndex = 0 }) { NumberID = _lists });
        return _lists;
    }

    private TableRow Row(IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<ReportText>> cells, bool isHeader)
    {
        var row = new TableRow(new TableRowProperties(isHeader ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        foreach (var (i, texts) in cells.Index())
        {
            var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{widths[i] * 50}", Type = TableWidthUnitValues.Pct }));
            foreach (var text in texts.DefaultIfEmpty(new ReportText("–", language))) cell.Append(Of([Run(text)], text.Lang, isHeader ? "TableHead" : "TableText"));
            row.Append(cell);
        }

        return row;
    }

    /// <summary>Right to left where its language is, whatever that of the file.</summary>
    private static Paragraph Of(IEnumerable<OpenXmlElement> content, string lang, string style, int? list = null, int level = 0)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (list is { } number) properties.Append(new NumberingProperties(new NumberingLevelReference { Val = Math.Min(level, 3) }, new NumberingId { Val = number }));
        properties.Append(new BiDi { Val = lang == "ar" });
        return new Paragraph([properties, .. content]);
    }

    private Paragraph Marked(Paragraph paragraph, string? mark)
    {
        if (mark is null) return paragraph;
        var id = $"{++_marks}";
        paragraph.InsertAfter(new BookmarkStart { Id = id, Name = mark }, paragraph.ParagraphProperties);
        paragraph.Append(new BookmarkEnd { Id = id });
        return paragraph;
    }

    private static Run Run(ReportText text) => Run(new PrintedRun(text.Text, false, false, null), text.Lang);

    private static Run Run(PrintedRun run, string lang)
    {
        var properties = new RunProperties();
        if (run.Strong) properties.Append(new Bold(), new BoldComplexScript());
        if (run.Em) properties.Append(new Italic(), new ItalicComplexScript());
        if (lang == "ar") properties.Append(new RightToLeftText());
        properties.Append(lang == "ar" ? new Languages { Bidi = "ar-MA" } : new Languages { Val = lang == "fr" ? "fr-FR" : "en-GB" });
        return new Run(properties, Words(run.Address is { } address && address != run.Text ? $"{run.Text} ({address})" : run.Text));
    }

    private static SimpleField PageNumber() => new(new Run(new Text("1"))) { Instruction = "PAGE" };

    private static Text Words(string text) => new(Spreadsheets.XlsxSheet.WithoutControls(text)) { Space = SpaceProcessingModeValues.Preserve };

    public void Dispose() => _stream.Dispose();
}
