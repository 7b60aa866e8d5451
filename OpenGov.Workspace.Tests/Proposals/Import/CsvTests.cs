using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OpenGov.Workspace.Proposals.Import;

public sealed class CsvTests
{
    private const string Arabic = "الرقم;العنوان;المحور\r\n١;نشر معطيات الميزانية;شفافية الميزانية\r\n٢;تبسيط المساطر وتقوية الثقة;جودة الخدمات العمومية\r\n";
    private const string French = "N°;Intitulé;Thématique\r\n1;École ouverte à tous;Équité\r\n2;ÉTAT CIVIL: CRÉÉR UN GUICHET;Qualité — accès\r\n3;Cœur de l’Œuvre;Même thème\r\n";
    private const string Mixed = "الرقم;العنوان;Région\r\n1;نشر معطيات الميزانية وتبسيطها;Fès-Meknès\r\n2;تبسيط المساطر الإدارية;Béni Mellal-Khénifra\r\n";

    static CsvTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, bool> Golden()
    {
        var files = new TheoryData<string, string, bool>();
        foreach (var text in new[] { Arabic, French, Mixed, "title;text\nplain;ascii\n" })
            foreach (var encoding in new[] { "utf-8", "utf-16", "utf-16BE" })
            {
                files.Add(encoding, text, true);
                files.Add(encoding, text, false);
            }
        files.Add("windows-1256", OpenGov.Workspace.Platform.Texts.Folding.Digits(Arabic), false);   // the code page has no ١
        files.Add("windows-1252", French, false);
        files.Add("windows-1256", Mixed, false);
        files.Add("utf-32", Arabic, true);
        return files;
    }

    [Theory, MemberData(nameof(Golden))]
    public void A_file_in_any_encoding_gives_the_text_that_was_written(string encoding, string text, bool marked)
    {
        var reading = Read(Bytes(text, encoding, marked));

        Assert.Equal(text.ReplaceLineEndings("\n"), string.Concat(Texts(reading).Select(row => string.Join(';', row) + "\n")));
    }

    [Theory]
    [InlineData("windows-1256", "تا;بة\n")]
    [InlineData("windows-1252", "ÊÇ;ÉÊ\n")]
    public void Bytes_that_are_words_in_two_languages_are_offered_both_ways(string encoding, string text)
    {
        var reading = Read(Bytes("a;b\n" + text, encoding, marked: false));

        Assert.Empty(reading.Sheets);
        Assert.Null(reading.Refusal);
        Assert.Equal(2, reading.Candidates.Count);
        Assert.Contains(reading.Candidates, c => c.Choice.Encoding == encoding && c.Preview == text.TrimEnd());
    }

