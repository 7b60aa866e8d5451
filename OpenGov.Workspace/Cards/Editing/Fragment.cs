using System.Collections;

namespace OpenGov.Workspace.Cards;

/// <summary>The children of a node, never changed: an edit makes new fragments along its way and shares the rest.</summary>
public sealed class Fragment : IReadOnlyList<Node>
{
    public static readonly Fragment Empty = new([]);

    private readonly Node[] _nodes;

    /// <summary>Takes over the array as it is: neighbouring texts must have been joined.</summary>
    internal Fragment(params Node[] nodes)
    {
        _nodes = nodes;
        foreach (var node in nodes)
        {
            Size += node.Size;
            if (node.Levels > Levels) Levels = node.Levels;
        }
    }

    public int Count => _nodes.Length;

    /// <summary>Positions the children take.</summary>
    public int Size { get; }

    /// <summary>Levels of the deepest child.</summary>
    public int Levels { get; }

    public Node this[int index] => _nodes[index];
    public Node? Last => _nodes.Length == 0 ? null : _nodes[^1];
    public Node? First => _nodes.Length == 0 ? null : _nodes[0];

    /// <summary>Joins neighbouring texts of equal marks, as every card is kept.</summary>
    public static Fragment Of(IReadOnlyCollection<Node> nodes)
    {
        if (nodes.Count == 0) return Empty;
        var joined = new List<Node>(nodes.Count);
        foreach (var node in nodes) Add(joined, node);
        return new Fragment([.. joined]);
    }

    /// <summary>Adds a node after others, joining texts of equal marks.</summary>
    internal static void Add(List<Node> nodes, Node node)
    {
        if (node.Type.IsText && nodes.Count > 0 && nodes[^1].HasMarkupOf(node)) nodes[^1] = nodes[^1].WithText(nodes[^1].Text + node.Text);
        else nodes.Add(node);
    }

    public Fragment Append(Fragment other)
    {
        if (other.Size == 0) return this;
        if (Size == 0) return other;

        var joins = Last!.Type.IsText && Last.HasMarkupOf(other.First!);
        var nodes = new Node[Count + other.Count - (joins ? 1 : 0)];
        _nodes.CopyTo(nodes, 0);
        other._nodes.CopyTo(nodes, nodes.Length - other.Count);
        if (joins) nodes[Count - 1] = Last.WithText(Last.Text + other.First!.Text);
        return new Fragment(nodes);
    }

    public Fragment Cut(int from, int to)
    {
        if (from == 0 && to == Size) return this;
        if (to <= from) return Empty;
        var kept = new List<Node>();
        for (int i = 0, at = 0; at < to; i++)
        {
            var (node, end) = (_nodes[i], at + _nodes[i].Size);
            if (end > from)
            {
                var border = node.Type.IsText ? 0 : 1;   // a text has no opening token
                if (at < from || end > to) node = node.Cut(Math.Max(0, from - at - border), Math.Min(node.InnerSize, to - at - border));
                kept.Add(node);
            }

            at = end;
        }

        return kept.Count == 0 ? Empty : new Fragment([.. kept]);
    }

    public Fragment Replace(int index, Node node)
    {
        if (_nodes[index] == node) return this;
        var nodes = (Node[])_nodes.Clone();
        nodes[index] = node;
        return new Fragment(nodes);
    }

    /// <summary>The child that holds a position, and where that child starts; at a border, the child after it.</summary>
    /// <param name="position">From 0 to <see cref="Size"/>.</param>
    public (int Index, int Offset) Find(int position)
    {
        if (position == 0) return (0, 0);
        if (position == Size) return (_nodes.Length, position);
        for (int i = 0, at = 0; ; i++)
        {
            var end = at + _nodes[i].Size;
            if (end == position) return (i + 1, end);
            if (end > position) return (i, at);
            at = end;
        }
    }

    /// <summary>Whether they are alike in every node, mark, attribute and letter.</summary>
    public bool IsLike(Fragment other)
    {
        if (this == other) return true;
        if (Count != other.Count || Size != other.Size) return false;
        for (var i = 0; i < Count; i++) if (!_nodes[i].IsLike(other._nodes[i])) return false;
        return true;
    }

    /// <summary>Every node from one position to another with the position it starts at, outer ones first.</summary>
    public void Between(int from, int to, Action<Node, int> see, int start = 0)
    {
        for (int i = 0, at = 0; at < to && i < _nodes.Length; i++)
        {
            var (node, end) = (_nodes[i], at + _nodes[i].Size);
            if (end > from)
            {
                see(node, start + at);
                node.Content.Between(Math.Max(0, from - at - 1), Math.Min(node.Content.Size, to - at - 1), see, start + at + 1);
            }

            at = end;
        }
    }

    /// <summary>For loops over the children, which every edit makes many of, without an object each.</summary>
    public ReadOnlySpan<Node>.Enumerator GetEnumerator() => new ReadOnlySpan<Node>(_nodes).GetEnumerator();

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => ((IEnumerable<Node>)_nodes).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => _nodes.GetEnumerator();
}
