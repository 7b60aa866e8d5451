using System.Diagnostics;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>The server is killed, or stopped, while twenty people write cards as fast as it answers: what it acknowledged is there, once.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Cards = 5, Editors = 4;

    [Fact(Timeout = Trials.TimeLimit)]
    public async Task Killed_again_and_again_it_loses_no_edit_that_it_acknowledged_and_doubles_none()
    {
        await using var place = await CardsOnServer.OpenAsync(Cards, Cards * Editors);
        var seen = await InterruptAsync(place, Trials.Of("KILLS", 20), place.Server.KillAsync);

        Assert.True(seen.GetProperty("resent").GetInt32() > 0, "Nobody was waiting for an answer: too tame.");
    }

    [Fact(Timeout = Trials.TimeLimit)]
    public async Task Stopped_by_its_supervisor_it_ends_in_order_and_loses_nothing()
    {
        await using var place = await CardsOnServer.OpenAsync(Cards, Cards * Editors);
        var taken = new List<double>();
        await InterruptAsync(place, Trials.Of("STOPS", 3), async () =>
        {
            var since = Stopwatch.StartNew();
            Assert.Equal(0, await place.Server.StopAsync());
            taken.Add(since.Elapsed.TotalSeconds);
        });
        output.WriteLine($"stopped within {taken.Max():0.0} s");

        Assert.True(taken.Min() < 15, "It waited for those who came back while it ended, until its twenty seconds were over.");
        Assert.Empty(place.Server.Failures);
    }

    [Fact(Timeout = Trials.TimeLimit)]
    public async Task A_submission_sent_again_after_a_restart_is_known()
    {
        await using var place = await CardsOnServer.OpenAsync(1, 1);
        await place.Server.StartAsync();
        await using var author = place.Run("resend");
        await author.SaysAsync("sent");
        await place.Server.KillAsync();
        await place.Server.StartAsync();
        await author.TellAsync("again");
        await author.SaysAsync("again");
        await place.Server.StopAsync();
        await place.Server.StartAsync();
        await author.TellAsync("again");
        await author.SaysAsync("again");
        await author.TellAsync("stop");
        var seen = (await author.ResultAsync()).GetProperty("seen").EnumerateArray().ToList();

        Assert.True(seen.Count >= 3);
        Assert.All(seen, answer => Assert.Equal((1, 1), (answer.GetProperty("rev").GetInt32(), answer.GetProperty("seq").GetInt32())));
        await using var database = place.Database();
        await using var db = database.Reader();
        Assert.Single((await CardLogProof.OfAsync(db, place.Cards.Cards[0])).Commits);
    }

    private async Task<JsonElement> InterruptAsync(CardsOnServer place, int times, Func<Task> end)
    {
        var random = new Random(Trials.Seed);
        var served = new List<double>();
        await place.Server.StartAsync();
        await using var editors = place.Run(
            "editors", ("cards", Cards), ("editors", Editors), ("kind", "burst"), ("real", 1), ("rate", 10), ("seconds", 0), ("seed", Trials.Seed), ("acks", place.Acknowledged));
        await editors.SaysAsync("joined");
        for (var time = 0; time < times; time++)
        {
            await Task.Delay(random.Next(200, 900));
            await end();
            await place.Server.StartAsync();
            served.Add(place.Server.TakenToServe.TotalSeconds);
        }

        await Task.Delay(500);
        await editors.StopAsync();
        var seen = await editors.ResultAsync();
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        var acknowledged = seen.GetProperty("acknowledged").GetInt32();
        output.WriteLine($"seed {Trials.Seed}: {times} times, {acknowledged} acknowledged, {commits} kept, {seen.GetProperty("resent")} sent again; serving again after {served.Max():0.0} s at most");

        Assert.Empty(broken);
        Assert.Equal(0, seen.GetProperty("diverged").GetInt32());
        Assert.Equal(0, seen.GetProperty("unsent").GetInt32());
        Assert.Equal(commits, acknowledged);   // in the end everybody has heard of all that is kept
        return seen;
    }
}
