namespace OpenGov.Workspace.Cards;

/// <summary>A part below the list of a plan's cards: a component with the parameter Plan, the plan's number.</summary>
public sealed record CardListPart(int Order, Type Component);
