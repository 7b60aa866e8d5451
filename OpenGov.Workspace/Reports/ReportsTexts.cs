namespace OpenGov.Workspace.Reports;

/// <summary>The words of this folder's pages, refusals and lines of the record.</summary>
public sealed class ReportsTexts;
