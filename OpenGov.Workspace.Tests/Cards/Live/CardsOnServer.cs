using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A data folder with cards and people in it, and servers on it, to be started, that are processes of their own.</summary>
public sealed class CardsOnServer : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("opengov-collab-").FullName;
    private readonly string _postgres;

    private CardsOnServer(string postgres, int? processor, int servers, IReadOnlyList<(string, string)> settings)
    {
        _postgres = postgres;
        Servers = [.. Enumerable.Range(0, servers).Select(_ => new WorkspaceProcess(Folder) { Processor = processor, Postgres = postgres, Settings = settings })];
    }

    public ManyCards Cards { get; private set; } = null!;

    /// <summary>Several only on PostgreSQL.</summary>
    public IReadOnlyList<WorkspaceProcess> Servers { get; }
    public WorkspaceProcess Server => Servers[0];

    /// <summary>The data folder.</summary>
    public string Folder => Path.Combine(_root, "data");

    /// <summary>For what is no part of the data.</summary>
    public string Beside(string name) => Path.Combine(_root, name);

    /// <summary>Of the database, once it is closed.</summary>
    public long StoredBytes => new FileInfo(Path.Combine(Folder, "workspace.db")).Length;

    /// <summary>Where editors write down what was acknowledged to them.</summary>
    public string Acknowledged => Beside("acknowledged");

    /// <param name="postgres">Connection string of an empty database; empty: SQLite.</param>
    public static async Task<CardsOnServer> OpenAsync(
        int cards, int accounts, string postgres = "", int? processor = null, int servers = 1, params IReadOnlyList<(string, string)> settings)
    {
        var place = new CardsOnServer(postgres, processor, servers, settings);
        Directory.CreateDirectory(place.Folder);
        if (postgres.Length == 0) DatabaseTemplates.Copy(DatabaseTemplates.Sqlite, place.Folder);
        await using var database = place.Database();
        var migrated = await database.MigrateAsync();
        if (!migrated.Ok) throw new InvalidOperationException(migrated.Refusal!.Key);
        place.Cards = await ManyCards.FillAsync(database, cards, accounts);
        place.Cards.Write(place.Beside(ManyCards.FileName));
        return place;
    }

    public CollabProgram Run(string program, int? processor, params IEnumerable<(string, object)> options) => new(
        program,
        [("addresses", string.Join(',', Servers.Select(server => server.Address))), ("people", Beside(ManyCards.FileName)), .. options],
        processor);

    public CollabProgram Run(string program, params IEnumerable<(string, object)> options) => Run(program, null, options);

    /// <summary>Reads every card's log from its beginning: it must be whole, have all that was acknowledged, and lead to what the last reader was given.</summary>
    /// <param name="seen">What <c>editors</c> printed at its end.</param>
    public async Task<(IReadOnlyList<string> Broken, int Commits)> ProveAsync(JsonElement seen)
    {
        await using var database = Database();
        await using var db = database.Reader();
        IReadOnlyList<Acknowledgement> acknowledged = File.Exists(Acknowledged) ? Acknowledgement.Read(Acknowledged) : [];
        var (broken, commits) = (new List<string>(), 0);
        foreach (var read in seen.GetProperty("documents").EnumerateArray())
        {
            var log = await CardLogProof.OfAsync(db, read.GetProperty("card").GetGuid());
            broken.AddRange(log.Broken);
            broken.AddRange(Acknowledgement.Lost(acknowledged, log).Select(lost => $"lost: {lost}"));
            if (log.Document != read.GetProperty("doc").GetString()) broken.Add($"{log.Card}: the log leads to another document");
            if (log.Commits.Count != read.GetProperty("rev").GetInt32()) broken.Add($"{log.Card}: the reader was given another revision");
            commits += log.Commits.Count;
        }

        return (broken, commits);
    }

    public Database Database() => _postgres.Length > 0 ? new PostgresDatabase(_postgres) : new SqliteDatabase(Folder);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers) await server.DisposeAsync();
        await TemporaryFolder.DeleteAsync(_root);
    }
}
