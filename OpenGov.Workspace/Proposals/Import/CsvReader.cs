using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Reads a csv file once its encoding and delimiter are sure, and otherwise offers the ways it could be read.</summary>
internal sealed class CsvReader(ImportLimits limits)
{
    private const int PreviewCharacters = 160;

    public SheetReading Read(byte[] file, CsvChoice? choice)
    {
        IReadOnlyList<(string Name, string Text)> encodings;
        if (choice?.Encoding is not { } chosen) encodings = CsvEncoding.Detect(file);
        else if (CsvEncoding.Decode(file, chosen) is { } decoded) encodings = [(chosen, decoded)];
        else throw new ArgumentOutOfRangeException(nameof(choice), chosen, "Not an encoding of csv files.");

        var ways = encodings.SelectMany(e => Delimiters(e.Text, choice).Select(d => (e.Name, e.Text, Delimiter: d))).ToList();
        if (ways.Count == 1) return Rows(ways[0].Text, ways[0].Delimiter);

        var telling = TellingLine(encodings);
        return new SheetReading([], null,
            [.. ways.Select(w => new CsvCandidate(new CsvChoice(w.Name, w.Delimiter), Preview(w.Text, telling)))]);
    }

    private SheetReading Rows(string text, char delimiter)
    {
        var rows = new List<SheetRow>();
        var csv = new CsvText(AfterSeparatorLine(text, out var skipped), delimiter, limits.CellCharacters);
        while (csv.Next() is { } fields)
        {
            var row = csv.Row + skipped;
            if (row > Cell.LastRow) return ImportRefusals.AddressOutOfRange(Cell.AddressOf(row, 1));
            if (csv.Unclosed > 0) return ImportRefusals.QuoteNotClosed(Cell.AddressOf(row, csv.Unclosed));
            var last = fields.FindLastIndex(f => !string.IsNullOrWhiteSpace(f)) + 1;
            if (last == 0) continue;
            if (last > limits.Columns) return ImportRefusals.TooManyColumns(limits);
            if (rows.Count == limits.Rows + limits.OtherRows) return ImportRefusals.TooManyRows(limits);
            rows.Add(new SheetRow(row, [.. fields.Take(last).Select((f, i) => new Cell(row, i + 1, Unquoted(f)))]));
        }
        return rows.Count == 0 ? ImportRefusals.NothingToRead : new SheetReading([new Sheet("", rows)], null, []);
    }

    private static IReadOnlyList<char> Delimiters(string text, CsvChoice? choice) =>
        choice?.Delimiter is { } chosen ? [chosen]
        : AfterSeparatorLine(text, out var skipped) is var _ && skipped > 0 ? [text[4]]
        : CsvDelimiter.Detect(text);

    /// <summary>Excel writes the delimiter itself on a first line: "sep=;".</summary>
    private static string AfterSeparatorLine(string text, out int skipped)
    {
        skipped = 0;
        if (text.Length < 5 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return text;
        var line = text.AsSpan(5).IndexOfAny('\r', '\n');
        if (line != 0) return text;
        skipped = 1;
        return text[5] == '\r' && text.Length > 6 && text[6] == '\n' ? text[7..] : text[6..];
    }

    /// <summary>Our own exports write '=1+1 so that no spreadsheet computes it; coming back, it is =1+1 again.</summary>
    private static string Unquoted(string field) =>
        field.Length > 1 && field[0] == '\'' && "=+-@\t\r＝＋－＠".Contains(field[1]) ? field[1..] : field;

    /// <summary>Number of the first line that the encodings read differently; 0 when only the delimiter is in doubt.</summary>
    private static int TellingLine(IReadOnlyList<(string Name, string Text)> encodings)
    {
        var (first, others) = (encodings[0].Text, encodings.Skip(1).Select(e => e.Text).ToList());
        var at = others.Select(o => first.AsSpan().CommonPrefixLength(o)).DefaultIfEmpty(0).Min();
        return first.AsSpan(0, at).Count('\n');
    }

    private static string Preview(string text, int line)
    {
        var rest = text.AsSpan();
        for (; line > 0; line--) rest = rest[(rest.IndexOf('\n') + 1)..];
        var end = rest.IndexOfAny('\r', '\n');
        if (end >= 0) rest = rest[..end];
        return rest[..Math.Min(rest.Length, PreviewCharacters)].ToString();
    }
}
