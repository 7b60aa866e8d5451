using System.Globalization;
using System.Text;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Whether words stand in both texts, only in the earlier one, or only in the later one.</summary>
public enum WordFate { Same, Deleted, Inserted }

/// <summary>Words in a row with the same fate.</summary>
public sealed record WordRun(WordFate Fate, string Text);

/// <summary>What became of one text in another, word by word.</summary>
/// <remarks>
/// A word keeps its diacritics, joiners and tatweel, so that an Arabic word is one thing, whatever it is written with. A deletion stands
/// before the insertion that takes its place, and a space between two changed words belongs to the change: the eye reads one change, not three.
/// </remarks>
public static class WordDiff
{
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        if (before == after) return before.Length == 0 ? [] : [new WordRun(WordFate.Same, before)];
        var (old, young) = (Words(before), Words(after));
        var pairs = CommonRow.Pairs(old, young).ToList();
        pairs.RemoveAll(new IsolatedSpaces(old, young, pairs).Contains);

        var runs = new List<WordRun>();
        var (i, j) = (0, 0);
        foreach (var (oldAt, youngAt) in pairs.Append((old.Count, young.Count)))
        {
            Add(runs, WordFate.Deleted, old, i, oldAt);
            Add(runs, WordFate.Inserted, young, j, youngAt);
            if (oldAt < old.Count) Add(runs, WordFate.Same, old, oldAt, oldAt + 1);
            (i, j) = (oldAt + 1, youngAt + 1);
        }

        return runs;
    }

    /// <summary>How much of two texts is the same: 0 nothing, 1 all.</summary>
    public static double Likeness(string before, string after)
    {
        var (old, young) = (Words(before).Where(IsWord).ToList(), Words(after).Where(IsWord).ToList());
        var all = old.Count + young.Count;
        return all == 0 ? 1 : 2.0 * CommonRow.Pairs(old, young).Count / all;
    }

    /// <summary>Words, stretches of space, and every other sign for itself.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var kind = KindAt(text, start, out var length);
            var end = start + length;
            while (kind is not Kind.Sign && end < text.Length && KindAt(text, end, out length) == kind) end += length;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private enum Kind { Letter, Space, Sign }

    private static Kind KindAt(string text, int at, out int length)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length) is not System.Buffers.OperationStatus.Done) return Kind.Sign;
        if (Rune.IsWhiteSpace(rune)) return Kind.Space;
        return Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Format
            ? Kind.Letter : Kind.Sign;
    }

    private static bool IsWord(string word) => !string.IsNullOrWhiteSpace(word);

    private static void Add(List<WordRun> runs, WordFate fate, IReadOnlyList<string> words, int from, int to)
    {
        if (from >= to) return;
        var text = string.Concat(Enumerable.Range(from, to - from).Select(at => words[at]));
        if (runs.Count > 0 && runs[^1].Fate == fate) runs[^1] = new WordRun(fate, runs[^1].Text + text);
        else runs.Add(new WordRun(fate, text));
    }

    /// <summary>Spaces in common with changed words on both their sides.</summary>
    private sealed class IsolatedSpaces(IReadOnlyList<string> old, IReadOnlyList<string> young, IReadOnlyList<(int Old, int Young)> pairs)
    {
        private readonly HashSet<(int, int)> _found = [.. Enumerable.Range(0, pairs.Count).Where(at => IsIsolated(old, young, pairs, at)).Select(at => pairs[at])];

        public bool Contains((int, int) pair) => _found.Contains(pair);

        private static bool IsIsolated(IReadOnlyList<string> old, IReadOnlyList<string> young, IReadOnlyList<(int Old, int Young)> pairs, int at)
        {
            var (i, j) = pairs[at];
            if (IsWord(old[i])) return false;
            var (before, after) = (at == 0 ? (-1, -1) : pairs[at - 1], at + 1 == pairs.Count ? (old.Count, young.Count) : pairs[at + 1]);
            return before != (i - 1, j - 1) && after != (i + 1, j + 1) && i > 0 && i + 1 < old.Count && j > 0 && j + 1 < young.Count;
        }
    }
}
