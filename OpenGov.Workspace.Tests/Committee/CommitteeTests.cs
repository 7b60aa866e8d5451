using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed class CommitteeTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_side_never_has_more_seats_than_the_other_may_have(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var term = await TermAsync(database, 1);
        var (first, second) = (await BodyAsync(database, "وزارة العدل"), await BodyAsync(database, "وزارة التشغيل"));

        Assert.True((await new SeatBody(database.Store).RunAsync(Actor.System, term, first, null)).Ok);
        var refused = await new SeatBody(database.Store).RunAsync(Actor.System, term, second, null);

        Assert.Equal(CommitteeRefusals.NoSeatLeft.Key, refused.Refusal!.Key);
        var picture = await PictureAsync(database, Day);
        Assert.Equal((0, 1), (picture.Vacant(Side.Administration), picture.Vacant(Side.CivilSociety)));
        Assert.False(picture.IsEven);
    }

    [Fact]
    public async Task A_vacated_seat_shows_from_the_day_after_and_another_body_may_take_it_then()
    {
        await using var database = new TestDatabase();
        var term = await TermAsync(database, 1);
        var leaving = await SeatedAsync(database, term, "الفضاء الجمعي", Side.CivilSociety);
        var coming = await BodyAsync(database, "منتدى الصحراء", Side.CivilSociety);
        await SeatedAsync(database, term, "وزارة العدل");

        Assert.True((await new VacateSeat(database.Store).RunAsync(Actor.System, leaving, Day)).Ok);

        Assert.True((await PictureAsync(database, Day)).IsEven);
        Assert.False((await PictureAsync(database, Day.AddDays(1))).IsEven);
        Assert.Equal(CommitteeRefusals.NoSeatLeft.Key, (await new SeatBody(database.Store).RunAsync(Actor.System, term, coming, Day)).Refusal?.Key);
        Assert.True((await new SeatBody(database.Store).RunAsync(Actor.System, term, coming, Day.AddDays(1))).Ok);
        Assert.True((await PictureAsync(database, Day.AddDays(1))).IsEven);
        Assert.Equal(CommitteeRefusals.AlreadyVacated, (await new VacateSeat(database.Store).RunAsync(Actor.System, leaving, Day)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_principal_speaks_and_the_deputy_when_there_is_no_principal_that_day(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var term = await TermAsync(database, 1);
        var body = await BodyAsync(database, "وزارة العدل");
        var seat = (await new SeatBody(database.Store).RunAsync(Actor.System, term, body, null)).Value;
        var principal = await NameAsync(database, seat, Standing.Principal);
        await NameAsync(database, seat, Standing.Deputy);

        Assert.Equal(Standing.Principal, (await SpeakingAsync(database, body, Day)).Standing);
        Assert.Equal(
            CommitteeRefusals.StandingTaken,
            (await new NameRepresentative(database.Store).RunAsync(Actor.System, new NewRepresentative(seat, Standing.Principal, null))).Refusal);

        Assert.True((await new EndRepresentative(database.Store).RunAsync(Actor.System, principal, Day)).Ok);

        Assert.Equal(Standing.Principal, (await SpeakingAsync(database, body, Day)).Standing);
        Assert.Equal(Standing.Deputy, (await SpeakingAsync(database, body, Day.AddDays(1))).Standing);
    }

    [Fact]
    public async Task Nobody_speaks_for_a_body_that_has_given_up_its_seat()
    {
        await using var database = new TestDatabase();
        var term = await TermAsync(database, 1);
        var body = await BodyAsync(database, "وزارة العدل");
        var seat = (await new SeatBody(database.Store).RunAsync(Actor.System, term, body, null)).Value;
        await NameAsync(database, seat, Standing.Principal);
        await new VacateSeat(database.Store).RunAsync(Actor.System, seat, Day);

        Assert.Empty((await PictureAsync(database, Day.AddDays(1))).Seats);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_renamed_body_is_found_by_its_old_name_in_any_spelling(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var body = await BodyAsync(database, "وزارة التضامن والتنمية الاجتماعية والمساواة");

        Assert.True((await new RenameBody(database.Store).RunAsync(Actor.System, body, new LocalText("وزارة التضامن والادماج الاجتماعي والأسرة"), null)).Ok);

        var found = (await new BodyList(database.Store).ReadAsync(Actor.System, "التنميه الإجتماعية")).Value!;
        Assert.Equal("وزارة التضامن والادماج الاجتماعي والأسرة", Assert.Single(found).Name.Ar);
        var history = (await new BodySheet(database.Store).ReadAsync(Actor.System, body)).Value!;
        Assert.Equal(new FormerName("وزارة التضامن والتنمية الاجتماعية والمساواة", null), Assert.Single(history.FormerNames));
    }

    [Fact]
    public async Task A_name_that_another_body_bears_or_bore_is_refused_and_nothing_is_written()
    {
        await using var database = new TestDatabase();
        await BodyAsync(database, "وزارة العدل");

        var twice = await new EnterBody(database.Store).RunAsync(Actor.System, new NewBody(Side.Administration, BodyKind.Ministry, new LocalText("وزاره العدل")));
        var nameless = await new EnterBody(database.Store).RunAsync(Actor.System, new NewBody(Side.Administration, BodyKind.Ministry, new LocalText("  ")));

        Assert.Equal(CommitteeRefusals.BodyAlreadyKnown.Key, twice.Refusal!.Key);
        Assert.Equal(CommitteeRefusals.NameMissing, nameless.Refusal);
        Assert.Single((await new BodyList(database.Store).ReadAsync(Actor.System, null)).Value!);
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.CoLead)]
    [InlineData(Role.Expert)]
    [InlineData(Role.Observer)]
    public async Task Only_the_secretariat_changes_the_committee(Role role)
    {
        await using var database = new TestDatabase();
        var term = await TermAsync(database, 1);
        var body = await BodyAsync(database, "وزارة العدل");
        var actor = await database.ActorAsync(role);

        var refused = await new SeatBody(database.Store).RunAsync(actor, term, body, null);

        Assert.Equal(AccessRefusals.NotAllowed, refused.Refusal);
        Assert.Empty((await PictureAsync(database, Day)).Seats);
        Assert.True((await new CommitteeOnDay(database.Store).ReadAsync(actor, Day)).Ok);
        Assert.Equal(AccessRefusals.NotAllowed, (await new CommitteeOnDay(database.Store).ReadAsync(Actor.Public, Day)).Refusal);
    }

    [Fact]
    public async Task A_spelling_is_noted_once_and_only_for_one_body()
    {
        await using var database = new TestDatabase();
        var coalition = await BodyAsync(database, "جمعية الائتلاف المدني من أجل الجيل", Side.CivilSociety);
        var other = await BodyAsync(database, "جمعية أريج", Side.CivilSociety);

        Assert.True((await new AddSpelling(database.Store).RunAsync(Actor.System, coalition, "الاتلاف المدني من أجل الجبل")).Ok);
        Assert.Equal(
            CommitteeRefusals.BodyAlreadyKnown.Key,
            (await new AddSpelling(database.Store).RunAsync(Actor.System, other, "الإتلاف المدني من اجل الجبل")).Refusal?.Key);
    }

    private static async Task<Guid> TermAsync(TestDatabase database, int seats) =>
        (await new OpenTerm(database.Store).RunAsync(Actor.System, new NewTerm(new LocalText("لجنة الإشراف"), seats))).Value;

    private static async Task<Guid> BodyAsync(TestDatabase database, string name, Side side = Side.Administration) =>
        (await new EnterBody(database.Store).RunAsync(Actor.System, new NewBody(side, BodyKind.Other, new LocalText(name)))).Value;

    private static async Task<Guid> SeatedAsync(TestDatabase database, Guid term, string name, Side side = Side.Administration) =>
        (await new SeatBody(database.Store).RunAsync(Actor.System, term, await BodyAsync(database, name, side), null)).Value;

    private static async Task<Guid> NameAsync(TestDatabase database, Guid seat, Standing standing) =>
        (await new NameRepresentative(database.Store).RunAsync(Actor.System, new NewRepresentative(seat, standing, new LocalText("رئيس قسم")))).Value;

    private static async Task<CommitteePicture> PictureAsync(TestDatabase database, DateOnly day) =>
        (await new CommitteeOnDay(database.Store).ReadAsync(Actor.System, day)).Value!;

    private static async Task<Speaker> SpeakingAsync(TestDatabase database, Guid body, DateOnly day) =>
        (await PictureAsync(database, day)).Seats.Single(seat => seat.BodyId == body).Speakers.Single(speaker => speaker.Speaks);
}
