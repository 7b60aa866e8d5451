namespace OpenGov.Workspace.Platform.Data;

/// <summary>Something a process asked of the system, in the order in which it was done.</summary>
internal abstract record FileOperation
{
    /// <summary>A file is there from now on; emptied when it was.</summary>
    public sealed record Created(string Path, bool Emptied) : FileOperation;

    public sealed record Written(string Path, long Offset, byte[] Bytes) : FileOperation;

    public sealed record Resized(string Path, long Length) : FileOperation;

    /// <summary>A file or folder was brought to the disk; what was done to it before survives a power cut.</summary>
    public sealed record Synced(string Path) : FileOperation;

    public sealed record Deleted(string Path) : FileOperation;

    /// <summary>A line on standard output.</summary>
    public sealed record Said(string Line) : FileOperation;
}
