namespace OpenGov.Workspace.Platform.Access;

/// <summary>In which capacity somebody acts. The columns of the authorization matrix.</summary>
public enum Role
{
    Administrator,
    Secretariat,
    Member,
    CoLead,
    Expert,
    Observer,

    /// <summary>Anybody, without an account.</summary>
    Public,

    /// <summary>Whoever runs the program's command line on the server.</summary>
    Operator,

    /// <summary>The program itself: the example workspace, checkpoints, reminders.</summary>
    System,
}
