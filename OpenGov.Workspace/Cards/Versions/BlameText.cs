using System.Globalization;

namespace OpenGov.Workspace.Cards;

/// <summary>Writes who wrote what as text: the authors, then for each run its length and its author's place, as in <c>id id|12 0 3 1</c>.</summary>
public static class BlameText
{
    public static string Write(Blame blame)
    {
        var authors = blame.Runs.Select(run => run.Author).Distinct().ToList();
        return string.Join(' ', authors) + "|"
            + string.Join(' ', blame.Runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.Length} {authors.IndexOf(run.Author)}")));
    }

    public static Blame Read(string text)
    {
        var parts = text.Split('|');
        var authors = Words(parts[0]).Select(word => Guid.Parse(word, CultureInfo.InvariantCulture)).ToList();
        var numbers = Words(parts[1]).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
        return new Blame(numbers.Chunk(2).Select(run => new Blame.Run(run[0], authors[run[1]])));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
