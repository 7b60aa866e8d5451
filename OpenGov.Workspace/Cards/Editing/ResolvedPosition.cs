namespace OpenGov.Workspace.Cards;

/// <summary>A position of a card with the nodes around it, from the card down to the one that holds it directly.</summary>
public sealed class ResolvedPosition
{
    private readonly Level[] _levels;   // used up to Depth; the rest is empty

    private ResolvedPosition(int position, Level[] levels, int depth, int parentOffset) =>
        (Position, _levels, Depth, ParentOffset) = (position, levels, depth, parentOffset);

    public int Position { get; }
    public int Depth { get; }

    /// <summary>How far into <see cref="Parent"/> it lies.</summary>
    public int ParentOffset { get; }

    public Node Parent => _levels[Depth].Node;

    /// <summary>How far into a text it lies; 0 between nodes.</summary>
    public int TextOffset => Position - _levels[Depth].ChildStart;

    public Node Node(int depth) => _levels[depth].Node;
    public int Index(int depth) => _levels[depth].Index;
    public int IndexAfter(int depth) => Index(depth) + (depth == Depth && TextOffset == 0 ? 0 : 1);

    /// <summary>Where the content of the node at a depth starts.</summary>
    public int Start(int depth) => depth == 0 ? 0 : _levels[depth - 1].ChildStart + 1;

    /// <summary>Depth of the innermost node that holds this position and another.</summary>
    public int SharedDepth(int position)
    {
        for (var depth = Depth; depth > 0; depth--)
            if (Start(depth) <= position && Start(depth) + Node(depth).Content.Size >= position) return depth;
        return 0;
    }

    /// <summary>The rest of the text after the position.</summary>
    public Node TextAfter => Text.Cut(TextOffset, Text.InnerSize);

    /// <summary>The part of the text before the position.</summary>
    public Node TextBefore => Text.Cut(0, TextOffset);

    private Node Text => Parent.Content[Index(Depth)];

    public static Tried<ResolvedPosition> Of(Node card, int position)
    {
        if (position < 0 || position > card.Content.Size) return EditFault.OutsideDocument;

        var (levels, depth, start, offset, node) = (new Level[8], 0, 0, position, card);
        while (true)
        {
            var (index, childOffset) = node.Content.Find(offset);
            if (depth == levels.Length) Array.Resize(ref levels, levels.Length * 2);
            levels[depth] = new Level(node, index, start + childOffset);
            var rest = offset - childOffset;
            if (rest == 0) break;

            var child = node.Content[index];
            if (child.Text is { } text)
            {
                if (char.IsSurrogatePair(text[rest - 1], text[rest])) return EditFault.SplitsCharacter;
                break;
            }

            (node, offset, start, depth) = (child, rest - 1, start + childOffset + 1, depth + 1);
        }

        return new ResolvedPosition(position, levels, depth, offset);
    }

    private readonly record struct Level(Node Node, int Index, int ChildStart);
}
