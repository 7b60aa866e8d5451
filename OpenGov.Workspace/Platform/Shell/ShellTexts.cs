namespace OpenGov.Workspace.Platform.Shell;

/// <summary>The words of the frame around every page.</summary>
public sealed class ShellTexts;
