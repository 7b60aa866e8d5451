namespace OpenGov.Workspace.Platform.Live;

public sealed class FollowingTests
{
    private readonly Changes _changes = new();
    private readonly Guid _one = Guid.NewGuid(), _other = Guid.NewGuid();

    [Fact]
    public async Task A_page_hears_of_what_it_shows_now_and_no_more_of_what_it_showed_before()
    {
        var heard = new SemaphoreSlim(0);
        Task Hear() => Task.FromResult(heard.Release());
        using var following = new Following(_changes);

        following.Follow(Hear, _one);
        _changes.Announce([_one]);
        Assert.True(await heard.WaitAsync(Patience.Long));

        following.Follow(Hear, _other);
        _changes.Announce([_one]);
        _changes.Announce([_other]);
        Assert.True(await heard.WaitAsync(Patience.Long));
        await Task.Delay(Changes.Pause * 3);
        Assert.Equal(0, heard.CurrentCount);
    }

    [Fact]
    public async Task A_reading_that_ends_after_the_page_does_not_make_it_listen_again()
    {
        var heard = 0;
        Task Hear() => Task.FromResult(Interlocked.Increment(ref heard));
        var following = new Following(_changes);
        following.Follow(Hear, _one);
        following.Dispose();

        following.Follow(Hear, _one);
        _changes.Announce([_one]);
        await Task.Delay(Changes.Pause * 3);

        Assert.Equal(0, heard);
    }
}
