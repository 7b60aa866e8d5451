using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

/// <summary>A process in which several people write on two cards at once, and that says each edit's card and revision once it is acknowledged.</summary>
/// <remarks>It is this same assembly, which writes instead of testing when it is told a folder; as <see cref="RecordingProcess"/>.</remarks>
internal static class CardWritingProcess
{
    private const string Folder = "WORKSPACE_TEST_WRITE_CARDS_IN", Edits = "WORKSPACE_TEST_WRITE_CARDS_EDITS", Synchronous = "WORKSPACE_TEST_WRITE_CARDS_SYNCHRONOUS";

    /// <summary>What it finds in its environment.</summary>
    /// <param name="synchronous">A weaker promise than the workspace's own, to see a test notice.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Environment(string folder, int edits, string? synchronous) =>
        [new(Folder, folder), new(Edits, edits.ToString(CultureInfo.InvariantCulture)), new(Synchronous, synchronous ?? "")];

    [ModuleInitializer]
    internal static void WriteInstead()
    {
        if (Told(Folder) is not { } folder) return;
        Write(folder, int.Parse(Told(Edits)!, CultureInfo.InvariantCulture));
        System.Environment.Exit(0);
    }

    /// <remarks>On this one thread: until the module is initialized, any other would wait for ever to enter its code.</remarks>
    private static void Write(string folder, int edits)
    {
        var database = new SqliteDatabase(folder);
        if (Told(Synchronous) is { } weaker) Weaken(database, weaker);
        var known = ManyCards.Read(Path.Combine(Path.GetDirectoryName(folder)!, ManyCards.FileName));
        using (var writing = new Writing(database))
        {
            foreach (var card in known.Cards) writing.OpenAsync(card).GetAwaiter().GetResult();
            var writers = known.Accounts.Select((account, i) => (Card: known.Cards[i % known.Cards.Count], Actor: Actor.Of(account))).ToArray();
            var onTheirWay = writers.Select(writer => writing.WriteAsync(writer.Card, writer.Actor)).ToList();
            for (var left = edits - writers.Length; onTheirWay.Count > 0; left--)
            {
                var at = Task.WaitAny([.. onTheirWay]);
                Console.WriteLine($"{writers[at].Card} {Writing.RevisionOf(onTheirWay[at].Result)}");
                if (left > 0)
                {
                    onTheirWay[at] = writing.WriteAsync(writers[at].Card, writers[at].Actor);
                }
                else
                {
                    onTheirWay.RemoveAt(at);
                    writers = [.. writers.Where((_, i) => i != at)];
                }
            }
        }

        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static void Weaken(SqliteDatabase database, string synchronous)
    {
        using var turn = database.TakeTurnAsync(default).GetAwaiter().GetResult();
        using var pragma = turn.Connection.CreateCommand();
        pragma.CommandText = $"PRAGMA synchronous={synchronous}";
        pragma.ExecuteNonQuery();
    }

    private static string? Told(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The cards' rooms and log without the web around them.</summary>
    internal sealed class Writing : IDisposable
    {
        private static readonly byte[] Word = """{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"كلمة "}]}}"""u8.ToArray();

        private readonly CommitLog _log;
        private readonly CardRooms _rooms;

        public Writing(Database database)
        {
            var (matrix, limits, clock) = (AuthorizationMatrix.Shipped, new LiveLimits(), TimeProvider.System);
            _log = new CommitLog(database, matrix, clock, limits, NullLogger<CommitLog>.Instance);
            _rooms = new CardRooms(database, _log, new Changes(), matrix, limits, clock);
        }

        public Task OpenAsync(Guid card) => _rooms.OpenAsync(card);

        /// <summary>A word at the start of the title.</summary>
        public Task<Result<int>> WriteAsync(Guid card, Actor actor) =>
            _rooms.WriteAsync(card, actor, CommitKind.Revise, _ => [new StepReader(Schema.Card).One(Word).Value!]);

        public static int RevisionOf(Result<int> written) => written.Ok ? written.Value : throw new InvalidOperationException(written.Refusal!.Key);

        public void Dispose() => _log.Dispose();
    }
}
