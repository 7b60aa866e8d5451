using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>The marks of a node: in the order of the schema, at most one of each type.</summary>
/// <remarks>A mark excludes only its own type; the schema file has no way to say otherwise, because inverses would not be exact.</remarks>
internal static class MarkSet
{
    public static ImmutableArray<Mark> With(this ImmutableArray<Mark> set, Mark mark)
    {
        foreach (var other in set) if (other.Equals(mark)) return set;

        var (added, placed) = (ImmutableArray.CreateBuilder<Mark>(set.Length + 1), false);
        foreach (var other in set)
        {
            if (other.Type == mark.Type) continue;
            if (!placed && other.Type.Rank > mark.Type.Rank)
            {
                added.Add(mark);
                placed = true;
            }

            added.Add(other);
        }

        if (!placed) added.Add(mark);
        return added.ToImmutable();
    }

    public static ImmutableArray<Mark> Without(this ImmutableArray<Mark> set, Mark mark)
    {
        var at = set.IndexOf(mark);
        return at < 0 ? set : set.RemoveAt(at);
    }

    public static bool Same(ImmutableArray<Mark> some, ImmutableArray<Mark> others)
    {
        if (some == others) return true;
        if (some.Length != others.Length) return false;
        for (var i = 0; i < some.Length; i++) if (!some[i].Equals(others[i])) return false;
        return true;
    }

    /// <summary>Sorted as ProseMirror sorts what it reads: equal ranks keep their order.</summary>
    public static ImmutableArray<Mark> Sorted(IEnumerable<Mark> marks) => [.. marks.OrderBy(mark => mark.Type.Rank)];

    /// <summary>Each type once and in order.</summary>
    public static bool IsValid(ImmutableArray<Mark> set)
    {
        for (var i = 1; i < set.Length; i++) if (set[i - 1].Type.Rank >= set[i].Type.Rank) return false;
        return true;
    }
}
