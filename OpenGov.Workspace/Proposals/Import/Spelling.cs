namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Forgives small differences between a word people wrote and the word meant; both sides are folded.</summary>
internal static class Spelling
{
    public static string WithoutArticles(string folded) => string.Join(' ', folded.Split(' ').Select(word =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..]
        : word.Length > 5 && word.StartsWith("وال", StringComparison.Ordinal) ? "و" + word[3..] : word));

    /// <summary>True when one letter was left out, added or mistaken.</summary>
    public static bool OneEditApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        if (a.IsEmpty && b.IsEmpty) return false;
        return a.Length == b.Length ? a[1..].SequenceEqual(b[1..])
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
