using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>Emphasis or a link on a run of text.</summary>
public sealed class Mark : IEquatable<Mark>
{
    internal Mark(MarkType type, ImmutableArray<object?> attributes)
    {
        (Type, Attributes) = (type, attributes);
        var json = new CanonicalJson();
        json.Mark(this);
        Json = json.Written.ToArray();
    }

    public MarkType Type { get; }
    public ImmutableArray<object?> Attributes { get; }

    /// <summary>As written in a card; kept, because the same few marks are written again and again.</summary>
    internal byte[] Json { get; }

    public bool Equals(Mark? other) =>
        ReferenceEquals(this, other) || (Type == other?.Type && AttributeRules.Same(Attributes.AsSpan(), other.Attributes.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as Mark);
    public override int GetHashCode() => Type.Rank;
}
