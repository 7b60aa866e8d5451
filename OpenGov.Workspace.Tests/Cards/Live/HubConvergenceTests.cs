using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>The real editors over the real hub, whose connections are cut before, while and after a submission is answered.</summary>
public sealed class HubConvergenceTests(ITestOutputHelper output)
{
    [Theory(Timeout = Trials.TimeLimit)]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Whatever_is_edited_and_wherever_the_line_is_cut_all_end_with_the_same_card(Engine engine)
    {
        const int cards = 6, editors = 4;
        var postgres = engine is Engine.Postgres ? PostgresServer.CreateDatabase("c" + Guid.NewGuid().ToString("N"), DatabaseTemplates.Postgres) : "";
        await using var place = await CardsOnServer.OpenAsync(cards, cards * editors, postgres);
        await place.Server.StartAsync();
        await using var people = place.Run(
            "editors", ("cards", cards), ("editors", editors), ("kind", "anything"), ("rate", 12), ("warm", 0), ("seconds", Trials.Of("SECONDS", 10)),
            ("mischief", .15), ("seed", Trials.Seed), ("acks", place.Acknowledged));
        var seen = await people.ResultAsync();
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        int Count(string name) => seen.GetProperty(name).GetInt32();
        output.WriteLine($"{engine}, seed {Trials.Seed}: {Count("edits")} edits, {commits} commits, {Count("reconnected")} times cut, {Count("resent")} sent again, moved otherwise {Count("differed")}, offered back {Count("lost")} steps");

        Assert.Empty(broken);
        Assert.Equal(0, Count("diverged"));
        Assert.Equal(0, Count("unsent"));
        Assert.Equal(0, Count("refused"));
        Assert.Equal(0, Count("restarted"));
        Assert.Empty(place.Server.Failures);
        Assert.True(Count("resent") > 0 && Count("reconnected") > 0, "The connection was too good.");
    }
}
