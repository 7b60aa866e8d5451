namespace OpenGov.Workspace.Cards;

/// <summary>Puts a slice in the place of a stretch of a card, joining what is cut through on both sides.</summary>
/// <remarks>A port of ProseMirror's <c>replace</c>: the two must agree on every case, so the shape of the original is kept.</remarks>
internal static class Replacing
{
    /// <returns>The new card, not yet checked: only nodes on the cut have been looked at.</returns>
    public static Tried<Node> Run(Node card, int from, int to, Slice slice)
    {
        var (start, end) = (ResolvedPosition.Of(card, from), ResolvedPosition.Of(card, to));
        if (!start.Ok) return start.Fault;
        if (!end.Ok) return end.Fault;
        if (slice.OpenStart > start.Value.Depth) return EditFault.DoesNotFit;
        if (start.Value.Depth - slice.OpenStart != end.Value.Depth - slice.OpenEnd) return EditFault.DoesNotFit;
        return Outer(start.Value, end.Value, slice, 0) is { } changed ? changed : EditFault.DoesNotFit;
    }

    // From here on null means: does not fit.
    private static Node? Outer(ResolvedPosition from, ResolvedPosition to, Slice slice, int depth)
    {
        var (index, node) = (from.Index(depth), from.Node(depth));
        if (index == to.Index(depth) && depth < from.Depth - slice.OpenStart)
            return Outer(from, to, slice, depth + 1) is { } inner ? node.WithContent(node.Content.Replace(index, inner)) : null;
        if (slice.Content.Size == 0)
            return Close(node, TwoWay(from, to, depth));
        if (slice.OpenStart == 0 && slice.OpenEnd == 0 && from.Depth == depth && to.Depth == depth)
        {
            var content = from.Parent.Content;
            return Close(from.Parent, content.Cut(0, from.ParentOffset).Append(slice.Content).Append(content.Cut(to.ParentOffset, content.Size)));
        }

        var (start, end) = Along(slice, from);
        return Close(node, ThreeWay(from, start, end, to, depth));
    }

    private static Fragment? ThreeWay(ResolvedPosition from, ResolvedPosition start, ResolvedPosition end, ResolvedPosition to, int depth)
    {
        Node? openStart = null, openEnd = null;
        if (from.Depth > depth && (openStart = Joined(from, start, depth + 1)) is null) return null;
        if (to.Depth > depth && (openEnd = Joined(end, to, depth + 1)) is null) return null;

        var content = new List<Node>();
        AddRange(null, from, depth, content);
        if (openStart is not null && openEnd is not null && start.Index(depth) == end.Index(depth))
        {
            if (!openEnd.Type.JoinsWith(openStart.Type)) return null;
            if (!AddClosed(openStart, ThreeWay(from, start, end, to, depth + 1), content)) return null;
        }
        else
        {
            if (openStart is not null && !AddClosed(openStart, TwoWay(from, start, depth + 1), content)) return null;
            AddRange(start, end, depth, content);
            if (openEnd is not null && !AddClosed(openEnd, TwoWay(end, to, depth + 1), content)) return null;
        }

        AddRange(to, null, depth, content);
        return new Fragment([.. content]);
    }

    private static Fragment? TwoWay(ResolvedPosition from, ResolvedPosition to, int depth)
    {
        var content = new List<Node>();
        AddRange(null, from, depth, content);
        if (from.Depth > depth && (Joined(from, to, depth + 1) is not { } joined || !AddClosed(joined, TwoWay(from, to, depth + 1), content)))
            return null;
        AddRange(to, null, depth, content);
        return new Fragment([.. content]);
    }

    private static Node? Joined(ResolvedPosition before, ResolvedPosition after, int depth)
    {
        var node = before.Node(depth);
        return after.Node(depth).Type.JoinsWith(node.Type) ? node : null;
    }

    private static Node? Close(Node node, Fragment? content) =>
        content is not null && node.Type.AllowsContent(content) ? node.WithContent(content) : null;

    private static bool AddClosed(Node node, Fragment? content, List<Node> target)
    {
        if (Close(node, content) is not { } closed) return false;
        Fragment.Add(target, closed);
        return true;
    }

    private static void AddRange(ResolvedPosition? start, ResolvedPosition? end, int depth, List<Node> target)
    {
        var node = (end ?? start!).Node(depth);
        var (first, last) = (0, end?.Index(depth) ?? node.Content.Count);
        if (start is not null)
        {
            first = start.Index(depth);
            if (start.Depth > depth) first++;
            else if (start.TextOffset > 0)
            {
                Fragment.Add(target, start.TextAfter);
                first++;
            }
        }

        for (var i = first; i < last; i++) Fragment.Add(target, node.Content[i]);
        if (end is not null && end.Depth == depth && end.TextOffset > 0) Fragment.Add(target, end.TextBefore);
    }

    /// <summary>The slice inside copies of the nodes around the cut, so that its ends can be walked like those of a card.</summary>
    private static (ResolvedPosition Start, ResolvedPosition End) Along(Slice slice, ResolvedPosition along)
    {
        var extra = along.Depth - slice.OpenStart;
        var node = along.Node(extra).WithContent(slice.Content);
        for (var i = extra - 1; i >= 0; i--) node = along.Node(i).WithContent(new Fragment(node));
        return (ResolvedPosition.Of(node, slice.OpenStart + extra).Value!, ResolvedPosition.Of(node, node.Content.Size - slice.OpenEnd - extra).Value!);
    }
}
