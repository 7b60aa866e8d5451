using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>A part of a card with all it holds: the card itself, a section, a paragraph, a run of text. Never changed once made.</summary>
/// <remarks>Attributes have been checked before: no node exists whose attributes break the schema. Content may, until <see cref="Verdict"/>.</remarks>
public sealed class Node
{
    private int _bytes;           // 0: not yet looked at
    private EditFault _verdict;

    internal Node(NodeType type, ImmutableArray<object?> attributes, Fragment content, ImmutableArray<Mark> marks, string? text = null)
    {
        (Type, Attributes, Content, Marks, Text) = (type, attributes, content, marks, text);
        Levels = 1 + content.Levels;
    }

    public NodeType Type { get; }
    public ImmutableArray<object?> Attributes { get; }
    public Fragment Content { get; }
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Of a text node; never empty.</summary>
    public string? Text { get; }

    /// <summary>Positions it takes: a text its UTF-16 units, a leaf one, all else its content and two borders.</summary>
    public int Size => Text?.Length ?? (Type.IsLeaf ? 1 : Content.Size + 2);

    /// <summary>Where cutting inside ends: the size without borders.</summary>
    internal int InnerSize => Text?.Length ?? Content.Size;

    public int Levels { get; }

    /// <summary>What is wrong with the node or anything in it. Found once: an edit costs only the nodes it made.</summary>
    public EditFault Verdict
    {
        get
        {
            if (_bytes == 0) Look();
            return _verdict;
        }
    }

    /// <summary>Bytes it takes as JSON in UTF-8.</summary>
    public int Bytes
    {
        get
        {
            if (_bytes == 0) Look();
            return _bytes;
        }
    }

    public string? this[string attribute] => Type.Attributes.IndexOf(attribute) is var at and >= 0 ? Attributes[at]?.ToString() : null;

    internal Node WithContent(Fragment content) => content == Content ? this : new Node(Type, Attributes, content, Marks);
    internal Node WithMarks(ImmutableArray<Mark> marks) => marks == Marks ? this : new Node(Type, Attributes, Content, marks, Text);
    internal Node WithAttributes(ImmutableArray<object?> attributes) => new(Type, attributes, Content, Marks);
    internal Node WithText(string text) => new(Type, Attributes, Content, Marks, text);

    internal Node Cut(int from, int to) =>
        from == 0 && to == InnerSize ? this : Text is null ? WithContent(Content.Cut(from, to)) : WithText(Text[from..to]);

    /// <summary>Same type, attributes and marks.</summary>
    public bool HasMarkupOf(Node other) =>
        Type == other.Type && MarkSet.Same(Marks, other.Marks) && AttributeRules.Same(Attributes.AsSpan(), other.Attributes.AsSpan());

    public bool IsLike(Node other) => this == other || (HasMarkupOf(other) && Text == other.Text && Content.IsLike(other.Content));

    /// <summary>The node that starts at a position, or the text around it.</summary>
    public Node? At(int position)
    {
        var node = this;
        while (true)
        {
            if (position > node.Content.Size) return null;
            var (index, offset) = node.Content.Find(position);
            if (index == node.Content.Count) return null;
            node = node.Content[index];
            if (offset == position || node.Type.IsText) return node;
            position -= offset + 1;
        }
    }

    /// <summary>The same, with another node in the place of the one that <see cref="At"/> finds.</summary>
    internal Node WithNodeAt(int position, Node node)
    {
        var (index, offset) = Content.Find(position);
        var inner = offset == position ? node : Content[index].WithNodeAt(position - offset - 1, node);
        return WithContent(Content.Replace(index, inner));
    }

    private void Look()
    {
        // The verdict first: another thread that sees the size relies on it.
        _verdict = NodeVerdict.Of(this);
        Volatile.Write(ref _bytes, JsonSize.Of(this));
    }
}
