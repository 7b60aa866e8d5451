namespace OpenGov.Workspace.Cards;

/// <summary>Looks whether a stretch holds nothing but ends and beginnings of nodes.</summary>
internal static class Borders
{
    /// <returns><see cref="EditFault.WouldOverwrite"/> when there is content in the stretch.</returns>
    public static EditFault HoldContent(Node card, int from, int to)
    {
        var resolved = ResolvedPosition.Of(card, from);
        if (!resolved.Ok) return resolved.Fault;

        var (start, left, depth) = (resolved.Value, to - from, resolved.Value.Depth);
        while (left > 0 && depth > 0 && start.IndexAfter(depth) == start.Node(depth).Content.Count)
        {
            depth--;
            left--;
        }

        if (left <= 0) return EditFault.None;
        var content = start.Node(depth).Content;
        var next = start.IndexAfter(depth) < content.Count ? content[start.IndexAfter(depth)] : null;
        for (; left > 0; left--)
        {
            if (next is null || next.Type.IsLeaf) return EditFault.WouldOverwrite;
            next = next.Content.First;
        }

        return EditFault.None;
    }
}
