using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>At half past eleven in the evening, UTC, it is already tomorrow in Morocco: every rule goes by the committee's day.</summary>
public sealed class TodayTests
{
    private static readonly DateOnly Passed = new(2026, 12, 31), Begun = new(2027, 1, 1);

    private readonly HandClock _clock = new(new DateTimeOffset(Passed, new TimeOnly(23, 30), TimeSpan.Zero));

    [Fact]
    public void A_moment_is_of_the_day_that_it_is_in_Morocco_and_that_day_begins_there_at_midnight()
    {
        Assert.Equal(Begun, Dates.DayOf(_clock.GetUtcNow().UtcDateTime));
        Assert.Equal(_clock.GetUtcNow().UtcDateTime.AddMinutes(-30), Dates.Utc(Begun));
        Assert.Equal(Passed, Dates.DayOf(Dates.Utc(Begun).AddTicks(-1)));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Roles_begin_and_end_with_the_committee_s_day(Engine engine)
    {
        await using var database = new TestDatabase(engine, _clock);
        var people = new[] { "انتهت عضويته", "بدأت عضويتها" }.Select(name => Account.Of(new LocalText(name), "ar", DateTime.UtcNow)).ToArray();
        await database.AddAsync(people);
        await database.AddAsync(new Grant(people[0].Id, Role.Secretariat, Passed.AddDays(-9)) { Until = Passed }, new Grant(people[1].Id, Role.Secretariat, Begun));

        Assert.False(await database.Store.MayAsync(Actor.Of(people[0].Id), typeof(PublishCalendar)));
        Assert.True(await database.Store.MayAsync(Actor.Of(people[1].Id), typeof(PublishCalendar)));
    }

    [Fact]
    public async Task A_plan_takes_proposals_until_the_committee_s_year_is_over()
    {
        await using var database = new TestDatabase(clock: _clock);
        var (over, going) = (new Plan(1, new LocalText("انتهت"), 2025, Passed.Year), new Plan(2, new LocalText("جارية"), 2025, Begun.Year));
        foreach (var plan in new[] { over, going }) plan.PublishCalendar(DateTime.UtcNow);
        await database.AddAsync(over, going);
        var choices = new PublicChoices(database.Store, _clock);

        Assert.Equal((false, true), ((await choices.ReadAsync(Actor.Public, 1)).Value!.IsCollecting, (await choices.ReadAsync(Actor.Public, 2)).Value!.IsCollecting));
        await using var db = database.Read();
        Assert.Null(await CollectingPlan.FindAsync(db, 1, Dates.DayOf(_clock.GetUtcNow().UtcDateTime), TestContext.Current.CancellationToken));
    }
}
