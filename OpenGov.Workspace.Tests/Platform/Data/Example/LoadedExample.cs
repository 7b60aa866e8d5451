using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The example workspace, loaded once on each engine for tests that only look at it.</summary>
public sealed class LoadedExample : IAsyncDisposable
{
    private readonly Lazy<Task<TestDatabase>> _sqlite = new(() => LoadAsync(Engine.Sqlite)), _postgres = new(() => LoadAsync(Engine.Postgres));

    public async Task<WorkspaceDbContext> ReadAsync(Engine engine = Engine.Sqlite) => (await DatabaseAsync(engine)).Read();

    public Task<TestDatabase> DatabaseAsync(Engine engine = Engine.Sqlite) => (engine is Engine.Sqlite ? _sqlite : _postgres).Value;

    /// <summary>What loads the example into a database of the test's own.</summary>
    public static LoadExample Into(TestDatabase database)
    {
        var (clock, limits, matrix) = (TimeProvider.System, new LiveLimits(), AuthorizationMatrix.Shipped);
        var log = new CommitLog(database.Database, matrix, clock, limits, NullLogger<CommitLog>.Instance);   // its thread is a background one
        var rooms = new CardRooms(database.Database, log, database.Changes, matrix, limits, clock);
        return new LoadExample(
            database.Store, new ScoreVault(database.Folder),
            new CardWriting(rooms, new KeepCard(database.Store, database.Database), new KeepOutlines(database.Store), matrix, clock));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var loaded in new[] { _sqlite, _postgres }.Where(loaded => loaded.IsValueCreated)) await (await loaded.Value).DisposeAsync();
    }

    private static async Task<TestDatabase> LoadAsync(Engine engine)
    {
        var database = new TestDatabase(engine);
        var loaded = await LoadedExample.Into(database).RunAsync();
        return loaded.Ok ? database : throw new InvalidOperationException(loaded.Refusal!.Key);
    }
}
