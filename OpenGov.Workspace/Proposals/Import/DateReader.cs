using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Reads a day as people write it: 2025-03-04, 04/03/2025 with the day first, 3 فبراير 2026, 1er mars 2026.</summary>
/// <remarks>What could be two days, such as 04/03/25, is a problem and never a guess. A time of day is left aside.</remarks>
public static partial class DateReader
{
    /// <summary>The years a proposal can bear; a Hijri year falls outside and is not taken for another.</summary>
    public const int FirstYear = 1990, LastYear = 2100;

    private static readonly HashSet<string> Weekdays = [.. ("الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|يوم|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|" +
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|of|the").Split('|').Select(Folding.Fold)];

    /// <returns>Null, or the code of the problem.</returns>
    public static string? Read(Cell cell, out DateOnly date)
    {
        // A bare number in a workbook can only be Excel's day number, kept in a cell without a date format.
        if (cell.Kind is CellKind.Number && double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            && ExcelDates.FromSerial(serial, from1904: false) is { Year: >= FirstYear and <= LastYear } moment)
        {
            date = DateOnly.FromDateTime(moment);
            return null;
        }
        return Read(cell.Text, out date);
    }

    /// <returns>Null, or the code of the problem.</returns>
    public static string? Read(string text, out DateOnly date)
    {
        date = default;
        if (text.Length > 80) return CellCodes.DateUnknown;
        var plain = TimeOfDay().Replace(Steering().Replace(Folding.Digits(text), "").Trim(), "");

        if (YearFirst().Match(plain) is { Success: true } iso) return Build(iso, out date);
        if (DayFirst().Match(plain) is { Success: true } usual)
            return usual.Groups["y"].Length == 2 ? CellCodes.DateAmbiguous : Build(usual, out date);
        return InWords(Folding.Fold(plain), out date);
    }

    private static string? InWords(string folded, out DateOnly date)
    {
        date = default;
        int? day = null, month = null, year = null;
        var words = folded.Split(' ').Where(w => !Weekdays.Contains(w)).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && MonthNames.Number($"{words[i]} {words[i + 1]}") is { } two && month is null) { month = two; i++; }
            else if (MonthNames.Number(words[i]) is { } one && month is null) month = one;
            else if (FullYear().IsMatch(words[i]) && year is null) year = Int(words[i]);
            else if (DayNumber().Match(words[i]) is { Success: true } number && day is null) day = Int(number.Groups["d"].Value);
            else return CellCodes.DateUnknown;
        }
        if (month is null) return CellCodes.DateUnknown;
        return day is { } d && year is { } y ? Build(y, month.Value, d, out date) : CellCodes.DateAmbiguous;
    }

    private static string? Build(Match match, out DateOnly date) =>
        Build(Int(match.Groups["y"].Value), Int(match.Groups["m"].Value), Int(match.Groups["d"].Value), out date);

    private static string? Build(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear) return CellCodes.DateOutOfRange;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return CellCodes.DateImpossible;
        date = new DateOnly(year, month, day);
        return null;
    }

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})\s?[-/.]\s?(?<m>\d{1,2})\s?[-/.]\s?(?<d>\d{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>\d{1,2})\s?[-/.]\s?(?<m>\d{1,2})\s?[-/.]\s?(?<y>\d{4}|\d{2})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex FullYear();

    [GeneratedRegex(@"^(?<d>\d{1,2})(er|st|nd|rd|th)?$")]
    private static partial Regex DayNumber();

    [GeneratedRegex(@"([ T]|\s+(à|على|at)\s+)\d{1,2}[:h]\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:\d{2}|[AaPp][Mm]|ص|م)?$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Steering();
}
