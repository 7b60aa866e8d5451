using OpenGov.Workspace.Evaluation;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The example workspace, loaded once on each engine for tests that only look at it.</summary>
public sealed class LoadedExample : IAsyncDisposable
{
    private readonly Lazy<Task<TestDatabase>> _sqlite = new(() => LoadAsync(Engine.Sqlite)), _postgres = new(() => LoadAsync(Engine.Postgres));

    public async Task<WorkspaceDbContext> ReadAsync(Engine engine = Engine.Sqlite) => (await DatabaseAsync(engine)).Read();

    public Task<TestDatabase> DatabaseAsync(Engine engine = Engine.Sqlite) => (engine is Engine.Sqlite ? _sqlite : _postgres).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var loaded in new[] { _sqlite, _postgres }.Where(loaded => loaded.IsValueCreated)) await (await loaded.Value).DisposeAsync();
    }

    private static async Task<TestDatabase> LoadAsync(Engine engine)
    {
        var database = new TestDatabase(engine);
        var loaded = await new LoadExample(database.Store, new ScoreVault(database.Folder)).RunAsync();
        return loaded.Ok ? database : throw new InvalidOperationException(loaded.Refusal!.Key);
    }
}
