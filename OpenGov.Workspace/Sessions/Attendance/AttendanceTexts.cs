namespace OpenGov.Workspace.Sessions;

/// <summary>Every word that registering and coming to a session shows; lines of the record are among <see cref="SessionsTexts"/>.</summary>
public sealed class AttendanceTexts;
