namespace OpenGov.Workspace.Dashboard;

/// <summary>The words of the dashboard.</summary>
public sealed class DashboardTexts;
