using System.Text;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Finds the encoding of a csv file, or the few it could be in.</summary>
internal static class CsvEncoding
{
    private static readonly string[] Likely = ["windows-1256", "windows-1252"];
    private static readonly string[] Rare = ["macintosh", "iso-8859-6", "ibm850"];

    private const int JudgedBytes = 3 * 1024 * 1024, SampleBytes = 100_000;

    /// <summary>Every encoding that a person may choose.</summary>
    public static IReadOnlyList<string> Names { get; } = ["utf-8", "utf-16", "utf-16BE", "utf-32", .. Likely, .. Rare];

    static CsvEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Null for a name that no reader of csv files knows.</returns>
    public static string? Decode(byte[] file, string name)
    {
        return Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? Text(file, Encoding.GetEncoding(name)) : null;
    }

    /// <returns>
    /// One whole text when the bytes leave no doubt; when they do, several, the likeliest first,
    /// each only long enough to choose by.
    /// </returns>
    public static IReadOnlyList<(string Name, string Text)> Detect(byte[] file)
    {
        if (Marked(file) is { } marked) return [(marked.WebName, Text(file, marked))];
        if (Unmarked16(file) is { } wide) return [(wide.WebName, Text(file, wide))];
        if (Utf8(file) is { } utf8) return [("utf-8", utf8)];

        var judged = Judged(file);
        var likely = Rank(judged, Likely);
        if (likely[0].Strangeness * 8 > judged.Count(b => b >= 0x80)) return Several(file, Rank(judged, [.. Likely, .. Rare]));
        return likely[0].Strangeness * 10 < likely[1].Strangeness || FirstDifference(file, likely[0].Name, likely[1].Name) < 0
            ? [(likely[0].Name, Text(file, Encoding.GetEncoding(likely[0].Name)))] : Several(file, likely);
    }

    /// <summary>Enough to judge by, from the first byte beyond ASCII: more than 5,000 usual proposals.</summary>
    private static byte[] Judged(byte[] file)
    {
        var start = Math.Max(0, file.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        return file[start..Math.Min(file.Length, start + JudgedBytes)];
    }

    private static List<(string Name, int Strangeness)> Rank(byte[] judged, string[] names) =>
        [.. names.Select(name => (name, LetterSense.Strangeness(Encoding.GetEncoding(name).GetString(judged)))).OrderBy(r => r.Item2)];

    /// <summary>The beginning of the file, and the first line that the two likeliest encodings read differently.</summary>
    private static List<(string Name, string Text)> Several(byte[] file, List<(string Name, int Strangeness)> ranked)
    {
        var difference = Math.Max(0, FirstDifference(file, ranked[0].Name, ranked[1].Name));
        var line = file.AsSpan(0, difference).LastIndexOf((byte)'\n') + 1;
        byte[] sample = difference < SampleBytes ? file[..Math.Min(file.Length, SampleBytes + 2_000)]
            : [.. file.AsSpan(0, SampleBytes), (byte)'\n', .. file.AsSpan(line, Math.Min(file.Length - line, difference - line + 2_000))];
        return [.. ranked.Select(r => (r.Name, Text: Encoding.GetEncoding(r.Name).GetString(sample))).DistinctBy(r => r.Text)];
    }

    /// <summary>Place of the first byte that is another letter in the other encoding, both of one byte a letter; -1 when none is.</summary>
    private static int FirstDifference(byte[] file, string one, string other)
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        var (a, b) = (Encoding.GetEncoding(one).GetString(all), Encoding.GetEncoding(other).GetString(all));
        return file.AsSpan().IndexOfAny([.. all.Where(value => a[value] != b[value])]);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? Encoding.UTF32
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;

    /// <summary>UTF-16 without its mark: every other byte is 0 (Latin, digits, lines) or 6 (Arabic).</summary>
    private static Encoding? Unmarked16(ReadOnlySpan<byte> file)
    {
        if (file.Length % 2 != 0 || !file.ContainsAny((byte)0, (byte)6)) return null;
        int even = 0, odd = 0, pairs = Math.Min(file.Length / 2, 4_000);
        for (var i = 0; i < pairs; i++)
        {
            if (file[2 * i] is 0 or 6) even++;
            if (file[2 * i + 1] is 0 or 6) odd++;
        }
        return odd * 10 > pairs * 7 && even * 10 < pairs * 3 ? Encoding.Unicode
            : even * 10 > pairs * 7 && odd * 10 < pairs * 3 ? Encoding.BigEndianUnicode : null;
    }

    private static string? Utf8(byte[] file)
    {
        // A file cut in the middle of a character is no UTF-8 either: the last cell would be damaged.
        return System.Text.Unicode.Utf8.IsValid(file) ? Encoding.UTF8.GetString(file) : null;
    }

    private static string Text(byte[] file, Encoding encoding)
    {
        var mark = encoding.Preamble;
        return encoding.GetString(mark.Length > 0 && file.AsSpan().StartsWith(mark) ? file.AsSpan(mark.Length) : file);
    }
}
