namespace OpenGov.Workspace.Platform.Data;

/// <summary>A folder that only the account running the program may enter: it holds authors' names and keys.</summary>
public static class PrivateFolder
{
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
