using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Bench;

/// <summary>A session's room votes within ten seconds: the program on one processor, the telephones on the other, every vote durable before it is acknowledged.</summary>
/// <remarks><c>session</c> measures 1,000 participants, <c>session 3000</c> as many as one says.</remarks>
internal static class Session
{
    private const int Server = 0, Generator = 1, Seconds = 10, Options = 3;

    public static async Task<IReadOnlyList<Measured>> MeasureAsync(string[] args)
    {
        var lines = new List<Measured>();
        foreach (var people in args.Length == 0 ? [1_000] : args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))) lines.AddRange(await VoteAsync(people));
        return lines;
    }

    private static async Task<IReadOnlyList<Measured>> VoteAsync(int people)
    {
        var folder = Directory.CreateTempSubdirectory("opengov-session-").FullName;
        try
        {
            var (setting, link, poll) = await PrepareAsync(folder);
            await using var server = new WorkspaceProcess(folder) { Processor = Server, Settings = [("Workspace__Room__JoinsAtOnce", "10000")] };
            await server.StartAsync();
            await using var voters = new CollabProgram("../session/voters",
                [("address", server.Address), ("link", link), ("poll", poll), ("people", people), ("seconds", Seconds), ("options", Options), ("pid", server.Id)], Generator);
            var seen = await voters.ResultAsync();
            await server.StopAsync();

            await using var database = new SqliteDatabase(folder);
            var store = StoreOn(database);
            var counted = (await new ClosePoll(store).RunAsync(setting.Lead, poll)).Value!;
            var proof = (await new VerifyRooms(store).ReadAsync(Actor.System)).Value!;
            await using var db = database.Reader();
            var rows = await db.Ballots.CountAsync(ballot => ballot.PollId == poll);
            var foreseen = Enumerable.Range(1, Options).Select(option => Enumerable.Range(0, people).Count(i => 1 + (i % Options) == option));
            var wrong = Math.Abs(rows - people) + Math.Abs(counted.Ballots - people) + (counted.Votes.SequenceEqual(foreseen) ? 0 : 1) + (proof.Fault is null ? 0 : 1);

            var (ack, shown, join) = (seen.GetProperty("ack"), seen.GetProperty("shown"), seen.GetProperty("join"));
            var name = string.Create(CultureInfo.InvariantCulture, $"{people:N0} vote within {Seconds} s");
            return
            [
                new($"{name}: votes lost, doubled or counted otherwise than cast", wrong, "", 0, $"{Number(seen, "acknowledged"):N0} acknowledged, {rows:N0} rows, {Number(seen, "onScreen"):N0} on the screen; counted again for verify"),
                new($"{name}: vote to its acknowledgement (p95)", Number(ack, "p95"), "ms", 250, $"p50 {Number(ack, "p50"):0.0}, p99 {Number(ack, "p99"):0.0}, most {Number(ack, "max"):0.0} ms; told to wait {Number(seen, "again")} times"),
                new($"{name}: vote to its place on the screen (p95)", Number(shown, "p95"), "ms", 1_000, $"p50 {Number(shown, "p50"):0}, most {Number(shown, "max"):0} ms; {Number(seen, "pushes"):N0} pushes to telephones"),
                new($"{name}: tallies in a second, at most", Number(seen, "mostTalliesInASecond"), "", 4, $"{Number(seen, "talliesPerSecond"):0.0} on average"),
                new($"{name}: server's memory", Number(seen, "memory"), "MB", people <= 1_000 ? 300 : null, $"resident; most {Number(seen, "mostMemory"):0} MB"),
                new($"{name}: coming in (p95)", Number(join, "p95"), "ms", null, $"all in within {Number(seen, "joinSeconds"):0.0} s; server used {Number(seen, "processor") * 100:0} %, generator {Number(seen, "ownProcessor") * 100:0} % of its processor while voting"),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(RoomSetting Setting, string Link, Guid Poll)> PrepareAsync(string folder)
    {
        await using var database = new SqliteDatabase(folder);
        var migrated = await database.MigrateAsync();
        if (!migrated.Ok) throw new InvalidOperationException(migrated.Refusal!.Key);
        var store = StoreOn(database);
        var setting = await RoomSetting.FillAsync(database);
        var entry = (await new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId)).Value!;
        var poll = (await new PreparePoll(store).RunAsync(setting.Lead, setting.SessionId, RoomSetting.Poll(Options))).Value;
        await new OpenPoll(store).RunAsync(setting.Lead, poll, showResults: true);
        return (setting, entry.Address["/j/".Length..], poll);
    }

    private static Store StoreOn(Database database) => new(database, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped);

    private static double Number(JsonElement seen, string name) => seen.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : 0;
}
