namespace OpenGov.Workspace.Platform.Live;

/// <summary>How much one connection may send: so many a second, and so many at once after a pause.</summary>
internal sealed class Allowance(double perSecond, int burst, TimeProvider clock)
{
    private double _left = burst;
    private long _at = clock.GetTimestamp();

    /// <returns>Zero when it may, otherwise the milliseconds to wait.</returns>
    public int Take()
    {
        var now = clock.GetTimestamp();
        _left = Math.Min(burst, _left + (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
        if (_left < 1) return (int)Math.Ceiling((1 - _left) / perSecond * 1_000);
        _left--;
        return 0;
    }
}
