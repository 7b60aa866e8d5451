namespace OpenGov.Workspace.Platform.Access;

public sealed class VisitorLimitsTests
{
    private readonly MovedClock _clock = new();
    private readonly VisitorLimits _limits;

    public VisitorLimitsTests() => _limits = new VisitorLimits(_clock);

    [Fact]
    public void One_address_sends_five_times_a_minute_and_thirty_times_an_hour()
    {
        Assert.Equal(5, Taken("a", 20));
        var hour = 5;
        for (var minute = 1; minute < 59; minute++)
        {
            _clock.Now += TimeSpan.FromMinutes(1);
            hour += Taken("a", 20);
        }

        Assert.Equal(30, hour);
        Assert.Equal(5, Taken("b", 20));
        _clock.Now += TimeSpan.FromMinutes(61);
        Assert.Equal(5, Taken("a", 20));
    }

    [Fact]
    public void Everybody_together_sends_five_hundred_times_an_hour() =>
        Assert.Equal(500, Enumerable.Range(0, 400).Sum(address => Taken(address.ToString(System.Globalization.CultureInfo.InvariantCulture), 2)));

    private int Taken(string address, int tries) => Enumerable.Range(0, tries).Count(_ => _limits.MaySend(address));

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
