
namespace OpenGov.Workspace.Proposals.Import;

public sealed class RowReaderTests
{
    private static readonly KnownTheme Justice = new(Guid.NewGuid(), 4, ["العدالة المنفتحة", "Justice ouverte", "Open justice"]);
    private static readonly KnownTheme Integrity = new(Guid.NewGuid(), 7, ["النزاهة ومحاربة الفساد", "النزاهة ومحاربة الرشوة", "Intégrité et lutte contre la corruption"]);
    private static readonly KnownTheme Access = new(Guid.NewGuid(), 10, ["الولوج للمعلومة", "Accès à l’information"]);

    private static readonly string[] Headers = ["الرقم", "العنوان", "المقترح", "المحور", "القناة", "التاريخ", "المؤسسات المعنية"];

    [Fact]
    public void A_row_is_read_whole()
    {
        var rows = Read([Headers, ["١", "نشر الأحكام", "نشر الأحكام\nالقضائية", "محور 4", "بوابة", "٣ فبراير ٢٠٢٦", "وزارة العدل/مديرية؛ المجلس الأعلى"]]);

        var row = Assert.Single(rows.Rows);
        Assert.Empty(rows.Problems);
        Assert.Equal((2, 1, "نشر الأحكام", "نشر الأحكام\nالقضائية", Justice.Id, Channel.Portal, new DateOnly(2026, 2, 3)),
            (row.Row, row.Number, row.Title, row.Text, row.ThemeId, row.Channel, row.Date));
        Assert.Equal(["وزارة العدل/مديرية", "المجلس الأعلى"], row.Institutions);
    }

    [Fact]
    public void Each_bad_cell_has_one_problem_and_nothing_may_be_imported()
    {
        var rows = Read([Headers,
            ["1", "جيد", "نص", "4", "بوابة", "04/03/2025"],
            ["س", "", "", "العدالة المنفتحه جدا جدا", "هاتف", "04/03/25"]]);

        Assert.Equal([2], rows.Rows.Select(r => r.Row));
        Assert.Equal(
            [("C3", CellCodes.TextMissing, ""), ("A3", CellCodes.NumberUnknown, "س"), ("D3", CellCodes.ThemeNearly, "العدالة المنفتحه جدا جدا"),
             ("E3", CellCodes.ChannelUnknown, "هاتف"), ("F3", CellCodes.DateAmbiguous, "04/03/25")],
            rows.Problems.Select(p => (p.Address, p.Code, p.Found)));
        Assert.Equal(["العدالة المنفتحة"], rows.Problems[2].Args);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("٧", 7)]
    [InlineData("المحور 7", 7)]
    [InlineData("Thème n° 7", 7)]
    [InlineData("7 - النزاهة ومحاربة الفساد", 7)]
    [InlineData("النزاهه و محاربة الرشوة", 0)]
    [InlineData("النزاهة ومحاربة الرشوة", 7)]
    [InlineData("INTEGRITE ET LUTTE CONTRE LA CORRUPTION", 7)]
    [InlineData("Accès à l'information", 10)]
    [InlineData("الولوج للمعلومه", 10)]
    [InlineData("Axe 10 : accès à l’information", 10)]
    public void A_theme_is_found_by_number_name_or_alias(string text, int number)
    {
        var (theme, _, _) = new ThemeFinder([Justice, Integrity, Access]).Find(text);

        Assert.Equal(number, theme?.Number ?? 0);
    }

    [Theory]
    [InlineData("4 - الولوج للمعلومة", CellCodes.ThemeContradicts, "الولوج للمعلومة")]
    [InlineData("Justice ouvert", CellCodes.ThemeNearly, "العدالة المنفتحة")]
    [InlineData("الولوج", CellCodes.ThemeNearly, "الولوج للمعلومة")]
    [InlineData("الصحة", CellCodes.ThemeUnknown, "")]
    [InlineData("11", CellCodes.ThemeUnknown, "")]
    public void A_theme_that_is_unclear_is_suggested_and_never_taken(string text, string code, string nearest) =>
        Assert.Equal((null, code, nearest), new ThemeFinder([Justice, Integrity, Access]).Find(text));

    [Theory]
    [InlineData("بوابة", Channel.Portal)]
    [InlineData("البوابة الإلكترونية", Channel.Portal)]
    [InlineData("Portail", Channel.Portal)]
    [InlineData("via the web site", Channel.Portal)]
    [InlineData("لقاء 3", Channel.Session)]
    [InlineData("اللقاءات التشاورية", Channel.Session)]
    [InlineData("ATELIER", Channel.Session)]
    [InlineData("Réunion de Fès", Channel.Session)]
    public void A_channel_is_named_in_many_ways(string text, Channel expected) =>
        Assert.Equal(expected, Read([["المقترح", "القناة"], ["نص", text]]).Rows.Single().Channel);

    [Fact]
    public void A_session_named_in_its_column_says_the_channel() =>
        Assert.Equal((Channel.Session, "3"), Read([["المقترح", "اللقاء"], ["نص", "3"]]).Rows.Select(r => (r.Channel, r.Session)).Single());

