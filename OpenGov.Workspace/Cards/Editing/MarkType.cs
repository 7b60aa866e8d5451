namespace OpenGov.Workspace.Cards;

/// <summary>One kind of emphasis or link on text.</summary>
/// <param name="Name">As in the schema file.</param>
/// <param name="Rank">Place in the schema file; the marks of a text are kept in this order.</param>
/// <param name="Attributes">What it carries: the address of a link.</param>
public sealed record MarkType(string Name, int Rank, AttributeRules Attributes)
{
    public bool Equals(MarkType? other) => ReferenceEquals(this, other);
    public override int GetHashCode() => Rank;
}
