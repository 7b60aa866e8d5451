using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>How far the children of a node have been matched against what its type allows: one state of an automaton.</summary>
public sealed class ContentMatch
{
    /// <summary>The only state of types that have no content.</summary>
    public static readonly ContentMatch Empty = new(isValidEnd: true, typeCount: 0);

    private readonly ContentMatch?[] _next;   // by index of the node type

    internal ContentMatch(bool isValidEnd, int typeCount)
    {
        IsValidEnd = isValidEnd;
        _next = new ContentMatch?[typeCount];
    }

    /// <summary>The node may end here.</summary>
    public bool IsValidEnd { get; }

    internal void Add(NodeType type, ContentMatch next) => _next[type.Index] = next;

    public ContentMatch? Match(NodeType type) => type.Index < _next.Length ? _next[type.Index] : null;

    public ContentMatch? Match(Fragment content, int from, int to)
    {
        var match = this;
        for (var i = from; match is not null && i < to; i++) match = match.Match(content[i].Type);
        return match;
    }

    public bool SharesEdgeWith(ContentMatch other)
    {
        for (var i = 0; i < Math.Min(_next.Length, other._next.Length); i++)
            if (_next[i] is not null && other._next[i] is not null) return true;
        return false;
    }
}
