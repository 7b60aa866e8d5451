using Npgsql;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform;

/// <summary>Migrated and empty databases, made once and copied for each test: migrating takes seconds.</summary>
public static class DatabaseTemplates
{
    private static readonly Lazy<Task<string>> SqliteFolder = new(MigrateSqliteAsync);
    private static readonly Lazy<Task<string>> PostgresName = new(MigratePostgresAsync);

    /// <summary>A data folder.</summary>
    public static string Sqlite => SqliteFolder.Value.Result;

    /// <summary>Name of a database of <see cref="PostgresServer"/>.</summary>
    public static string Postgres => PostgresName.Value.Result;

    /// <summary>One data folder's files into another.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<string> MigrateSqliteAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "opengov-tests", "template-" + Guid.NewGuid().ToString("N"));
        await using (var database = new SqliteDatabase(folder)) await database.MigrateAsync();
        return folder;
    }

    private static async Task<string> MigratePostgresAsync()
    {
        var connection = PostgresServer.CreateDatabase("template_workspace", "template1");
        await using (var database = new PostgresDatabase(connection)) await database.MigrateAsync();
        NpgsqlConnection.ClearAllPools();
        return "template_workspace";
    }
}
