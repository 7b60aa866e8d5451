using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>A proposal that a card answers: a link of the chain from a citizen's idea to the commitment, readable from both ends.</summary>
public sealed class CardSource
{
    public const int LongestReason = 2_000;

    private CardSource() { }

    public CardSource(Guid cardId, Guid proposalId, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (CardId, ProposalId) = (cardId, proposalId);
        Link(by, at);
    }

    public Guid Id { get; private set; }
    public Guid CardId { get; private set; }
    public Guid ProposalId { get; private set; }
    public Guid? LinkedBy { get; private set; }
    public DateTime LinkedAt { get; private set; }

    /// <summary>Sections of the card that answer it, by the names of <see cref="WrittenCard.TextSections"/>, or activities and indicators.</summary>
    public List<string> Sections { get; private set; } = [];

    /// <summary>When the link was given up; the proposal's own page says why.</summary>
    public DateTime? DroppedAt { get; private set; }
    public Guid? DroppedBy { get; private set; }
    public string? DropReason { get; private set; }
    public int Version { get; private set; }
    public bool IsInForce => DroppedAt is null;

    /// <summary>Whether the text that was published then answered it; null: whether the text of today does.</summary>
    public bool StoodAt(DateTime? published) =>
        published is null ? IsInForce : LinkedAt <= published && (DroppedAt is null || DroppedAt > published);

    /// <param name="published">When the card was last published: a version that was published with the link keeps it through a drop and a new link.</param>
    public void Link(Guid? by, DateTime at, DateTime? published = null)
    {
        if (published is null || !StoodAt(published)) (LinkedBy, LinkedAt) = (by, at);
        (DroppedAt, DroppedBy, DropReason) = (null, null, null);
        Version++;
    }

    public void AnswerIn(IEnumerable<string> sections)
    {
        Sections = [.. sections.Distinct()];
        Version++;
    }

    public Result Drop(Guid? by, DateTime at, string reason)
    {
        if (!IsInForce) return CardsRefusals.LinkIsDropped;
        if (string.IsNullOrWhiteSpace(reason)) return CardsRefusals.ReasonMissing;
        (DroppedAt, DroppedBy, DropReason) = (at, by, reason.Trim());
        Version++;
        return Result.Done;
    }
}
