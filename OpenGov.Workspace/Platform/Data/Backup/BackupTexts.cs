namespace OpenGov.Workspace.Platform.Data.Backup;

/// <summary>What is said when the workspace is backed up or restored.</summary>
public sealed class BackupTexts;
