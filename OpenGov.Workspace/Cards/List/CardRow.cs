using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>A card as a list shows it; its document is not read for this.</summary>
/// <param name="Number">Of its commitment.</param>
/// <param name="Title">As typed in the card; empty while it has none.</param>
/// <param name="Gaps">As <see cref="CardGaps"/> names them.</param>
/// <param name="ChangedBy">Function of who wrote last; null for the program.</param>
/// <param name="ForReader">What waits for the reader on this card.</param>
public sealed record CardRow(
    Guid Id, int Number, string Title, CardKind Kind, Guid? LeadId, LocalText? Lead, CardStanding Standing, DateOnly? Start, DateOnly? End,
    int Activities, int Indicators, int QualitativeIndicators, IReadOnlyList<string> Gaps, DateTime ChangedAt, LocalText? ChangedBy, CardWait? ForReader);

/// <summary>What a card waits for a reader to do.</summary>
public enum CardWait { ToSign, ToPublish, ToRevise }

/// <summary>A commitment of the plan that has no card yet.</summary>
public sealed record CommitmentWithoutCard(Guid Id, int Number, LocalText? Title, Guid? LeadId);

/// <param name="Cards">What waits for the reader first, then by number.</param>
public sealed record CardsOfPlan(Guid PlanId, LocalText Plan, IReadOnlyList<CardRow> Cards, IReadOnlyList<CommitmentWithoutCard> WithoutCard)
{
    /// <summary>All of the plan's, whatever the filter lets through.</summary>
    public int Count { get; init; }

    /// <summary>What waits for the reader, whatever the filter lets through.</summary>
    public IReadOnlyList<CardRow> ForReader { get; init; } = [];
}
