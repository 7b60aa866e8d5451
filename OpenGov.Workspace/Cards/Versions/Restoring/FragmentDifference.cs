namespace OpenGov.Workspace.Cards;

/// <summary>Where two fragments begin to differ and where they cease to: what lies outside is left alone, and what is anchored there stays.</summary>
public static class FragmentDifference
{
    /// <param name="Start">The first position at which they differ.</param>
    /// <param name="EndNow">In the first fragment the position from which on they are alike again.</param>
    /// <param name="EndThen">The same in the other.</param>
    public readonly record struct Stretch(int Start, int EndNow, int EndThen);

    /// <summary>Null when they are alike.</summary>
    public static Stretch? Of(Fragment now, Fragment then)
    {
        if (Start(now, then, 0) is not { } start || End(now, then, now.Size, then.Size) is not { } end) return null;
        var (endNow, endThen) = end;
        var overlap = start - Math.Min(endNow, endThen);   // aa against aaa: both ends reach over each other
        return overlap > 0 ? new Stretch(start, endNow + overlap, endThen + overlap) : new Stretch(start, endNow, endThen);
    }

    private static int? Start(Fragment now, Fragment then, int at)
    {
        for (var i = 0; ; i++)
        {
            if (i == now.Count || i == then.Count) return now.Count == then.Count ? null : at;
            var (one, other) = (now[i], then[i]);
            if (one != other)
            {
                if (!one.HasMarkupOf(other)) return at;
                if (one.Text is { } text && text != other.Text) return at + SharedStart(text, other.Text!);
                if (Start(one.Content, other.Content, at + 1) is { } inside) return inside;
            }

            at += one.Size;
        }
    }

    private static (int Now, int Then)? End(Fragment now, Fragment then, int atNow, int atThen)
    {
        for (int i = now.Count, j = then.Count; ;)
        {
            if (i == 0 || j == 0) return i == j ? null : (atNow, atThen);
            var (one, other) = (now[--i], then[--j]);
            if (one != other)
            {
                if (!one.HasMarkupOf(other)) return (atNow, atThen);
                if (one.Text is { } text && text != other.Text)
                {
                    var shared = SharedEnd(text, other.Text!);
                    return (atNow - shared, atThen - shared);
                }

                if (End(one.Content, other.Content, atNow - 1, atThen - 1) is { } inside) return inside;
            }

            (atNow, atThen) = (atNow - one.Size, atThen - one.Size);
        }
    }

    private static int SharedStart(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared > 0 && char.IsHighSurrogate(one[shared - 1]) ? shared - 1 : shared;
    }

    private static int SharedEnd(string one, string other)
    {
        var shared = 0;
        while (shared < one.Length && shared < other.Length && one[^(shared + 1)] == other[^(shared + 1)]) shared++;
        return shared > 0 && char.IsLowSurrogate(one[^shared]) ? shared - 1 : shared;
    }
}
