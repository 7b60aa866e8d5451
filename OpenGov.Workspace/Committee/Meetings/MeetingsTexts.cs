namespace OpenGov.Workspace.Committee;

/// <summary>Every word that the committee's meetings show; lines of the record are among <see cref="CommitteeTexts"/>.</summary>
public sealed class MeetingsTexts;
