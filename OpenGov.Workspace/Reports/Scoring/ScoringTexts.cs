namespace OpenGov.Workspace.Reports;

/// <summary>Every word of the ranking report, the scoring record and the evaluation workbook; they share the rest with the synthesis report.</summary>
public sealed class ScoringTexts;
