namespace OpenGov.Workspace.Cards;

/// <summary>Broken and hostile messages harm neither the server nor those who write on the same card.</summary>
public sealed class HubFuzzTests(ITestOutputHelper output)
{
    /// <summary>MB that the process may grow by.</summary>
    private const int MostGrowth = 64;

    public static TheoryData<int> Seeds => [2026, Trials.Seed];

    [Theory(Timeout = Trials.TimeLimit)]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_sent_to_the_hub_others_go_on_writing(int seed)
    {
        await using var place = await CardsOnServer.OpenAsync(1, 8);
        await place.Server.StartAsync();
        await WarmUpAsync(place);
        await using var fuzz = place.Run("fuzz", ("messages", Trials.Of("MESSAGES", 20_000) / 2), ("flood", Trials.Of("FLOOD", 0) / 2), ("seed", seed), ("pid", place.Server.Id));
        var seen = await fuzz.ResultAsync();
        var grown = seen.GetProperty("after").GetDouble() - seen.GetProperty("before").GetDouble();
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        output.WriteLine($"seed {seed}: {seen.GetProperty("sent")} in {seen.GetProperty("seconds").GetDouble():0.0} s; memory {grown:+0;-0} MB; others' edits {seen.GetProperty("toPeers")}; {commits} commits");

        Assert.True(place.Server.Failures.Count == 0, string.Join('\n', place.Server.Failures.Take(5)) + place.Server.Log[..Math.Min(4_000, place.Server.Log.Length)]);
        Assert.InRange(grown, double.MinValue, MostGrowth);
        Assert.Empty(broken);
        Assert.Equal(0, seen.GetProperty("diverged").GetInt32());
        Assert.Equal(0, seen.GetProperty("unsent").GetInt32());
        Assert.Equal(0, seen.GetProperty("refused").GetInt32());
        Assert.Equal(0, seen.GetProperty("reconnected").GetInt32());
    }

    /// <summary>Until the runtime has compiled what it runs, and its heap has the size it keeps: neither is growth.</summary>
    private static async Task WarmUpAsync(CardsOnServer place)
    {
        await using var fuzz = place.Run("fuzz", ("messages", 2_000), ("seed", 1));
        await fuzz.ResultAsync();
    }
}
