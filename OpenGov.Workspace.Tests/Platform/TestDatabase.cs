using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Platform;

public enum Engine { Sqlite, Postgres }

/// <summary>A real, migrated, empty database of its own for one test, and the store on top of it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "opengov-tests", Guid.NewGuid().ToString("N"));

    public TestDatabase(Engine engine = Engine.Sqlite, TimeProvider? clock = null) : this(engine, TemplateOf(engine), clock)
    {
    }

    /// <param name="template">What it begins as: a data folder, or a database of PostgreSQL.</param>
    internal TestDatabase(Engine engine, string template, TimeProvider? clock = null)
    {
        Directory.CreateDirectory(_folder);
        if (engine is Engine.Sqlite)
        {
            DatabaseTemplates.Copy(template, _folder);
            Database = new SqliteDatabase(_folder);
        }
        else
        {
            Database = new PostgresDatabase(PostgresServer.CreateDatabase("t" + Path.GetFileName(_folder), template));
        }

        Store = new Store(Database, Changes, clock ?? TimeProvider.System, AuthorizationMatrix.Shipped);
    }

    /// <summary>Both engines, for theories.</summary>
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    public static string TemplateOf(Engine engine) => engine is Engine.Sqlite ? DatabaseTemplates.Sqlite : DatabaseTemplates.Postgres;

    public string Folder => _folder;
    public Database Database { get; }
    public Changes Changes { get; } = new();
    public Store Store { get; }

    public WorkspaceDbContext Read() => Database.Reader();

    /// <summary>Puts things straight into the tables, past rights and record.</summary>
    public async Task AddAsync(params object[] things)
    {
        var begun = await Database.BeginAsync();
        await using var transaction = begun.Value!;
        transaction.Db.AddRange(things);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    /// <summary>An account with one role, in force since yesterday.</summary>
    public async Task<Actor> ActorAsync(Role role, Side? side = null, Guid? bodyId = null)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = Guid.NewGuid().ToString("N"), CreatedAt = DateTime.UtcNow };
        await AddAsync(account);
        await AddAsync(new Grant(account.Id, role, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), side, bodyId));
        return Actor.Of(account.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await TemporaryFolder.DeleteAsync(_folder);
    }
}
