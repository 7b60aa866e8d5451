namespace OpenGov.Workspace.Platform.Texts;

public sealed class DatesTests
{
    [Theory]
    [InlineData("ar", "3 فبراير 2026"), InlineData("fr", "3 février 2026"), InlineData("en", "3 February 2026")]
    public void A_day_is_said_in_words(string language, string text) =>
        Assert.Equal(text, As(language, dates => dates.Day(new DateOnly(2026, 2, 3))));

    [Theory]
    [InlineData("ar", "فبراير 2026"), InlineData("fr", "février 2026"), InlineData("en", "February 2026")]
    public void A_month_is_said_without_a_day(string language, string text) =>
        Assert.Equal(text, As(language, dates => dates.Month(new DateOnly(2026, 2, 1))));

    [Fact]
    public void Arabic_months_are_those_of_Morocco() => Assert.Equal(
        "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
        As("ar", dates => string.Join(' ', Enumerable.Range(1, 12).Select(month => dates.Month(new DateOnly(2026, month, 1))[..^5]))));

    [Fact]
    public void The_first_of_a_month_is_an_ordinal_in_French_only()
    {
        var first = new DateOnly(2026, 5, 1);

        Assert.Equal("1er mai 2026", As("fr", dates => dates.Day(first)));
        Assert.Equal("1 ماي 2026", As("ar", dates => dates.Day(first)));
    }

    [Theory]
    [InlineData("2026-02-03", "2026-02-07", "من 3 إلى 7 فبراير 2026")]
    [InlineData("2026-02-03", "2026-03-07", "من 3 فبراير إلى 7 مارس 2026")]
    [InlineData("2025-12-30", "2026-01-02", "من 30 دجنبر 2025 إلى 2 يناير 2026")]
    [InlineData("2026-02-03", "2026-02-03", "3 فبراير 2026")]
    [InlineData("2026-02-03", null, "ابتداء من 3 فبراير 2026")]
    [InlineData(null, "2026-02-03", "إلى غاية 3 فبراير 2026")]
    [InlineData(null, null, "لم تحدد التواريخ بعد")]
    public void A_stretch_of_days_repeats_nothing(string? from, string? to, string text) =>
        Assert.Equal(text, As("ar", dates => dates.Range(Day(from), Day(to))));

    [Theory]
    [InlineData(0, "الآن"), InlineData(1, "منذ دقيقة واحدة"), InlineData(2, "منذ دقيقتين"), InlineData(5, "منذ 5 دقائق")]
    [InlineData(45, "منذ 45 دقيقة"), InlineData(60, "منذ ساعة واحدة"), InlineData(24 * 60, "أمس"), InlineData(3 * 24 * 60, "منذ 3 أيام")]
    [InlineData(8 * 24 * 60, "14 نونبر 2026")]
    public void What_just_happened_is_said_by_how_long_ago(int minutes, string text) =>
        Assert.Equal(text, As("ar", dates => dates.Ago(Now.AddMinutes(-minutes))));

    [Fact]
    public void A_moment_is_shown_in_the_time_of_Morocco() =>
        Assert.Equal("22 November 2026, 13:00", As("en", dates => dates.Moment(Now)));

    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static string As(string language, Func<Dates, string> say)
    {
        using var reading = new Reading(language);
        return say(new Dates(reading.Texts<TextsTexts>(), new StoppedClock()));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
