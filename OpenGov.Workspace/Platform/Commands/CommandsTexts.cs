namespace OpenGov.Workspace.Platform.Commands;

/// <summary>What the command line says of itself.</summary>
public sealed class CommandsTexts;
