using System.Buffers.Binary;
using System.Text;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Files made to exhaust or mislead whoever reads them, each built here and really tried.</summary>
public sealed class HostileFileTests
{
    private static readonly string Text = "<row r=\"1\">" + TestWorkbook.Inline("A1", "مقترح") + "</row>";

    [Fact]
    public void A_quarter_megabyte_file_that_unpacks_to_a_quarter_gigabyte_is_refused()
    {
        var bomb = new TestWorkbook().Part("xl/worksheets/sheet1.xml", part => Repeat(part, " ", 256L * 1024 * 1024)).Listed("s").Bytes();

        var reading = Read(bomb);

        Assert.Equal(ImportRefusals.FileExpandsTooMuch, reading.Refusal);
    }

    [Fact]
    public void A_file_that_lies_about_its_sizes_is_found_broken()
    {
        var file = new TestWorkbook().Part("xl/worksheets/sheet1.xml", part => Repeat(part, " ", 200L * 1024 * 1024)).Listed("s").Bytes();
        DeclareSize(file, "xl/worksheets/sheet1.xml", 1_000);

        var reading = Read(file);

        Assert.Equal(ImportRefusals.FileBroken, reading.Refusal);
    }

    [Fact]
    public void Ten_thousand_parts_are_refused()
    {
        var workbook = new TestWorkbook().Sheet("s", Text);
        for (var i = 0; i < 10_000; i++) workbook.Part($"xl/media/{i}", "");

        var reading = Read(workbook.Bytes());

        Assert.Equal("Proposals.FileTooManyParts", reading.Refusal?.Key);
    }

    [Fact]
    public void A_zip_inside_the_zip_is_never_unpacked()
    {
        var inner = new TestWorkbook().Part("bomb", part => Repeat(part, "0", 200L * 1024 * 1024)).Sheet("s", Text).Bytes();
        var file = new TestWorkbook().Part("xl/embeddings/inner.xlsx", part => part.Write(inner)).Sheet("s", Text).Bytes();

        var reading = Read(file);

        Assert.Equal("مقترح", reading.Sheets.Single().Rows.Single()[1].Text);
    }

    [Theory]
    [InlineData("<row/>")]
    [InlineData("<row><c/></row>")]
    [InlineData("<row><c><v>1</v></c></row>")]
    [InlineData("<junk/>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>مقترح مقترح مقترح مقترح مقترح</t></is></c></row>")]
    public void A_sheet_as_large_as_the_limits_let_through_still_ends(string element)
    {
        var file = new TestWorkbook()
            .Part("pad", part => part.Write(RandomBytes(1_200_000)))
            .Part("xl/worksheets/sheet1.xml", part =>
            {
                part.Write("<worksheet><sheetData>"u8);
                Repeat(part, element, 97L * 1024 * 1024);
                part.Write("</sheetData></worksheet>"u8);
            }).Listed("s").Bytes();

        var reading = Read(file);

        Assert.NotNull(reading.Refusal);
    }

    [Theory]
    [InlineData("<si><t>a</t></si>")]
    [InlineData("<si><t>مقترح مقترح مقترح مقترح مقترح مقترح</t></si>")]
    public void Shared_texts_without_number_are_refused_before_they_fill_the_memory(string element)
    {
        var file = new TestWorkbook { StringsPart = part =>
            {
                part.Write("<sst>"u8);
                Repeat(part, element, 97L * 1024 * 1024);
                part.Write("</sst>"u8);
            } }.Part("pad", part => part.Write(RandomBytes(1_200_000))).Sheet("s", Text).Bytes();

        Assert.Equal(ImportRefusals.TooMuchText, Read(file).Refusal);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("a;")]
    [InlineData("\n")]
    [InlineData("\"")]
    [InlineData("\"\";")]
    [InlineData("ÊÇä;é")]
    public void A_csv_file_as_large_as_the_limit_lets_through_still_ends(string text)
    {
        var file = new byte[10 * 1024 * 1024];
        for (var i = 0; i < file.Length; i++) file[i] = (byte)text[i % text.Length];

        var reading = Read(file);

        Assert.True(reading.Refusal is not null || reading.Candidates.Count > 1 || reading.Sheets[0].Rows.Count == 1);
    }

