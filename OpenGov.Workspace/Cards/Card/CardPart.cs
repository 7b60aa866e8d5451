namespace OpenGov.Workspace.Cards;

/// <summary>Where on a card's page a part stands: above the text, beside it, or below it.</summary>
/// <remarks>Published: the only parts shown to whoever sees published matter only, who has no editor.</remarks>
public enum CardPlace { Above, Beside, Below, Published }

/// <summary>A part of a card's page: a component with the parameters Plan, the plan's number, and CardId.</summary>
/// <remarks>Its parameters stay the same while the card changes, so it watches the card for itself.</remarks>
public sealed record CardPart(CardPlace Place, int Order, Type Component);
