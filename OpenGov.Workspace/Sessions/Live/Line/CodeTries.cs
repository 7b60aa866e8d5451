namespace OpenGov.Workspace.Sessions;

/// <summary>How often codes may be tried that turn out wrong: ten a minute from one place, a hundred from everywhere. Right ones do not count.</summary>
/// <remarks>A whole hall may type the right code at once from one address. Who scans the QR code is not concerned.</remarks>
public sealed class CodeTries(TimeProvider clock)
{
    public const int OfOne = 10, OfAll = 100;

    private readonly object _gate = new();
    private readonly Dictionary<string, int> _wrong = [];
    private long _minute;
    private int _all;

    public bool May(string from)
    {
        lock (_gate)
        {
            Turn();
            return _all < OfAll && _wrong.GetValueOrDefault(from) < OfOne;
        }
    }

    public void Failed(string from)
    {
        lock (_gate)
        {
            Turn();
            _all++;
            _wrong[from] = _wrong.GetValueOrDefault(from) + 1;
        }
    }

    private void Turn()
    {
        var minute = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        if (minute == _minute) return;
        (_minute, _all) = (minute, 0);
        _wrong.Clear();
    }
}
