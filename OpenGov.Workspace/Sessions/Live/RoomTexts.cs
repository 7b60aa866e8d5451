namespace OpenGov.Workspace.Sessions;

/// <summary>Every word that the participants' page of a session shows, and why a room says no; lines of the record are among <see cref="SessionsTexts"/>.</summary>
public sealed class RoomTexts;
