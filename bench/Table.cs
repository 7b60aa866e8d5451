namespace OpenGov.Bench;

internal static class Table
{
    private static readonly string[] Heads = ["measured", "figure", "goal", "", "note"];

    public static void Print(IEnumerable<Measured> lines)
    {
        string[][] rows = [Heads, .. lines.Select(line => line.Cells)];
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
