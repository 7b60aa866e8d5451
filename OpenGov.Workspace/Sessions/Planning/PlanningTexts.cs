namespace OpenGov.Workspace.Sessions;

/// <summary>Every word that planning a session shows; lines of the record are among <see cref="SessionsTexts"/>.</summary>
public sealed class PlanningTexts;
