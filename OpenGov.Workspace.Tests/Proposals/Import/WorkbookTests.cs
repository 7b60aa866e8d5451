
namespace OpenGov.Workspace.Proposals.Import;

public sealed class WorkbookTests
{
    [Fact]
    public void Shared_rich_and_inline_texts_numbers_and_truths_are_read_by_address()
    {
        var file = new TestWorkbook { Strings = "<si><t>العنوان</t></si><si><r><t>نص </t></r><r><t>غني</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si>" }
            .Sheet("s", "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"D2\" t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c><v>2.12612345678E11</v></c><c><v>4.5</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>").Bytes();

        var row = Read(file).Sheets.Single().Rows.Single();

        Assert.Equal(["B2 العنوان", "D2 نص غني", "E2 a\rb_x000D_", "F2 212612345678", "G2 4.5", "H2 TRUE", "I2 #REF!"],
            row.Filled.Select(c => $"{c.Address} {c.Text}"));
        Assert.Equal([CellKind.Text, CellKind.Text, CellKind.Text, CellKind.Number, CellKind.Number, CellKind.Truth, CellKind.Error],
            row.Filled.Select(c => c.Kind));
    }

    [Fact]
    public void A_number_is_a_date_only_when_its_format_shows_a_day_or_a_year()
    {
        var file = new TestWorkbook
        {
            Styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-1800] dd\\ mmmm\\ yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.00 &quot;dh&quot;\"/><numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs>",
        }.Sheet("s", "<row>" + string.Concat(Enumerable.Range(0, 5).Select(s => $"<c s=\"{s}\"><v>45720</v></c>"))
            + "<c s=\"1\"><v>45720.5</v></c><c t=\"d\"><v>2025-03-04</v></c></row>").Bytes();

        var row = Read(file).Sheets.Single().Rows.Single();

        Assert.Equal(["45720", "2025-03-04", "2025-03-04", "45720", "45720", "2025-03-04 12:00", "2025-03-04"], row.Filled.Select(c => c.Text));
    }

    [Fact]
    public void A_workbook_of_the_1904_calendar_gives_the_same_day()
    {
        var file = new TestWorkbook { WorkbookProperties = "<workbookPr date1904=\"1\"/>", Styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>" }
            .Sheet("s", "<row><c s=\"0\"><v>44258</v></c></row>").Bytes();

        Assert.Equal("2025-03-04", Read(file).Sheets.Single().Rows.Single()[1].Text);
    }

    [Fact]
    public void A_merged_cell_repeats_its_text_in_the_cells_it_covers()
    {
        var file = new TestWorkbook().Sheet("s",
            TestWorkbook.Rows(["المحور", "المقترح"], ["العدالة المنفتحة", "أول"], ["", "ثان"], ["", "ثالث"], ["غيره", "رابع"]),
            "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A1:XFD1048576x\"/></mergeCells>").Bytes();

        var rows = Read(file).Sheets.Single().Rows;

        Assert.Equal(["المحور", "العدالة المنفتحة", "العدالة المنفتحة", "العدالة المنفتحة", "غيره"], rows.Select(r => r[1].Text));
        Assert.Equal([false, false, true, true, false], rows.Select(r => r[1].FromMerge));
    }

    [Fact]
    public void A_merge_over_the_whole_sheet_costs_no_more_than_the_table()
    {
        var file = new TestWorkbook().Sheet("s", TestWorkbook.Rows(["عنوان"], ["x"]),
            "<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 30_000)) + "</mergeCells>").Bytes();

        Assert.Equal(60, Read(file).Sheets.Single().Rows[0].Filled.Count());
    }

    [Fact]
    public void Hidden_and_blank_sheets_are_left_out_and_a_sheet_too_large_spoils_only_itself()
    {
        var file = new TestWorkbook()
            .Sheet("مقترحات", TestWorkbook.Rows(["المقترح"]))
            .Sheet("قوائم", TestWorkbook.Rows(["x"]), state: "hidden")
            .Sheet("فارغة", "<row r=\"1\"><c r=\"A1\" s=\"3\"/></row>")
            .Sheet("عريضة", TestWorkbook.Rows([.. Enumerable.Repeat("x", 61)])).Bytes();

        var sheets = Read(file).Sheets;

        Assert.Equal([("مقترحات", null), ("عريضة", "Proposals.TooManyColumns")], sheets.Select(s => (s.Name, s.Refusal?.Key)));
    }

    [Fact]
    public void An_opendocument_file_is_named_as_such()
    {
        var file = new TestWorkbook().Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet").Part("content.xml", "<x/>").Bytes();

        Assert.Equal(ImportRefusals.FileOpenDocument, Read(file).Refusal);
    }

    private static SheetReading Read(byte[] file) => new SheetReader().Read(file);
}
