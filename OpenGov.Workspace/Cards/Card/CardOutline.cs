namespace OpenGov.Workspace.Cards;

/// <summary>What lists and searches show of a card, written from its document a moment after each change of it.</summary>
public sealed class CardOutline
{
    private CardOutline() { }

    public CardOutline(Guid cardId) => CardId = cardId;

    public Guid CardId { get; private set; }

    /// <summary>The commit it was written from.</summary>
    public int Revision { get; private set; }
    public string Title { get; private set; } = "";
    public Guid? LeadBodyId { get; private set; }
    public DateOnly? Start { get; private set; }
    public DateOnly? End { get; private set; }
    public int Activities { get; private set; }
    public int Indicators { get; private set; }
    public int QualitativeIndicators { get; private set; }

    /// <summary>What it still lacks, as <see cref="CardGaps"/> names it.</summary>
    public List<string> Gaps { get; private set; } = [];

    /// <summary>All its text as folded for searching.</summary>
    public string Folded { get; private set; } = "";
    public DateTime ChangedAt { get; private set; }
    public Guid? ChangedBy { get; private set; }

    /// <summary>The text may name a body that the workspace does not know.</summary>
    public void ForgetLead() => LeadBodyId = null;

    public void Take(WrittenCard card, int revision, DateTime changedAt, Guid? changedBy)
    {
        (Revision, Title, LeadBodyId, Start, End) = (revision, card.Title, card.Lead, card.Start, card.End);
        (Activities, Indicators) = (card.Activities.Count, card.Indicators.Count);
        QualitativeIndicators = card.Indicators.Count(indicator => indicator.Nature is IndicatorNature.Qualitative);
        Gaps = [.. CardGaps.Of(card)];
        Folded = Platform.Texts.Folding.Fold(card.AllText);
        (ChangedAt, ChangedBy) = (changedAt, changedBy);
    }
}
