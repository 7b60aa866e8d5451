namespace OpenGov.Workspace.Reports;

/// <summary>The words of a session's report, beside those that all reports share.</summary>
public sealed class SessionReportTexts;
