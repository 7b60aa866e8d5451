namespace OpenGov.Workspace.Platform.Data.Backup;

/// <summary>What a backup holds, and up to which line of the record.</summary>
/// <param name="Entries">Lines of the record.</param>
/// <param name="Head">Hash of the last of them, base64.</param>
/// <param name="WithKeys">It holds the private keys too, and is to be kept as safely as they are.</param>
public sealed record BackupManifest(
    string Format, int Version, DateTime TakenAt, long Entries, string Head, bool WithKeys, IReadOnlyList<BackedUpFile> Files)
{
    public const string CurrentFormat = "opengov.workspace/backup", Name = "manifest.json";
    public const int CurrentVersion = 1;
}

/// <param name="Path">Within the data folder, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
public sealed record BackedUpFile(string Path, long Size, string Sha256);
