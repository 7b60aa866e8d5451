namespace OpenGov.Workspace.Platform.Data.Backup;

public static class BackupRefusals
{
    /// <summary>PostgreSQL has its own tools; half a backup of ours would be mistaken for a whole one.</summary>
    public static readonly Refusal UsePgDump = new("Backup.UsePgDump");
    public static readonly Refusal UsePgRestore = new("Backup.UsePgRestore");
    public static readonly Refusal FileExists = new("Backup.FileExists");
    public static readonly Refusal NotABackup = new("Backup.NotABackup");
    public static readonly Refusal FolderNotEmpty = new("Backup.FolderNotEmpty");
    public static readonly Refusal Damaged = new("Backup.Damaged");
    public static readonly Refusal RecordBroken = new("Backup.RecordBroken");
}
