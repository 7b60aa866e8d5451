using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

/// <summary>While a lead's page is open and its line stands, says so again and again; says it at once when the line is cut or the page left.</summary>
public sealed class SeatKeeper(SitAtCockpit sit, CockpitLine line, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _left = new();
    private (Actor Actor, Guid Session)? _seat;
    private bool _isUp = true, _isLeft;

    public async Task SitAsync(Actor actor, Guid sessionId)
    {
        if (_seat is not null) return;
        _seat = (actor, sessionId);
        line.Tell(HearAsync);
        await SayAsync(true);
        _ = BeatAsync(_left.Token);
    }

    private Task HearAsync(bool up)
    {
        _isUp = up;
        return SayAsync(up);
    }

    private async Task BeatAsync(CancellationToken left)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(left))
                if (_isUp) await SayAsync(true);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    // Refused when nobody leads here any more, or while the disk is full: presence is a courtesy, the next beat tries again.
    private async Task SayAsync(bool there)
    {
        if (_seat is var (actor, session)) _ = await sit.RunAsync(actor, session, there);
    }

    // By the page that is left, and once more with its line.
    public async ValueTask DisposeAsync()
    {
        if (_isLeft) return;
        _isLeft = true;
        await _left.CancelAsync();
        await SayAsync(false);
        _seat = null;
        _left.Dispose();
    }
}
