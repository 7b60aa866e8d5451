namespace OpenGov.Workspace.Cards;

/// <summary>The words of the public pages about commitments; those of a card itself are among <see cref="CardsTexts"/>.</summary>
public sealed class PublicCardsTexts;
