namespace OpenGov.Workspace.Platform.Commands;

/// <summary>What a script can rely on.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The workspace said no, or what was checked is not in order.</summary>
    public const int Refused = 1;

    /// <summary>The command was not understood.</summary>
    public const int Usage = 2;

    /// <summary>A bug, or a lost database.</summary>
    public const int Unexpected = 3;
}
