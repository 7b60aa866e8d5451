namespace OpenGov.Workspace.Sessions;

/// <summary>What the command that plays a session says.</summary>
public sealed class PlayingTexts;
