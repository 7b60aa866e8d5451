namespace OpenGov.Workspace.Cards;

/// <summary>Without what a text is not one that two sides can sign. Everything else that a card may lack is a reminder.</summary>
internal static class SigningRules
{
    /// <summary>As <see cref="CardGaps"/> names them.</summary>
    public static IReadOnlyList<string> Missing(WrittenCard text, CommitmentCard card) =>
    [
        .. CardGaps.Of(text).Where(CardGaps.Essential.Contains),
        .. card.Kind is CardKind.Revised && CardRevision.Of(card.RunningText, text).Unexplained.Count > 0 ? [CardGaps.ActivityReasons] : Array.Empty<string>(),
    ];
}
