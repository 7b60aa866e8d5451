namespace OpenGov.Workspace.Cards;

/// <summary>Up to where somebody has read a card: what changed since is shown when they come back. Nobody's business but theirs.</summary>
public sealed class CardVisit(Guid cardId, Guid accountId)
{
    public Guid CardId { get; private set; } = cardId;
    public Guid AccountId { get; private set; } = accountId;
    public int Revision { get; set; }
    public DateTime At { get; set; }
}
