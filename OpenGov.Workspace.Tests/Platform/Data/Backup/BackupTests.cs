using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data.Backup;

public sealed class BackupTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("opengov-restore-").FullName;

    private string Zip => Path.Combine(_elsewhere, "backup.zip");
    private string Target => Path.Combine(_elsewhere, "data");

    [Fact]
    public async Task A_backup_taken_while_people_work_is_restored_whole_and_verifies()
    {
        await RecordSamples.FillAsync(_database, 10);
        Directory.CreateDirectory(Path.Combine(_database.Folder, "attachments"));
        await File.WriteAllTextAsync(Path.Combine(_database.Folder, "attachments", "a1"), "bytes");
        using var stop = new CancellationTokenSource();
        var working = Task.Run(async () => { while (!stop.IsCancellationRequested) await RecordSamples.FillAsync(_database, 1); });

        var taken = await Taking(_database.Database, _database.Folder).RunAsync(Zip, withKeys: false);
        await stop.CancelAsync();
        await working;
        await using var restored = new SqliteDatabase(Target);
        var result = await Restoring(restored).RunAsync(Zip, replace: false);

        Assert.Equal((null, null), (taken.Refusal, result.Refusal));
        await using var db = restored.Reader();
        Assert.Equal(taken.Value!.Entries, await db.Record.CountAsync());
        Assert.Equal("bytes", await File.ReadAllTextAsync(Path.Combine(Target, "attachments", "a1")));
    }

    [Fact]
    public async Task Private_keys_stay_out_of_a_backup_unless_asked_for_and_public_ones_are_in_it()
    {
        using var key = new RecordKey(_database.Folder);
        await RecordSamples.FillAsync(_database, 1);
        await RecordSamples.CheckpointsOf(_database, key).TakeAsync();

        await Taking(_database.Database, _database.Folder).RunAsync(Zip, withKeys: false);
        await Taking(_database.Database, _database.Folder).RunAsync(Zip + "2", withKeys: true);

        Assert.Equal([$"keys/record-{key.Id}.pub.pem"], Names(Zip).Where(name => name.StartsWith("keys/", StringComparison.Ordinal)));
        Assert.Contains("keys/record.pem", Names(Zip + "2"));
    }

    [Fact]
    public async Task A_folder_that_holds_a_workspace_is_replaced_only_when_asked_and_then_kept_beside()
    {
        await RecordSamples.FillAsync(_database, 2);
        await Taking(_database.Database, _database.Folder).RunAsync(Zip, withKeys: false);
        await using (var there = new SqliteDatabase(Target)) await there.MigrateAsync();
        await using var current = new SqliteDatabase(Target);

        var refused = await Restoring(current).RunAsync(Zip, replace: false);
        var replaced = await Restoring(current).RunAsync(Zip, replace: true);

        Assert.Equal("Backup.FolderNotEmpty", refused.Refusal!.Key);
        Assert.True(File.Exists(Path.Combine(replaced.Value!.Former!, "workspace.db")));
        await using var db = current.Reader();
        Assert.Equal(2, await db.Record.CountAsync());
    }

    [Fact]
    public async Task Nothing_is_restored_while_a_server_writes_to_the_folder()
    {
        await RecordSamples.FillAsync(_database, 1);
        await Taking(_database.Database, _database.Folder).RunAsync(Zip, withKeys: false);
        await using var running = new SqliteDatabase(Target);
        await running.MigrateAsync();

        var refused = await Restoring(running).RunAsync(Zip, replace: true);

        Assert.Equal(DataRefusals.InUse, refused.Refusal);
    }

    [Fact]
    public async Task A_backup_with_one_changed_byte_is_refused_and_nothing_is_touched()
    {
        await RecordSamples.FillAsync(_database, 3);
        await Taking(_database.Database, _database.Folder).RunAsync(Zip, withKeys: false);
        await using (var zip = await ZipFile.OpenAsync(Zip, ZipArchiveMode.Update))
        await using (var stream = await zip.GetEntry("workspace.db")!.OpenAsync())
        {
            stream.Position = 5_000;
            stream.WriteByte(0xFF);
        }

        await using var target = new SqliteDatabase(Target);
        var refused = await Restoring(target).RunAsync(Zip, replace: false);

        Assert.Equal("Backup.Damaged", refused.Refusal!.Key);
        Assert.Empty(Directory.EnumerateFiles(Target));
    }

    [Fact]
    public async Task What_is_no_backup_is_said_to_be_none()
    {
        await File.WriteAllTextAsync(Zip, "not a zip");
        await using var target = new SqliteDatabase(Target);

        Assert.Equal("Backup.NotABackup", (await Restoring(target).RunAsync(Zip, replace: false)).Refusal!.Key);
    }

    [Fact]
    public async Task On_the_other_engine_its_own_tools_are_pointed_out()
    {
        await using var postgres = new PostgresDatabase("Host=localhost");

        Assert.Equal("Backup.UsePgDump", (await Taking(postgres, Target).RunAsync(Zip, withKeys: false)).Refusal!.Key);
    }

    private static TakeBackup Taking(Database database, string folder) =>
        new(database, Options.Create(new WorkspaceOptions { DataFolder = folder }), TimeProvider.System);

    private RestoreBackup Restoring(Database database) =>
        new(database, Options.Create(new WorkspaceOptions { DataFolder = Target }), TimeProvider.System);

    private static List<string> Names(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_elsewhere, recursive: true);
    }
}
