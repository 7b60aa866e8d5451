using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>One kind of part a card is made of: a section, a paragraph, an activity, text.</summary>
public sealed class NodeType
{
    internal NodeType(string name, int index, bool inline, ImmutableArray<AttributeRule> attributes)
    {
        (Name, Index, JsonName) = (name, index, System.Text.Encoding.UTF8.GetBytes(name));
        IsText = name == "text";
        IsInline = IsText || inline;
        Attributes = new AttributeRules(attributes);
        UniqueAttribute = Array.FindIndex([.. attributes], rule => rule.IsUnique);
        Content = ContentMatch.Empty;
    }

    public string Name { get; }
    internal byte[] JsonName { get; }
    public int Index { get; }
    public bool IsText { get; }
    public bool IsInline { get; }
    public bool IsLeaf => Content == ContentMatch.Empty;
    public bool HoldsInline { get; internal set; }
    public AttributeRules Attributes { get; }

    /// <summary>Place of the attribute that siblings may not share; -1 when there is none.</summary>
    public int UniqueAttribute { get; }

    /// <summary>Where matching of this type's children starts.</summary>
    public ContentMatch Content { get; internal set; }

    /// <summary>By rank; null: all.</summary>
    internal bool[]? AllowedMarks { get; set; }

    public bool Allows(MarkType mark) => AllowedMarks is null || AllowedMarks[mark.Rank];

    public bool Allows(ImmutableArray<Mark> marks)
    {
        if (AllowedMarks is null) return true;
        foreach (var mark in marks) if (!AllowedMarks[mark.Type.Rank]) return false;
        return true;
    }

    public bool AllowsContent(Fragment content)
    {
        var match = Content.Match(content, 0, content.Count);
        if (match is not { IsValidEnd: true }) return false;
        foreach (var child in content) if (!Allows(child.Marks)) return false;
        return true;
    }

    /// <summary>Nodes of the two types could be joined into one.</summary>
    public bool JoinsWith(NodeType other) => this == other || Content.SharesEdgeWith(other.Content);
}
