using System.Runtime.InteropServices;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Two proposals that seem to say the same; a person decides.</summary>
/// <param name="Row">The later row of the file.</param>
/// <param name="EarlierRow">The row it resembles; null when it resembles a proposal of the register.</param>
/// <param name="ExistingId">That proposal of the register.</param>
/// <param name="Exact">The texts differ in nothing but spelling; otherwise they share most words.</param>
public sealed record DuplicateHint(int Row, int? EarlierRow, Guid? ExistingId, bool Exact);

/// <summary>Finds proposals sent twice: within a file word by word, against the register on folded equality.</summary>
/// <remarks>
/// Within the file, texts sharing at least 80 % of their words (Jaccard) are found exactly, by prefix filtering
/// (Chaudhuri, Ganti, Kaushik 2006): two such texts must share one of their rarest words, so only
/// rows with a rare word in common are compared. Against the register equality costs one look-up a row,
/// however many proposals it holds; a person merges looser resemblances during analysis.
/// </remarks>
public static class DuplicateHints
{
    private const int AlikePercent = 80;

    /// <summary>Rows compared with one row at most, so that a hostile file cannot make the work quadratic.</summary>
    private const int MostCompared = 200;

    /// <summary>Below this many distinct words, two texts share most of them by chance.</summary>
    private const int FewestWords = 5;

    /// <param name="existing">Proposals of the register by folded text.</param>
    public static IReadOnlyList<DuplicateHint> Find(IReadOnlyList<ProposalRow> rows, IReadOnlyDictionary<string, Guid> existing)
    {
        var hints = new List<DuplicateHint>();
        var first = new Dictionary<string, int>(rows.Count);
        var fresh = new List<ProposalRow>(rows.Count);
        foreach (var row in rows)
        {
            if (row.FoldedText == "") continue;
            if (existing.TryGetValue(row.FoldedText, out var id)) hints.Add(new DuplicateHint(row.Row, null, id, Exact: true));
            if (first.TryAdd(row.FoldedText, row.Row)) fresh.Add(row);
            else hints.Add(new DuplicateHint(row.Row, first[row.FoldedText], null, Exact: true));
        }
        hints.AddRange(Near(fresh));
        return [.. hints.OrderBy(h => h.Row)];
    }

    private static IEnumerable<DuplicateHint> Near(List<ProposalRow> rows)
    {
        var words = RarestFirst(rows);
        var byWord = new Dictionary<int, List<int>>();
        for (var i = 0; i < rows.Count; i++)
        {
            var own = words[i];
            if (own.Length < FewestWords) continue;
            var prefix = own.Length - (AlikePercent * own.Length + 99) / 100 + 1;

            var compared = new HashSet<int>();
            var alike = own.Take(prefix).SelectMany(w => byWord.GetValueOrDefault(w) ?? [])
                .TakeWhile(_ => compared.Count < MostCompared)
                .Where(other => compared.Add(other) && AreAlike(own, words[other]))
                .Select(other => (int?)other).FirstOrDefault();
            if (alike is { } earlier)
            {
                yield return new DuplicateHint(rows[i].Row, rows[earlier].Row, null, Exact: false);
                continue;   // later ones are compared with the first of their kind
            }
            foreach (var word in own.Take(prefix))
                (CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _) ??= []).Add(i);
        }
    }

    /// <summary>The distinct words of each row as ranks, 0 the rarest word of the file, in ascending order.</summary>
    private static List<int[]> RarestFirst(List<ProposalRow> rows)
    {
        var counts = new Dictionary<string, int>();
        List<string[]> split = rows.ConvertAll(row => row.FoldedText.Split(' ').Distinct().ToArray());
        foreach (var word in split.SelectMany(w => w)) CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;

        var ranks = counts.OrderBy(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select((c, rank) => (c.Key, rank)).ToDictionary(c => c.Key, c => c.rank);
        return split.ConvertAll(row => { var own = Array.ConvertAll(row, w => ranks[w]); Array.Sort(own); return own; });
    }

    /// <summary>Stops at the first word too many that only one of them has.</summary>
    private static bool AreAlike(int[] a, int[] b)
    {
        var allowed = (100 - AlikePercent) * (a.Length + b.Length) / (100 + AlikePercent);
        int i = 0, j = 0, apart = 0;
        while (i < a.Length && j < b.Length && apart <= allowed)
        {
            if (a[i] == b[j]) { i++; j++; continue; }
            if (a[i] < b[j]) i++;
            else j++;
            apart++;
        }
        return apart + a.Length - i + b.Length - j <= allowed;
    }
}
