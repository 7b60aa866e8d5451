using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>Two processes on one PostgreSQL database, editors of the same cards on both; one of them fails, or both are replaced in turn.</summary>
public sealed class TwoServersTests(ITestOutputHelper output)
{
    private readonly Random _random = new(Trials.Seed);

    [Fact(Timeout = Trials.TimeLimit)]
    public Task Killed_in_turn_the_other_goes_on_and_nothing_is_lost_or_doubled() => DisturbAsync(Trials.Of("NODE_KILLS", 4), async server =>
    {
        await server.KillAsync();
        await Task.Delay(_random.Next(300, 900));
        await server.StartAsync();
    });

    [Fact(Timeout = Trials.TimeLimit)]
    public Task Held_for_a_while_one_that_comes_back_does_not_write_over_the_other() => DisturbAsync(Trials.Of("NODE_HOLDS", 1), async server =>
    {
        server.Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(Trials.Of("NODE_HELD_SECONDS", 6)));
        server.Signal("CONT");
    });

    [Fact(Timeout = Trials.TimeLimit)]
    public Task Replaced_in_turn_everybody_goes_on_with_what_they_wrote() => DisturbAsync(Trials.Of("NODE_STOPS", 2), async server =>
    {
        Assert.Equal(0, await server.StopAsync());
        await server.StartAsync();
    });

    private async Task DisturbAsync(int times, Func<WorkspaceProcess, Task> disturb)
    {
        var (cards, editors) = (Trials.Of("NODE_CARDS", 3), 6);
        var postgres = PostgresServer.CreateDatabase("n" + Guid.NewGuid().ToString("N"), DatabaseTemplates.Postgres);
        await using var place = await CardsOnServer.OpenAsync(cards, cards * editors, postgres, servers: 2);
        foreach (var server in place.Servers) await server.StartAsync();
        await using var people = place.Run(
            "editors", ("cards", cards), ("editors", editors), ("rate", 5), ("seconds", 0), ("patience", 3), ("seed", Trials.Seed), ("acks", place.Acknowledged));
        await people.SaysAsync("joined");
        for (var time = 0; time < times; time++)
        {
            await Task.Delay(_random.Next(800, 1_500));
            await disturb(place.Servers[time % 2]);
        }

        await Task.Delay(1_000);
        await people.StopAsync();
        var seen = await people.ResultAsync();
        foreach (var server in place.Servers) await server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        int Count(string name) => seen.GetProperty(name).GetInt32();
        output.WriteLine($"seed {Trials.Seed}: {times} times, {Count("edits")} edits, {Count("acknowledged")} acknowledged, {commits} commits, {Count("reconnected")} reconnected, {Count("resent")} sent again");

        Assert.Empty(broken);
        Assert.Equal(0, Count("diverged"));
        Assert.Equal(0, Count("unsent"));
        Assert.Equal(0, Count("refused"));
        Assert.Equal(commits, Count("acknowledged"));
        Assert.True(Count("reconnected") > 0, "Nobody noticed: too tame.");
        Assert.All(place.Servers, server => Assert.Empty(server.Failures));
    }
}
