namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Finds what separates the fields of a csv file.</summary>
internal static class CsvDelimiter
{
    private const int SampleRecords = 200, SampleCharacters = 200_000;

    /// <returns>One delimiter when the file leaves no doubt; several, the likeliest first, when it does.</returns>
    public static IReadOnlyList<char> Detect(string text)
    {
        var sample = text.Length > SampleCharacters ? text[..SampleCharacters] : text;
        var scores = ";,\t|".Select(d => (Delimiter: d, Score: Score(sample, d)))
            .Where(s => s.Score > 0).OrderByDescending(s => s.Score).ToList();

        if (scores.Count == 0) return [','];   // one column
        var best = scores[0];
        return [best.Delimiter, .. scores.Skip(1).Where(s => s.Score * 1.25 > best.Score).Select(s => s.Delimiter)];
    }

    /// <summary>How many fields the records agree on, times how many records agree.</summary>
    private static double Score(string sample, char delimiter)
    {
        var widths = new List<int>();
        var csv = new CsvText(sample, delimiter);
        while (widths.Count < SampleRecords && csv.Next() is { } fields)
            if (fields.Exists(f => !string.IsNullOrWhiteSpace(f))) widths.Add(fields.Count);

        // A title above the table counts as one field; the widest agreement wins, not the commonest width.
        return widths.GroupBy(w => w).Where(g => g.Key > 1)
            .Select(g => (double)g.Count() * g.Count() / widths.Count / widths.Count * (g.Key - 1)).DefaultIfEmpty().Max();
    }
}