    [Theory]
    [InlineData("macintosh", French)]
    [InlineData("iso-8859-6", "الرقم;العنوان\n1;نشر معطيات الميزانية المفتوحة للعموم\n")]
    public void A_rarer_encoding_is_offered_and_never_shown_as_mojibake(string encoding, string text)
    {
        var reading = Read(Bytes(text, encoding, marked: false));

        var candidate = reading.Candidates.First(c => c.Choice.Encoding == encoding);
        Assert.Equal(text.ReplaceLineEndings("\n").TrimEnd('\n'),
            string.Join('\n', Texts(Read(Bytes(text, encoding, false), candidate.Choice)).Select(row => string.Join(';', row))));
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_found_below_a_title_and_beside_commas_in_texts(char d)
    {
        var reading = Read(Encoding.UTF8.GetBytes($"Propositions reçues au 4 mars\n\nTitre{d}Texte{d}Date\nA{d}\"un, deux; trois | quatre\tcinq\"{d}04/03/2025\nB{d}simple{d}05/03/2025\n"));

        Assert.Equal(["Titre", "Texte", "Date"], Texts(reading)[1]);
        Assert.Equal(["A", "un, deux; trois | quatre\tcinq", "04/03/2025"], Texts(reading)[2]);
        Assert.Equal([1, 3, 4, 5], reading.Sheets[0].Rows.Select(r => r.Number));
    }

    [Fact]
    public void The_line_by_which_excel_names_the_delimiter_is_obeyed_and_not_read()
    {
        var reading = Read("sep=,\r\na;b,c\r\n"u8.ToArray());

        Assert.Equal([["a;b", "c"]], Texts(reading));
        Assert.Equal("B2", reading.Sheets[0].Rows[0][2].Address);
    }

    [Fact]
    public void Two_delimiters_equally_likely_are_offered_to_choose_from()
    {
        var reading = Read("a,b;c,d\ne,f;g,h\n"u8.ToArray(), new CsvChoice("utf-8", null));
        var even = Read("a,b;c\nd,e;f\n"u8.ToArray());

        Assert.Equal([',', ';'], even.Candidates.Select(c => c.Choice.Delimiter!.Value).Order());
        Assert.Equal("a,b;c", even.Candidates[0].Preview);
        Assert.Equal([["a", "b;c", "d"], ["e", "f;g", "h"]], Texts(reading));
    }

    [Fact]
    public void Quotes_hold_lines_and_doubled_quotes_and_a_quote_inside_a_word_is_a_letter() =>
        Assert.Equal([["a", "line 1\nline 2", "he said \"yes\""], ["b", "5\" pipe", ""]],
            Texts(Read("a;\"line 1\nline 2\";\"he said \"\"yes\"\"\"\nb;5\" pipe;\n"u8.ToArray()), 3));

    [Fact]
    public void A_quote_that_never_closes_is_refused_with_its_cell()
    {
        var refusal = Read("a;b\nc;\"d\ne;f\n"u8.ToArray()).Refusal!;

        Assert.Equal("Proposals.QuoteNotClosed", refusal.Key);
        Assert.Equal(["B2"], refusal.Args);
    }

    [Fact]
    public void What_our_own_export_guarded_against_formulas_comes_back_as_written() =>
        Assert.Equal([["=1+1", "'tis", "@x"]], Texts(Read("'=1+1;'tis;'@x\n"u8.ToArray())));

    [Fact]
    public void Any_table_written_as_csv_is_read_back_the_same()
    {
        var field = ArbMap.Default.GeneratorFor<string>().Select(s => new string([.. (s ?? "").Where(c => c != '\uFEFF' && !char.IsSurrogate(c))]));
        var table = field.Resize(30).ArrayOf(3).ArrayOf().Where(rows => rows.Length > 0);

        Prop.ForAll(table.ToArbitrary(), rows =>
        {
            rows = [.. rows.Where(r => !r.All(string.IsNullOrWhiteSpace) && !r.Any(f => f.StartsWith('\'')))];
            if (rows.Length == 0) return true;
            var text = string.Concat(rows.Select(r => string.Join(';', r.Select(f => $"\"{f.Replace("\"", "\"\"")}\"")) + "\r\n"));
            var back = Texts(Read(Bytes(text, "utf-8", true), new CsvChoice(null, ';')), 3);
            return back.Count == rows.Length && back.Zip(rows).All(p => p.First.Zip(p.Second).All(f => f.First == f.Second || string.IsNullOrWhiteSpace(f.Second)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Any_bytes_are_read_offered_or_refused_but_never_throw() =>
        Prop.ForAll<byte[]>(bytes => new SheetReader().Read(bytes ?? []) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static SheetReading Read(byte[] file, CsvChoice? choice = null) => new SheetReader().Read(file, choice);

    private static byte[] Bytes(string text, string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return [.. marked ? Encoding.GetEncoding(name).GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    private static List<string[]> Texts(SheetReading reading, int width = 0) =>
        [.. reading.Sheets.Single().Rows.Select(row => Enumerable.Range(1, Math.Max(width, row.Filled.Max(c => c.Column))).Select(c => row[c].Text).ToArray())];
}
