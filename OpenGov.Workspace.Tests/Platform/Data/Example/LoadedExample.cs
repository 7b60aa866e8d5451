using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Sessions;

[assembly: AssemblyFixture(typeof(OpenGov.Workspace.Platform.Data.Example.LoadedExample))]

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The example workspace, loaded once on each engine for all tests that only look at it; others take a copy.</summary>
public sealed class LoadedExample : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly Lazy<Task<TestDatabase>> _sqlite = new(CopyAsync), _postgres = new(() => LoadAsync(Engine.Postgres));

    /// <summary>A data folder with the example in it, for copying.</summary>
    public static Task<string> FolderAsync() => Template.Value;

    /// <summary>For a test that goes on from the example.</summary>
    public static async Task<TestDatabase> CopyAsync() => new(Engine.Sqlite, await FolderAsync());

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
            new CardWriting(rooms, new KeepCard(database.Store, database.Database), new KeepOutlines(database.Store), matrix, clock),
            new RegistrationLetters(
                Options.Create(new MailOptions()), new Dates(new StringLocalizer<TextsTexts>(Reading.Factory), clock),
                new StringLocalizer<AttendanceTexts>(Reading.Factory)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var loaded in new[] { _sqlite, _postgres }.Where(loaded => loaded.IsValueCreated)) await (await loaded.Value).DisposeAsync();
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var loaded = await LoadAsync(Engine.Sqlite);
        await loaded.Database.DisposeAsync();
        return loaded.Folder;
    }

    private static async Task<TestDatabase> LoadAsync(Engine engine)
    {
        var database = new TestDatabase(engine);
        var loaded = await LoadedExample.Into(database).RunAsync();
        return loaded.Ok ? database : throw new InvalidOperationException(loaded.Refusal!.Key);
    }
}
