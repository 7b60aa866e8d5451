using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Evaluation;

public sealed class MeetingPresenceTests
{
    [Fact]
    public void A_side_is_here_as_long_as_one_of_its_pages_is_open()
    {
        var presence = new MeetingPresence(new Changes());
        var pair = Guid.NewGuid();
        var first = presence.Enter(pair, Side.CivilSociety);
        var second = presence.Enter(pair, Side.CivilSociety);
        first.Dispose();
        first.Dispose();
        Assert.True(presence.IsHere(pair, Side.CivilSociety));
        Assert.False(presence.IsHere(pair, Side.Administration));

        second.Dispose();
        Assert.False(presence.IsHere(pair, Side.CivilSociety));
    }

    [Fact]
    public async Task The_other_side_hears_that_somebody_came()
    {
        var changes = new Changes();
        var pair = Guid.NewGuid();
        var heard = new TaskCompletionSource();
        using var watching = changes.Watch(pair, () => { heard.TrySetResult(); return Task.CompletedTask; });

        using var stay = new MeetingPresence(changes).Enter(pair, Side.Administration);

        await heard.Task.WaitAsync(Patience.Long, TestContext.Current.CancellationToken);
    }
}
