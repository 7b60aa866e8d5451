namespace OpenGov.Workspace.Reports;

/// <summary>The words of commitment cards on paper; the names of their sections are those of the folder Cards.</summary>
public sealed class CardPaperTexts;