    [Fact]
    public void A_file_without_channel_or_text_is_refused_until_a_person_says_it()
    {
        var mapping = Mapping([["المقترح", "المحور"], ["نص", "4"]], out _);

        Assert.Equal(ImportRefusals.ChannelNotSaid, new RowReader([Justice]).Check(mapping));
        Assert.Null(new RowReader([Justice], new ImportDefaults(Channel.Portal)).Check(mapping));
        Assert.Equal(ImportRefusals.TextColumnMissing, new RowReader([Justice]).Check(Mapping([["المحور", "القناة"]], out _)));
    }

    [Fact]
    public void Totals_and_repeated_headers_are_left_aside_and_said()
    {
        string[] header = ["الرقم", "المقترح", "القناة"];
        var rows = Read([header, ["1", "أول", "بوابة"], header, ["2", "ثان", "بوابة"], ["المجموع", "", "2"]]);

        Assert.Empty(rows.Problems);
        Assert.Equal([2, 4], rows.Rows.Select(r => r.Row));
        Assert.Equal([3, 5], rows.Skipped);
    }

    [Fact]
    public void A_missing_title_is_the_opening_of_the_text_and_a_missing_text_is_the_title()
    {
        var rows = Read([["العنوان", "المقترح", "القناة"], ["", string.Join(' ', Enumerable.Repeat("كلمة", 50)), "بوابة"], ["عنوان فقط", "", "بوابة"]]).Rows;

        Assert.Equal(string.Join(' ', Enumerable.Repeat("كلمة", 24)) + "…", rows[0].Title);
        Assert.Equal("عنوان فقط", rows[1].Text);
    }

    [Fact]
    public void Imported_text_cannot_disguise_itself()
    {
        var row = Read([["العنوان", "المقترح", "القناة"], ["\u202Egpj.exe", "\u2066a\u2069\u202E b", "بوابة"]]).Rows.Single();

        Assert.Equal(("gpj.exe", "a b"), (row.Title, row.Text));
    }

    [Fact]
    public void Errors_of_excel_long_cells_and_half_characters_are_problems_and_formulas_warnings()
    {
        var sheet = new TestWorkbook().Sheet("s", TestWorkbook.Rows(["المقترح", "القناة"])
            + "<row r=\"2\"><c t=\"e\"><v>#N/A</v></c>" + TestWorkbook.Inline("B2", "بوابة") + "</row>"
            + "<row r=\"3\">" + TestWorkbook.Inline("A3", new string('م', 32_768)) + TestWorkbook.Inline("B3", "بوابة") + "</row>"
            + "<row r=\"4\">" + TestWorkbook.Inline("A4", "_xD83D_") + TestWorkbook.Inline("B4", "بوابة") + "</row>"
            + "<row r=\"5\"><c t=\"str\"><f>A1</f><v>نص محسوب</v></c>" + TestWorkbook.Inline("B5", "بوابة") + "</row>").Bytes();
        var rows = Read(sheet);

        Assert.Equal([("A2", CellCodes.HoldsAnError), ("A3", CellCodes.TooLong), ("A4", CellCodes.BrokenCharacter)], rows.Problems.Select(p => (p.Address, p.Code)));
        Assert.Equal([("A5", CellCodes.WasFormula)], rows.Warnings.Select(p => (p.Address, p.Code)));
    }

    [Fact]
    public void A_repeated_number_is_a_warning_that_names_the_first() =>
        Assert.Equal([("A3", CellCodes.NumberRepeated, "A2")],
            Read([["الرقم", "المقترح", "القناة"], ["1", "أ", "بوابة"], ["1", "ب", "بوابة"]]).Warnings.Select(w => (w.Address, w.Code, (string)w.Args[0])));

    [Fact]
    public void A_name_in_two_columns_and_two_contacts_are_put_together()
    {
        var row = Read([["Nom", "Prénom", "Email", "Tél", "Proposition", "Canal"], ["Alaoui", "Salma", "s@x.ma", "0612345678", "Texte", "portail"]]).Rows.Single();

        Assert.Equal(("Alaoui Salma", "s@x.ma · 0612345678"), (row.AuthorName, row.AuthorContact));
    }

    [Fact]
    public void A_long_reading_can_be_stopped()
    {
        var mapping = Mapping([["المقترح", "القناة"], .. Enumerable.Range(0, 250).Select(i => new[] { $"نص {i}", "بوابة" })], out var sheet);

        Assert.Throws<OperationCanceledException>(() =>
            new RowReader([]).Read(sheet, HeaderFinder.Find(sheet)!, mapping, cancel: new CancellationToken(canceled: true)));
    }

    private static ProposalRows Read(string[][] rows) => Read(TestWorkbook.Of(rows));

    private static ProposalRows Read(byte[] file)
    {
        var sheet = new SheetReader().Read(file).Sheets.Single();
        var header = HeaderFinder.Find(sheet)!;
        return new RowReader([Justice, Integrity, Access]).Read(sheet, header, ColumnMapping.Propose(sheet, header));
    }

    private static ColumnMapping Mapping(string[][] rows, out Sheet sheet)
    {
        sheet = new SheetReader().Read(TestWorkbook.Of(rows)).Sheets.Single();
        return ColumnMapping.Propose(sheet, HeaderFinder.Find(sheet)!);
    }
}
