namespace OpenGov.Workspace.Dashboard;

/// <summary>The words of the public pages that belong to no one step of the work: where one arrives, and how everything is decided.</summary>
public sealed class PublicTexts;