    [Fact]
    public void An_attribute_of_ninety_megabytes_is_refused_without_being_kept()
    {
        var file = new TestWorkbook()
            .Part("pad", part => part.Write(RandomBytes(1_200_000)))
            .Part("xl/worksheets/sheet1.xml", part =>
            {
                part.Write("<worksheet><sheetData><row r=\""u8);
                Repeat(part, "1", 90L * 1024 * 1024);
                part.Write("\"/></sheetData></worksheet>"u8);
            }).Listed("s").Bytes();

        Assert.Equal(ImportRefusals.FileBroken, Read(file).Refusal);
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>")]
    [InlineData("<!DOCTYPE w SYSTEM \"http://169.254.169.254/x.dtd\"><worksheet/>")]
    public void A_document_type_is_refused_before_any_entity_is_read(string xml) =>
        Assert.Equal(ImportRefusals.FileBroken, Read(new TestWorkbook().SheetPart("s", xml).Bytes()).Refusal);

    [Fact]
    public void A_sheet_that_lives_in_another_file_is_not_fetched()
    {
        var file = new TestWorkbook().ExternalSheet("remote", "http://127.0.0.1:9/sheet.xml").Sheet("here", Text).Bytes();

        Assert.Equal(["here"], Read(file).Sheets.Select(s => s.Name));
    }

    [Fact]
    public void A_path_that_climbs_out_of_the_archive_finds_nothing() =>
        Assert.Equal(ImportRefusals.FileBroken, Read(new TestWorkbook().Listed("s", "../../../../etc/passwd").Bytes()).Refusal);

    [Fact]
    public void A_formula_is_never_computed_and_its_last_value_is_text()
    {
        var file = new TestWorkbook().Sheet("s",
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>cmd|'/c calc'!A0</f><v>مقترح محسوب</v></c><c r=\"B1\"><f>[1]Feuil1!A1*2</f><v>42</v></c><c r=\"C1\"><f>1+1</f></c></row>").Bytes();

        var row = Read(file).Sheets.Single().Rows.Single();

        Assert.Equal(new Cell(1, 1, "مقترح محسوب", CellKind.Text, WasFormula: true), row[1]);
        Assert.Equal(new Cell(1, 2, "42", CellKind.Number, WasFormula: true), row[2]);
        Assert.True(row[3].IsBlank);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "XFE1")]
    [InlineData("<row r=\"1048577\"><c><v>1</v></c></row>", "1048577")]
    [InlineData("<row r=\"1\"><c r=\"A1048577\"><v>1</v></c></row>", "A1048577")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>", "ZZZZZZZ1")]
    [InlineData("<row r=\"-1\"/>", "-1")]
    [InlineData("<row r=\"99999999999999999999\"/>", "99999999999999999999")]
    public void An_address_that_no_sheet_has_is_refused(string rows, string address)
    {
        var refusal = Read(new TestWorkbook().Sheet("s", rows).Bytes()).Refusal!;

        Assert.Equal("Proposals.AddressOutOfRange", refusal.Key);
        Assert.Equal([address], refusal.Args);
    }

    [Fact]
    public void More_rows_or_columns_than_allowed_are_refused_and_the_limit_is_not()
    {
        string[][] Rows(int count) => [.. Enumerable.Range(0, count).Select(i => new[] { $"مقترح {i}" })];
        var limits = ImportLimits.Standard;

        Assert.Null(Read(TestWorkbook.Of(Rows(limits.Rows + limits.OtherRows))).Refusal);
        Assert.Equal("Proposals.TooManyRows", Read(TestWorkbook.Of(Rows(limits.Rows + limits.OtherRows + 1))).Refusal?.Key);
        Assert.Null(Read(TestWorkbook.Of([.. Enumerable.Repeat("x", 60)])).Refusal);
        Assert.Equal("Proposals.TooManyColumns", Read(TestWorkbook.Of([.. Enumerable.Repeat("x", 61)])).Refusal?.Key);
    }

    [Fact]
    public void A_cell_longer_than_excel_allows_is_cut_where_its_excess_shows()
    {
        var file = TestWorkbook.Of([new string('م', 40_000)]);

        Assert.Equal(32_768, Read(file).Sheets.Single().Rows.Single()[1].Text.Length);
    }

    [Fact]
    public void A_file_past_ten_megabytes_is_not_read()
    {
        var reading = Read(new byte[12 * 1024 * 1024]);

        Assert.Equal("Proposals.FileTooLarge", reading.Refusal?.Key);
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "Proposals.FileOldExcel")]
    [InlineData("D0CF11E0A1B11AE145006E0063007200790070007400650064005000610063006B00610067006500", "Proposals.FilePasswordProtected")]
    [InlineData("3C68746D6C3E", "Proposals.FileNotASpreadsheet")]
    [InlineData("255044462D312E37", "Proposals.FileNotASpreadsheet")]
    [InlineData("504B0304", "Proposals.FileBroken")]
    [InlineData("", "Proposals.FileEmpty")]
    [InlineData("0D0A0D0A", "Proposals.NothingToRead")]
    public void Each_other_kind_of_file_is_refused_by_its_name(string hex, string key) =>
        Assert.Equal(key, Read(Convert.FromHexString(hex)).Refusal?.Key);

    [Fact]
    public void A_file_cut_or_damaged_anywhere_is_read_or_refused_but_never_throws()
    {
        var whole = TestWorkbook.Of(["العنوان", "المحور"], ["مقترح", "1"]);
        var random = new Random(20261122);

        for (var i = 0; i < 3_000; i++)
        {
            var damaged = whole.ToArray();
            for (var j = 0; j < 3; j++) damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);
            Read(damaged);
            Read(damaged[..random.Next(1, damaged.Length)]);
        }
    }

    private static SheetReading Read(byte[] file) => new SheetReader().Read(file);

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static void Repeat(Stream part, string element, long bytes)
    {
        var one = Encoding.UTF8.GetBytes(element);
        var block = new byte[one.Length * Math.Max(1, 65_536 / one.Length)];
        for (var i = 0; i < block.Length; i += one.Length) one.CopyTo(block, i);
        for (; bytes > 0; bytes -= block.Length) part.Write(block);
    }

    /// <summary>Rewrites the unpacked size of an entry in the central directory and in its local header.</summary>
    private static void DeclareSize(byte[] file, string name, uint size)
    {
        var wanted = Encoding.UTF8.GetBytes(name);
        for (var i = 0; i + 46 + wanted.Length <= file.Length; i++)
        {
            var here = file.AsSpan(i);
            if (here.StartsWith("PK\u0001\u0002"u8) && here[46..].StartsWith(wanted)) BinaryPrimitives.WriteUInt32LittleEndian(here[24..], size);
            if (here.StartsWith("PK\u0003\u0004"u8) && here[30..].StartsWith(wanted)) BinaryPrimitives.WriteUInt32LittleEndian(here[22..], size);
        }
    }
}
