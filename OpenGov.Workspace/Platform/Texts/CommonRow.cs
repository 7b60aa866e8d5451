namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Finds what two rows of things have in common, in order: the longest common subsequence.</summary>
public static class CommonRow
{
    /// <summary>Beyond this many cells two rows are taken as wholly different, apart from how they begin and end: nobody reads such a comparison word by word.</summary>
    public const int MostCells = 4_000_000;

    /// <summary>Places of the things in common, in both rows.</summary>
    public static IReadOnlyList<(int Before, int After)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : notnull
    {
        var (old, young) = Numbered(before, after);
        var (start, oldEnd, youngEnd) = (0, old.Length, young.Length);
        while (start < oldEnd && start < youngEnd && old[start] == young[start]) start++;
        while (oldEnd > start && youngEnd > start && old[oldEnd - 1] == young[youngEnd - 1]) (oldEnd, youngEnd) = (oldEnd - 1, youngEnd - 1);

        var pairs = new List<(int, int)>(Math.Min(old.Length, young.Length));
        for (var i = 0; i < start; i++) pairs.Add((i, i));
        Between(old[start..oldEnd], young[start..youngEnd], start, pairs);
        for (var i = 0; oldEnd + i < old.Length; i++) pairs.Add((oldEnd + i, youngEnd + i));
        return pairs;
    }

    private static void Between(int[] old, int[] young, int offset, List<(int, int)> pairs)
    {
        if (old.Length == 0 || young.Length == 0 || (long)old.Length * young.Length > MostCells) return;

        // Lengths of the longest common rest from each place on.
        var width = young.Length + 1;
        var rest = new int[(old.Length + 1) * width];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = young.Length - 1; j >= 0; j--)
                rest[(i * width) + j] = old[i] == young[j] ? rest[((i + 1) * width) + j + 1] + 1 : Math.Max(rest[((i + 1) * width) + j], rest[(i * width) + j + 1]);

        for (int i = 0, j = 0; i < old.Length && j < young.Length;)
        {
            if (old[i] == young[j]) pairs.Add((offset + i++, offset + j++));
            else if (rest[((i + 1) * width) + j] >= rest[(i * width) + j + 1]) i++;
            else j++;
        }
    }

    private static (int[] Before, int[] After) Numbered<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        return ([.. before.Select(Number)], [.. after.Select(Number)]);

        int Number(T thing) => numbers.TryGetValue(thing, out var known) ? known : numbers[thing] = numbers.Count;
    }
}
