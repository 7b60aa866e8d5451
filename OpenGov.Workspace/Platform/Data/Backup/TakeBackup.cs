using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace OpenGov.Workspace.Platform.Data.Backup;

/// <summary>Writes the data folder into one file, while the server may be running.</summary>
/// <remarks>
/// The database first, as one consistent state; then the other files, which are written once and never changed, so every
/// file that this state speaks of is there. Private keys stay out unless asked for: with them a thief of the backup could
/// forge sign-ins and checkpoints; without them people sign in anew and a new key signs from then on.
/// </remarks>
public sealed class TakeBackup(Database database, IOptions<WorkspaceOptions> options, TimeProvider clock)
{
    public async Task<Result<BackupManifest>> RunAsync(string file, bool withKeys, CancellationToken cancel = default)
    {
        if (database is not SqliteDatabase sqlite) return BackupRefusals.UsePgDump.About(Path.GetFullPath(options.Value.DataFolder), "pg_dump");
        if (!File.Exists(sqlite.FileName)) return DataRefusals.NoDatabase.About(sqlite.FileName);
        if (File.Exists(file)) return BackupRefusals.FileExists.About(file);

        var folder = Path.GetFullPath(options.Value.DataFolder);
        var work = Directory.CreateTempSubdirectory("opengov-backup-").FullName;
        var draft = file + ".partial";
        try
        {
            var copy = Path.Combine(work, "workspace.db");
            await sqlite.CopyToAsync(copy, cancel);
            var (entries, head) = await HeadAsync(work, cancel);
            List<BackedUpFile> files = [];
            var manifest = new BackupManifest(
                BackupManifest.CurrentFormat, BackupManifest.CurrentVersion, clock.GetUtcNow().UtcDateTime, entries, head, withKeys, files);
            await using (var zip = await ZipFile.OpenAsync(draft, ZipArchiveMode.Create, cancel))
            {
                files.Add(await AddAsync(zip, copy, "workspace.db", cancel));
                foreach (var path in FilesOf(folder, withKeys))
                    files.Add(await AddAsync(zip, Path.Combine(folder, path), path, cancel));

                await using var entry = await zip.CreateEntry(BackupManifest.Name).OpenAsync(cancel);
                await JsonSerializer.SerializeAsync(entry, manifest, Change.Json, cancel);
            }

            File.Move(draft, file);   // a backup is there whole or not at all
            return manifest;
        }
        finally
        {
            File.Delete(draft);
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Everything below the data folder except the database itself and, unless asked for, private keys.</summary>
    private static IEnumerable<string> FilesOf(string folder, bool withKeys) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("workspace.db", StringComparison.Ordinal))
            .Where(path => withKeys || !path.StartsWith("keys/", StringComparison.Ordinal) || path.EndsWith(".pub.pem", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static async Task<BackedUpFile> AddAsync(ZipArchive zip, string file, string path, CancellationToken cancel)
    {
        await using (var from = File.OpenRead(file))
        await using (var into = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancel))
            await from.CopyToAsync(into, cancel);
        await using var again = File.OpenRead(file);
        return new BackedUpFile(path, again.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(again, cancel)));
    }

    private static async Task<(long Entries, string Head)> HeadAsync(string folder, CancellationToken cancel)
    {
        await using var copy = new SqliteDatabase(folder);
        await using var db = copy.Reader();
        var (size, hash) = await Record.RecordHead.OfAsync(db, cancel);
        return (size, Convert.ToBase64String(hash));
    }
}
