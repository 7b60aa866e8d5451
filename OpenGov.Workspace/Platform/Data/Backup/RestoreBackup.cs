using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data.Backup;

/// <summary>Puts a backup in place of the data folder, after checking every file and the record in it.</summary>
/// <remarks>Nothing is thrown away: what was in the folder is moved beside it, and its keys are kept in use when the backup has none.</remarks>
public sealed class RestoreBackup(Database database, IOptions<WorkspaceOptions> options, TimeProvider clock)
{
    public async Task<Result<RestoredBackup>> RunAsync(string file, bool replace, CancellationToken cancel = default)
    {
        var folder = Path.GetFullPath(options.Value.DataFolder);
        if (database is not SqliteDatabase) return BackupRefusals.UsePgRestore.About(folder, "pg_restore");
        if (!File.Exists(file)) return BackupRefusals.NotABackup.About(file);
        if (!replace && HoldsWork(folder)) return BackupRefusals.FolderNotEmpty.About(folder, "--replace");
        if (await IsWrittenToAsync(folder, cancel)) return DataRefusals.InUse;

        var draft = $"{folder.TrimEnd('/')}.restoring-{Guid.NewGuid():N}";
        try
        {
            var manifest = await UnpackAsync(file, draft, cancel);
            if (manifest is null) return BackupRefusals.NotABackup.About(file);
            if (await WrongFileAsync(manifest, draft, cancel) is { } wrong) return BackupRefusals.Damaged.About(wrong);
            if (!await RecordAgreesAsync(manifest, draft, cancel)) return BackupRefusals.RecordBroken;
            await BeginCardsAnewAsync(draft, cancel);

            var kept = PutInPlace(folder, draft, manifest.WithKeys);
            return new RestoredBackup(manifest, kept);
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private static bool HoldsWork(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Any(path => !Path.GetRelativePath(folder, path).StartsWith("keys", StringComparison.Ordinal));

    private static async Task<bool> IsWrittenToAsync(string folder, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, "workspace.db"))) return false;
        await using var current = new SqliteDatabase(folder);
        var begun = await current.BeginAsync(cancel);
        if (begun.Value is { } transaction) await transaction.DisposeAsync();
        return begun.Refusal == DataRefusals.InUse;
    }

    private static async Task<BackupManifest?> UnpackAsync(string file, string draft, CancellationToken cancel)
    {
        try
        {
            PrivateFolder.Create(draft);
            await ZipFile.ExtractToDirectoryAsync(file, draft, cancel);   // refuses paths that lead out of the folder
            var name = Path.Combine(draft, BackupManifest.Name);
            var manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(name, cancel), Change.Json);
            File.Delete(name);
            return manifest is { Format: BackupManifest.CurrentFormat, Version: BackupManifest.CurrentVersion } ? manifest : null;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static async Task<string?> WrongFileAsync(BackupManifest manifest, string draft, CancellationToken cancel)
    {
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(draft, file.Path);
            if (!File.Exists(path)) return file.Path;
            await using var bytes = File.OpenRead(path);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel)) != file.Sha256) return file.Path;
        }

        return null;
    }

    private async Task<bool> RecordAgreesAsync(BackupManifest manifest, string draft, CancellationToken cancel)
    {
        await using var restored = new SqliteDatabase(draft);
        using var key = new RecordKey(draft);
        var store = new Store(restored, new Changes(), clock, AuthorizationMatrix.Shipped);
        var proof = (await new VerifyRecord(store, key).ReadAsync(Actor.Operator, cancel: cancel)).Value!;
        return proof.IsSound && proof.Entries == manifest.Entries && Convert.ToBase64String(proof.Head) == manifest.Head;
    }

    /// <summary>Editors may hold more of a card than the backup has: under another epoch they load it anew, and offer back what is missing.</summary>
    /// <remarks>Counted by the clock, so that two restores of the same backup differ.</remarks>
    private async Task BeginCardsAnewAsync(string draft, CancellationToken cancel)
    {
        var now = (int)(clock.GetUtcNow() - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds;
        await using var restored = new SqliteDatabase(draft);
        var migrated = await restored.MigrateAsync(cancel);   // a backup of an earlier version may have no cards yet
        if (!migrated.Ok) throw new IOException($"The backup that was unpacked cannot be opened: {migrated.Refusal!.Key}.");
        await using var transaction = (await restored.BeginAsync(cancel)).Value!;
        await transaction.Db.CommitmentCards.ExecuteUpdateAsync(
            cards => cards.SetProperty(card => card.Epoch, card => card.Epoch < now ? now : card.Epoch + 1), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <returns>Where the folder's former content now is; null when there was none.</returns>
    private string? PutInPlace(string folder, string draft, bool withKeys)
    {
        string? kept = null;
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        if (Directory.Exists(folder))
        {
            kept = $"{folder.TrimEnd('/')}.before-{clock.GetUtcNow():yyyyMMdd-HHmmss}";
            Directory.Move(folder, kept);
        }

        Directory.Move(draft, folder);
        var keys = kept is null ? null : Path.Combine(kept, "keys");
        if (withKeys || keys is null || !Directory.Exists(keys)) return kept;

        PrivateFolder.Create(Path.Combine(folder, "keys"));
        foreach (var key in Directory.GetFiles(keys)) File.Copy(key, Path.Combine(folder, "keys", Path.GetFileName(key)), overwrite: true);
        return kept;
    }
}

/// <param name="Former">Where what was in the data folder before now lies; null when it was empty.</param>
public sealed record RestoredBackup(BackupManifest Manifest, string? Former);
