namespace OpenGov.Workspace.Cards;

/// <summary>A piece of a card, perhaps cut through nodes at its ends.</summary>
/// <param name="Content">The nodes, cut ones included.</param>
/// <param name="OpenStart">How many nodes are cut through at the start.</param>
/// <param name="OpenEnd">The same at the end.</param>
public sealed record Slice(Fragment Content, int OpenStart, int OpenEnd)
{
    public static readonly Slice Empty = new(Fragment.Empty, 0, 0);

    /// <summary>Positions it adds where it is put.</summary>
    public int Size => Content.Size - OpenStart - OpenEnd;

    /// <summary>There are as many nodes to cut through as it says.</summary>
    internal bool OpensExist => Nested(OpenStart, nodes => nodes.First) && Nested(OpenEnd, nodes => nodes.Last);

    /// <summary>A position in it does not fall between the two halves of one character.</summary>
    internal bool IsWholeAt(int position)
    {
        var (content, left) = (Content, position + OpenStart);
        while (true)
        {
            var (index, offset) = content.Find(left);
            if (offset == left) return true;
            if (content[index].Text is { } text) return !char.IsSurrogatePair(text[left - offset - 1], text[left - offset]);
            (content, left) = (content[index].Content, left - offset - 1);
        }
    }

    /// <summary>What a card holds from one position to another.</summary>
    public static Tried<Slice> Of(Node card, int from, int to)
    {
        if (from == to) return Empty;
        var (start, end) = (ResolvedPosition.Of(card, from), ResolvedPosition.Of(card, to));
        if (!start.Ok) return start.Fault;
        if (!end.Ok) return end.Fault;

        var depth = start.Value.SharedDepth(to);
        var before = start.Value.Start(depth);
        var content = start.Value.Node(depth).Content.Cut(from - before, to - before);
        return new Slice(content, start.Value.Depth - depth, end.Value.Depth - depth);
    }

    /// <summary>The slice with nodes put into it; null when they do not fit there.</summary>
    /// <param name="position">From 0 to <see cref="Size"/>.</param>
    public Slice? With(int position, Fragment nodes) =>
        Insert(Content, position + OpenStart, nodes, OpenStart + 1, OpenEnd + 1, null) is { } content ? this with { Content = content } : null;

    /// <summary>The slice without what it holds from one position to another, which lie in the same node.</summary>
    public Slice Without(int from, int to) => this with { Content = Remove(Content, from + OpenStart, to + OpenStart) };

    private bool Nested(int depth, Func<Fragment, Node?> end)
    {
        var content = Content;
        for (var i = 0; i < depth; i++)
        {
            if (end(content) is not { Type.IsLeaf: false } node) return false;
            content = node.Content;
        }

        return true;
    }

    private static Fragment? Insert(Fragment content, int at, Fragment nodes, int openStart, int openEnd, Node? parent)
    {
        var (index, offset) = content.Find(at);
        if (offset == at || content[index].Type.IsText)
        {
            if (parent is not null && openStart <= 0 && openEnd <= 0 && !Takes(parent, index, nodes)) return null;
            return content.Cut(0, at).Append(nodes).Append(content.Cut(at, content.Size));
        }

        var child = content[index];
        var inner = Insert(
            child.Content, at - offset - 1, nodes, index == 0 ? openStart - 1 : 0, index == content.Count - 1 ? openEnd - 1 : 0, child);
        return inner is null ? null : content.Replace(index, child.WithContent(inner));
    }

    private static bool Takes(Node parent, int index, Fragment nodes)
    {
        foreach (var node in nodes) if (!parent.Type.Allows(node.Marks)) return false;
        return parent.Type.Content.Match(parent.Content, 0, index)?.Match(nodes, 0, nodes.Count)
            ?.Match(parent.Content, index, parent.Content.Count) is { IsValidEnd: true };
    }

    private static Fragment Remove(Fragment content, int from, int to)
    {
        var ((index, offset), (indexTo, offsetTo)) = (content.Find(from), content.Find(to));
        if (offset == from || content[index].Type.IsText)
        {
            if (offsetTo != to && !content[indexTo].Type.IsText) throw new ArgumentOutOfRangeException(nameof(to), to, "Not in one node.");
            return content.Cut(0, from).Append(content.Cut(to, content.Size));
        }

        if (index != indexTo) throw new ArgumentOutOfRangeException(nameof(to), to, "Not in one node.");
        var child = content[index];
        return content.Replace(index, child.WithContent(Remove(child.Content, from - offset - 1, to - offset - 1)));
    }
}
