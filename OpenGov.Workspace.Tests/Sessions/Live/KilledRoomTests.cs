using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>The server is killed while the room votes and ranks: what was acknowledged is there, once, and the room goes on.</summary>
public sealed class KilledRoomTests(ITestOutputHelper output)
{
    private const int People = 30;

    [Fact(Timeout = 900_000)]
    public async Task Killed_in_the_middle_of_a_vote_and_of_the_ranking_it_loses_nothing_acknowledged()
    {
        var folder = Directory.CreateTempSubdirectory("opengov-room-").FullName;
        await using var server = new WorkspaceProcess(folder) { Settings = [("Workspace__Room__MessagesPerSecond", "1000"), ("Workspace__Room__MessagesAtOnce", "1000")] };
        var (setting, link, poll, round) = await PrepareAsync(folder);
        await server.StartAsync();
        var acknowledged = new ConcurrentDictionary<(Guid Vote, int Person), (long Sent, string Choices)>();
        var tokens = Enumerable.Range(0, People).Select(_ => LinkToken.New()).ToList();
        var (acts, back, said) = (0, new ConcurrentBag<double>(), new ConcurrentDictionary<string, int>());
        using var stop = new CancellationTokenSource();

        var people = tokens.Select((token, person) => Task.Run(async () =>
        {
            var sent = 0L;
            while (!stop.IsCancellationRequested)
            {
                var since = Stopwatch.GetTimestamp();
                try
                {
                    await using var phone = await Phone.OpenAsync(server.Address, token);
                    if (await phone.EnterAsync(link) != "ok") continue;
                    if (sent > 0) back.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
                    while (!stop.IsCancellationRequested)
                    {
                        sent++;
                        var ranks = sent % 2 == 0;
                        var choices = ranks ? $"{1 + (sent % 3)}:{1 + (sent % 5)}" : $"{1 + (sent % 3)}";
                        var code = ranks
                            ? Phone.CodeOf(await phone.CallAsync("Rank", System.Text.Json.Nodes.JsonNode.Parse($$"""{"ranking":"{{round}}","points":[[{{choices.Replace(':', ',')}}]],"sent":{{sent}}}""")))
                            : await phone.VoteAsync(poll, sent, (int)(1 + (sent % 3)));
                        said.AddOrUpdate(code, 1, (_, times) => times + 1);
                        if (code != "ok")
                        {
                            await Task.Delay(50);
                            continue;
                        }

                        acknowledged[(ranks ? round : poll, person)] = (sent, choices);
                        Interlocked.Increment(ref acts);
                    }
                }
                catch (Exception gone) when (gone is System.Net.WebSockets.WebSocketException or EndOfStreamException or System.Net.Http.HttpRequestException or IOException or InvalidOperationException or NullReferenceException)
                {
                    said.AddOrUpdate(gone.GetType().Name, 1, (_, times) => times + 1);
                    await Task.Delay(50);   // and again
                }
            }
        })).ToList();

        for (var kill = 0; kill < 3; kill++)
        {
            while (Volatile.Read(ref acts) < People * 4 * (kill + 1)) await Task.Delay(20);   // everybody is at it
            await Task.Delay(150 + (kill * 130));
            await server.KillAsync();
            var since = Stopwatch.StartNew();
            var before = Volatile.Read(ref acts);
            await server.StartAsync();
            while (Volatile.Read(ref acts) <= before + People) await Task.Delay(20);
            output.WriteLine($"killed with {before} acknowledged; the room goes on after {since.Elapsed.TotalSeconds:0.0} s, of which the program took {server.TakenToServe.TotalSeconds:0.0} s to start");
            Assert.True(since.Elapsed < Patience.Long, "The room did not go on.");   // some two seconds on a machine that does nothing else
        }

        while (acknowledged.Count < People * 2) await Task.Delay(20);   // in the end everybody has voted and ranked
        await stop.CancelAsync();
        await Task.WhenAll(people);
        await server.KillAsync();

        await using var database = new SqliteDatabase(folder);
        await using var db = database.Reader();
        var participants = await db.Participants.ToDictionaryAsync(p => Convert.ToHexString(p.TokenHash), p => p.Id);
        Assert.Equal(People, participants.Count);
        var kept = (await db.Ballots.Select(b => new { Vote = b.PollId, b.ParticipantId, b.Sent, b.Choices }).ToListAsync())
            .Concat(await db.RankingBallots.Select(b => new { Vote = b.RoundId, b.ParticipantId, b.Sent, b.Choices }).ToListAsync())
            .ToDictionary(b => (b.Vote, b.ParticipantId), b => (b.Sent, b.Choices));
        var lost = acknowledged.Where(ack => !kept.TryGetValue((ack.Key.Vote, participants[Convert.ToHexString(RoomTokens.HashOf(RoomTokens.Bytes(tokens[ack.Key.Person])!))]), out var row)
            || row.Sent < ack.Value.Sent || (row.Sent == ack.Value.Sent && row.Choices != ack.Value.Choices)).ToList();
        output.WriteLine(string.Join(' ', said));
        output.WriteLine($"{acts} acknowledged, {kept.Count} ballots kept, back in a room after {back.Max():0.0} s at most");
        Assert.Empty(lost);
        Assert.Equal(People * 2, kept.Count);
    }

    private static async Task<(RoomSetting Setting, string Link, Guid Poll, Guid Round)> PrepareAsync(string folder)
    {
        await using var database = new SqliteDatabase(folder);
        Assert.True((await database.MigrateAsync()).Ok);
        var store = new Store(database, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped);
        var setting = await RoomSetting.FillAsync(database);
        var entry = (await new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId)).Value!;
        var poll = (await new PreparePoll(store).RunAsync(setting.Lead, setting.SessionId, RoomSetting.Poll())).Value;
        Assert.True((await new OpenPoll(store).RunAsync(setting.Lead, poll)).Ok);
        var problems = new List<Guid>();
        for (var i = 1; i <= 3; i++) problems.Add((await new NoteProblem(store).RunAsync(setting.Lead, setting.SessionId, $"إشكالية {i}")).Value);
        var round = (await new OpenRanking(store).RunAsync(setting.OtherLead, setting.SessionId, RankingMethod.Points, problems, 5)).Value;
        return (setting, entry.Address, poll, round);
    }
}
