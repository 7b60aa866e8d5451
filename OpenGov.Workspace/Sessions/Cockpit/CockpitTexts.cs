namespace OpenGov.Workspace.Sessions;

/// <summary>The words of running a session.</summary>
public sealed class CockpitTexts;
