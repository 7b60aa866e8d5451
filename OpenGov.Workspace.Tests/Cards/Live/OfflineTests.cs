namespace OpenGov.Workspace.Cards;

/// <summary>Whoever loses the connection and goes on writing finds it merged, or offered back, on coming back.</summary>
public sealed class OfflineTests(ITestOutputHelper output)
{
    [Fact(Timeout = Trials.TimeLimit)]
    public async Task What_was_written_without_a_connection_is_merged_or_offered_back_and_never_dropped_in_silence()
    {
        await using var place = await CardsOnServer.OpenAsync(1, 6);
        await place.Server.StartAsync();
        await using var people = place.Run("offline", ("edits", 200), ("seconds", Trials.Of("OFFLINE_SECONDS", 4)), ("seed", Trials.Seed));
        var seen = await people.ResultAsync();
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        int Count(string name) => seen.GetProperty(name).GetInt32();
        output.WriteLine($"seed {Trials.Seed}: {Count("pieces")} pieces, {Count("kept")} kept, {Count("offered")} offered back, {Count("dropped")} dropped; {commits} commits, all back after {seen.GetProperty("backMs").GetDouble():0} ms");

        Assert.Empty(broken);
        Assert.Equal(0, Count("dropped"));
        Assert.Equal(0, Count("diverged"));
        Assert.Equal(0, Count("refused"));
        Assert.True(Count("offered") > 0, "Nothing had lost its place: too tame.");
    }
}
