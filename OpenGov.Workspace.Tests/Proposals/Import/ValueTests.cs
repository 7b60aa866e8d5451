using System.Globalization;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Threat T28: one cell is the same date or number for every reader, or a problem.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("2025-03-04", "2025-03-04")]
    [InlineData("2025/3/4", "2025-03-04")]
    [InlineData("04/03/2025", "2025-03-04")]
    [InlineData("4.3.2025", "2025-03-04")]
    [InlineData("04-03-2025 14:30", "2025-03-04")]
    [InlineData("2025-03-04T14:30:00Z", "2025-03-04")]
    [InlineData("٠٤/٠٣/٢٠٢٥", "2025-03-04")]
    [InlineData("\u200F٢٠٢٥-٠٣-٠٤", "2025-03-04")]
    [InlineData("۴/۳/۲۰۲۵", "2025-03-04")]
    [InlineData("3 فبراير 2026", "2026-02-03")]
    [InlineData("الثلاثاء ٣ فبراير ٢٠٢٦", "2026-02-03")]
    [InlineData("15 غشت 2025", "2025-08-15")]
    [InlineData("30 شتنبر 2025", "2025-09-30")]
    [InlineData("1 يوليوز 2025", "2025-07-01")]
    [InlineData("6 دجنبر 2025", "2025-12-06")]
    [InlineData("6 كانون الأول 2025", "2025-12-06")]
    [InlineData("3 février 2026", "2026-02-03")]
    [InlineData("mardi 3 Février 2026", "2026-02-03")]
    [InlineData("1er août 2025", "2025-08-01")]
    [InlineData("February 3, 2026", "2026-02-03")]
    [InlineData("3rd Feb 2026", "2026-02-03")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void A_day_is_read_as_people_write_it(string text, string expected)
    {
        Assert.Null(DateReader.Read(text, out var date));

        Assert.Equal(expected, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("04/03/25", CellCodes.DateAmbiguous)]
    [InlineData("فبراير 2026", CellCodes.DateAmbiguous)]
    [InlineData("3 février", CellCodes.DateAmbiguous)]
    [InlineData("03/25/2025", CellCodes.DateImpossible)]
    [InlineData("29/02/2025", CellCodes.DateImpossible)]
    [InlineData("31 avril 2025", CellCodes.DateImpossible)]
    [InlineData("1446/05/12", CellCodes.DateOutOfRange)]
    [InlineData("45720", CellCodes.DateUnknown)]
    [InlineData("2025", CellCodes.DateUnknown)]
    [InlineData("قريبا", CellCodes.DateUnknown)]
    [InlineData("4/3/2025 5/3/2025", CellCodes.DateUnknown)]
    public void A_day_that_is_unclear_is_a_problem_and_never_a_guess(string text, string code) =>
        Assert.Equal(code, DateReader.Read(text, out _));

    [Theory]
    [InlineData("45720", CellKind.Number, "2025-03-04")]
    [InlineData("45720.75", CellKind.Number, "2025-03-04")]
    [InlineData("2025-03-04 12:00", CellKind.Date, "2025-03-04")]
    public void A_workbook_s_day_number_is_a_day(string text, CellKind kind, string expected)
    {
        Assert.Null(DateReader.Read(new Cell(1, 1, text, kind), out var date));

        Assert.Equal(expected, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("٤٫٥", "4.5")]
    [InlineData("4,5", "4.5")]
    [InlineData("4.5", "4.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u00A0234,5", "1234.5")]
    [InlineData("1\u202F234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("١٬٢٣٤٫٥", "1234.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("−12", "-12")]
    [InlineData("\u200F١٢", "12")]
    public void A_number_is_the_same_in_every_language(string text, string expected)
    {
        foreach (var culture in new[] { "ar-MA", "fr-MA", "en-US", "ar-EG" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Null(NumberReader.Read(text, out var number));
            Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
        }
    }

    [Theory]
    [InlineData("1,234", CellCodes.NumberAmbiguous)]
    [InlineData("1.234", CellCodes.NumberAmbiguous)]
    [InlineData("12 34", CellCodes.NumberUnknown)]
    [InlineData("1,23,4", CellCodes.NumberUnknown)]
    [InlineData("أربعة", CellCodes.NumberUnknown)]
    [InlineData("1e5", CellCodes.NumberUnknown)]
    [InlineData("99999999999999999999999999999999", CellCodes.NumberUnknown)]
    public void A_number_that_is_unclear_is_a_problem(string text, string code) => Assert.Equal(code, NumberReader.Read(text, out _));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("١٢", 12)]
    [InlineData("N° 12", 12)]
    [InlineData("P-012", 12)]
    public void A_reference_gives_its_only_number(string text, int expected)
    {
        Assert.Null(NumberReader.ReadReference(text, out var number));

        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("2025/12", CellCodes.NumberAmbiguous)]
    [InlineData("أ", CellCodes.NumberUnknown)]
    [InlineData("99999999999", CellCodes.NumberUnknown)]
    public void A_reference_with_no_number_or_two_is_a_problem(string text, string code) =>
        Assert.Equal(code, NumberReader.ReadReference(text, out _));
}
