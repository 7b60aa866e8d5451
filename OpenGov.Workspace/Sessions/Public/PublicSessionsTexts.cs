namespace OpenGov.Workspace.Sessions;

/// <summary>The words of the public list of sessions.</summary>
public sealed class PublicSessionsTexts;
