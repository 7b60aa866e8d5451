namespace OpenGov.Workspace.Cards;

/// <summary>A backup is put back while editors have cards open and hold more of them than the backup does.</summary>
public sealed class RestoredServerTests(ITestOutputHelper output)
{
    [Fact(Timeout = Trials.TimeLimit)]
    public async Task After_a_restore_editors_load_their_cards_anew_and_write_on()
    {
        const int cards = 3, editors = 4;
        var random = new Random(Trials.Seed);
        await using var place = await CardsOnServer.OpenAsync(cards, cards * editors);
        await place.Server.StartAsync();
        await using var people = place.Run("editors", ("cards", cards), ("editors", editors), ("rate", 8), ("seconds", 0), ("seed", Trials.Seed));
        await people.SaysAsync("joined");
        var times = Trials.Of("RESTORES", 2);
        for (var time = 0; time < times; time++)
        {
            await Task.Delay(random.Next(500, 1_500));
            var backup = place.Beside($"{time}.zip");
            Assert.True(await place.Server.CommandAsync("backup", backup, "--with-keys") == 0, place.Server.Log);
            await Task.Delay(random.Next(500, 1_500));
            await place.Server.StopAsync();
            Assert.True(await place.Server.CommandAsync("restore", backup, "--replace") == 0, place.Server.Log);
            await place.Server.StartAsync();
        }

        await Task.Delay(1_500);
        await people.StopAsync();
        var seen = await people.ResultAsync();
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        int Count(string name) => seen.GetProperty(name).GetInt32();
        output.WriteLine($"seed {Trials.Seed}: {times} times, {Count("acknowledged")} acknowledged, {commits} commits kept, {Count("restarted")} editors loaded anew");

        Assert.Empty(broken);
        Assert.Equal(0, Count("diverged"));
        Assert.Equal(0, Count("unsent"));
        Assert.Equal(times * cards * editors, Count("restarted"));
        Assert.True(commits < Count("acknowledged"), "Nobody was ahead of the backup: too tame.");
        Assert.Empty(place.Server.Failures);
    }
}
