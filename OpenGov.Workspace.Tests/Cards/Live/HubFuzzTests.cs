using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>Broken and hostile messages harm neither the server nor those who write on the same card.</summary>
public sealed class HubFuzzTests(ITestOutputHelper output)
{
    /// <summary>MB that the process may grow by.</summary>
    private const int MostGrowth = 128;

    [Fact(Timeout = Trials.TimeLimit)]
    public async Task Whatever_is_sent_to_the_hub_others_go_on_writing()
    {
        await using var place = await CardsOnServer.OpenAsync(1, 8);
        await place.Server.StartAsync();
        await WarmUpAsync(place);
        JsonElement first = await FuzzAsync(place, 2026), last = await FuzzAsync(place, Trials.Seed);
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(last);
        var grown = last.GetProperty("after").GetDouble() - first.GetProperty("before").GetDouble();
        output.WriteLine($"memory {grown:+0;-0} MB; {commits} commits");

        Assert.True(place.Server.Failures.Count == 0, string.Join('\n', place.Server.Failures.Take(5)) + place.Server.Log[..Math.Min(4_000, place.Server.Log.Length)]);
        Assert.InRange(grown, double.MinValue, MostGrowth);
        Assert.Empty(broken);
    }

    private async Task<JsonElement> FuzzAsync(CardsOnServer place, int seed)
    {
        await using var fuzz = place.Run("fuzz", ("messages", Trials.Of("MESSAGES", 20_000) / 2), ("flood", Trials.Of("FLOOD", 0) / 2), ("seed", seed), ("pid", place.Server.Id));
        var seen = await fuzz.ResultAsync();
        output.WriteLine($"seed {seed}: {seen.GetProperty("sent")} in {seen.GetProperty("seconds").GetDouble():0.0} s; others' edits {seen.GetProperty("toPeers")}");

        Assert.All(["diverged", "unsent", "refused", "reconnected"], count => Assert.Equal(0, seen.GetProperty(count).GetInt32()));
        Assert.InRange(seen.GetProperty("toPeers").GetProperty("p95").GetDouble(), 0, Trials.Of("P95", 60_000));   // 150 at night, on a quiet machine
        return seen;
    }

    /// <summary>Until the runtime has compiled what it runs, and its heap has the size it keeps: neither is growth.</summary>
    private static async Task WarmUpAsync(CardsOnServer place)
    {
        await using var fuzz = place.Run("fuzz", ("messages", 2_000), ("seed", 1));
        await fuzz.ResultAsync();
    }
}
