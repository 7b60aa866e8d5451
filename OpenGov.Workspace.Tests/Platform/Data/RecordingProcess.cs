using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>A process that writes lines of the record and says each line's id once it is saved.</summary>
/// <remarks>It is this same assembly, which writes instead of testing when it is told a folder.</remarks>
internal static class RecordingProcess
{
    private const string Folder = "WORKSPACE_TEST_RECORD_INTO", Lines = "WORKSPACE_TEST_RECORD_LINES", Synchronous = "WORKSPACE_TEST_SYNCHRONOUS";

    public static string Assembly => typeof(RecordingProcess).Assembly.Location;

    /// <summary>What it finds in its environment.</summary>
    /// <param name="lines">Then it closes the database and ends; without, it writes until it is killed.</param>
    /// <param name="synchronous">A weaker promise than the workspace's own, to see a test notice.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Environment(string folder, int? lines = null, string? synchronous = null) =>
    [
        new(Folder, folder),
        new(Lines, lines?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new(Synchronous, synchronous ?? ""),
    ];

    public static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Environment(folder)) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void WriteInstead()
    {
        if (Told(Folder) is not { } folder) return;
        WriteAsync(folder).GetAwaiter().GetResult();
        System.Environment.Exit(0);
    }

    private static async Task WriteAsync(string folder)
    {
        await using var database = new SqliteDatabase(folder);
        if (Told(Synchronous) is { } weaker) await WeakenAsync(database, weaker);
        var store = new Store(database, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped);
        var left = Told(Lines) is { } lines ? int.Parse(lines, CultureInfo.InvariantCulture) : int.MaxValue;
        while (left-- > 0)
        {
            var id = Guid.CreateVersion7();
            if ((await RecordAsync(store, database, id)).Ok) Console.WriteLine(id);
        }
    }

    /// <summary>One line about <paramref name="id"/>.</summary>
    public static Task<Result> RecordAsync(Store store, Database database, Guid id) =>
        store.ChangeAsync(new TakeCheckpoint(store, database, null!), Actor.System, change =>
        {
            change.Record(id, null, new { note = "acknowledged after this" });
            return Task.FromResult(Result.Done);
        });

    private static async Task WeakenAsync(SqliteDatabase database, string synchronous)
    {
        using var turn = await database.TakeTurnAsync(default);
        await using var pragma = turn.Connection.CreateCommand();
        pragma.CommandText = $"PRAGMA synchronous={synchronous}";
        await pragma.ExecuteNonQueryAsync();
    }

    private static string? Told(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
