namespace OpenGov.Workspace.Cards;

/// <summary>Every word this folder shows.</summary>
public sealed class CardsTexts;
