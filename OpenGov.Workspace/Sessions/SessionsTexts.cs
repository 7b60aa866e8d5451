namespace OpenGov.Workspace.Sessions;

/// <summary>Every word this folder shows.</summary>
public sealed class SessionsTexts;
