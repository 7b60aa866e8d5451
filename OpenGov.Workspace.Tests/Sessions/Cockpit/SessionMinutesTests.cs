using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Sessions;

/// <summary>From the board to the register, and from the session to minutes that both sides sign word for word.</summary>
public sealed class SessionMinutesTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_solution_becomes_a_proposal_of_the_session_once_and_both_point_to_each_other(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var scene = await CockpitScene.FillAsync(database.Database);
        var solution = await SolvedAsync(database.Store, scene);
        var propose = Propose(database.Store);

        Assert.Equal(RoomRefusals.NotLeading, (await propose.RunAsync(scene.Member, solution)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await propose.RunAsync(Actor.Public, solution)).Refusal);
        Assert.Equal(RoomRefusals.NoSuchSolution, (await propose.RunAsync(scene.Lead, Guid.NewGuid())).Refusal);
        var atOnce = await Task.WhenAll(propose.RunAsync(scene.Lead, solution), propose.RunAsync(scene.OtherLead, solution));
        Assert.Equal(1, atOnce.Single(done => done.Ok).Value);

        await using var db = database.Read();
        var proposal = await db.Proposals.SingleAsync();
        Assert.Equal((Channel.Session, scene.SessionId), (proposal.Channel, proposal.SessionId!.Value));
        Assert.NotNull(proposal.ThemeId);
        Assert.Contains("جدول زمني للنشر", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("معطيات محينة", proposal.Text, StringComparison.Ordinal);
        var lineage = new SolutionLineage(database.Store);
        Assert.Equal(1, (await lineage.ReadAsync(scene.Member, solution)).Value);
        var origin = (await lineage.OriginAsync(scene.Member, proposal.Id)).Value!;
        Assert.Equal((1, 1, "المعطيات لا تنشر في وقتها"), (origin.Session, origin.Solution, origin.Problem));
        Assert.Equal(FromSessionRefusals.ProposedAlready, (await propose.RunAsync(scene.Lead, solution)).Refusal);
    }

    [Fact]
    public async Task A_solution_that_is_put_aside_is_not_proposed()
    {
        await using var database = new TestDatabase();
        var scene = await CockpitScene.FillAsync(database.Database);
        var solution = await SolvedAsync(database.Store, scene);
        await new SetSolutionAside(database.Store).RunAsync(scene.Lead, solution, true);

        Assert.Equal(FromSessionRefusals.IsSetAside, (await Propose(database.Store).RunAsync(scene.Lead, solution)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Both_sides_seal_the_very_same_words_and_the_public_reads_them_once_published(Engine engine)
    {
        var clock = new FastClock();
        await using var database = new TestDatabase(engine, clock);
        var store = database.Store;
        var scene = await CockpitScene.FillAsync(database.Database);
        var (sign, minutes) = (new SignSessionMinutes(store, Numbers), new SessionMinutes(store, Numbers));
        Assert.Equal(CockpitRefusals.NotBegun, (await minutes.ReadAsync(scene.Lead, 7, 1)).Refusal);
        await new StartSession(store).RunAsync(scene.Lead, scene.SessionId);
        var solution = await SolvedAsync(store, scene);
        await Propose(store).RunAsync(scene.Lead, solution);
        clock.AdvanceMinutes(10);
        var open = (await minutes.ReadAsync(scene.Lead, 7, 1)).Value!;
        Assert.Equal(CockpitRefusals.NotOver, (await sign.RunAsync(scene.Lead, scene.SessionId, open.Hash)).Refusal);
        var item = (await CockpitTests.CockpitAsync(store, clock, scene.Lead)).Clock;
        await new NoteInSession(store).RunAsync(scene.Lead, item.Current!.ItemId!.Value, "افتتحت المنسقة اللقاء", 0);
        await new EndSession(store).RunAsync(scene.Lead, scene.SessionId, item.Version);
        Assert.Equal(CockpitRefusals.RoomIsOpen, (await sign.RunAsync(scene.Lead, scene.SessionId, open.Hash)).Refusal);
        await new CloseRoom(store).RunAsync(scene.Lead, scene.SessionId);

        var read = (await minutes.ReadAsync(scene.Lead, 7, 1)).Value!;
        Assert.Equal(read.Hash, (await minutes.ReadAsync(scene.OtherLead, 7, 1)).Value!.Hash);
        Assert.Equal(CockpitRefusals.MinutesMovedOn, (await sign.RunAsync(scene.Lead, scene.SessionId, open.Hash)).Refusal);
        Assert.Equal(CockpitRefusals.SignsWhoLeads, (await sign.RunAsync(scene.Deputy, scene.SessionId, read.Hash)).Refusal);
        Assert.Equal(CockpitRefusals.NotTheLead, (await sign.RunAsync(scene.Member, scene.SessionId, read.Hash)).Refusal);
        Assert.True((await sign.RunAsync(scene.Lead, scene.SessionId, read.Hash)).Ok);

        // The other one finds a word to change: what was signed is no longer what is there.
        await new DecideInSession(store).RunAsync(scene.OtherLead, scene.SessionId, "عرض الخلاصات على اللجنة");
        var changed = (await minutes.ReadAsync(scene.OtherLead, 7, 1)).Value!;
        Assert.Empty(changed.SignedBy);
        Assert.True((await sign.RunAsync(scene.OtherLead, scene.SessionId, changed.Hash)).Ok);
        Assert.Null((await minutes.ReadAsync(scene.Lead, 7, 1)).Value!.SealedAt);
        Assert.True((await sign.RunAsync(scene.Lead, scene.SessionId, changed.Hash)).Ok);

        var @sealed = (await minutes.ReadAsync(scene.Member, 7, 1)).Value!;
        Assert.Equal((changed.Hash, 2), (@sealed.Hash, @sealed.SignedBy.Count));
        Assert.NotNull(@sealed.SealedAt);
        Assert.Equal("افتتحت المنسقة اللقاء", @sealed.Content.Items[0].Notes);
        Assert.Equal(1, @sealed.Content.Problems.Single().Solutions.Single().Proposal);
        Assert.Equal(CockpitRefusals.MinutesAreSealed, (await new DecideInSession(store).RunAsync(scene.Lead, scene.SessionId, "قرار آخر")).Refusal);
        Assert.Equal(CockpitRefusals.MinutesAreSealed, (await new NoteInSession(store).RunAsync(scene.Lead, item.Current.ItemId.Value, "تغيير", 1)).Refusal);

        Assert.Equal(SessionsRefusals.NoSuchSession, (await minutes.ReadAsync(Actor.Public, 7, 1)).Refusal);
        var publish = new PublishSessionMinutes(store);
        Assert.Equal(CockpitRefusals.NotTheLead, (await publish.RunAsync(scene.Member, scene.SessionId)).Refusal);
        Assert.True((await publish.RunAsync(await database.ActorAsync(Role.Secretariat), scene.SessionId)).Ok);
        Assert.Equal(CockpitRefusals.MinutesArePublished, (await publish.RunAsync(scene.Lead, scene.SessionId)).Refusal);
        Assert.Equal(changed.Hash, (await minutes.ReadAsync(Actor.Public, 7, 1)).Value!.Hash);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Minutes_say_who_came_by_body_and_side_and_who_had_announced_an_absence_and_never_a_name(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (scene, store) = (await CockpitScene.FillAsync(database.Database), database.Store);
        await new PlanSession(store).RunAsync(Actor.System, scene.SessionId, new SessionCall(MeetingForm.Remote));
        await new AddSpeaker(store).RunAsync(Actor.System, scene.SessionId, new LocalText("خبيرة في الولوج إلى المعلومة"), scene.BodyId);
        await using (var db = database.Read())
        {
            var speaker = await db.PlannedSessions.SelectMany(p => p.Speakers).SingleAsync();
            Assert.True((await new AnnounceSessionAbsence(store).RunAsync(scene.Lead, scene.SessionId, speaker.Id, "مرض")).Ok);
        }

        var desk = new CheckInWalkIn(store);
        foreach (var body in new[] { "جمعية الشفافية", "جمعيّة الشفافيه", null })
            Assert.True((await desk.RunAsync(scene.Lead, scene.SessionId, ComesAs.CivilSociety, "زينب", body, Gender.Woman)).Ok);
        Assert.True((await desk.RunAsync(scene.Lead, scene.SessionId, ComesAs.Administration, body: "هيئة Administration")).Ok);
        await new StartSession(store).RunAsync(scene.Lead, scene.SessionId);

        var sheet = (await new SessionMinutes(store, Numbers).ReadAsync(scene.Lead, 7, 1)).Value!;

        var came = sheet.Content.Attendance!;
        Assert.Equal((null, 4, 3, 0, 1), (came.Registered, came.Attended, came.Women, came.Men, came.GenderNotGiven));
        Assert.Equal([new(ComesAs.Administration, 1), new(ComesAs.CivilSociety, 3)], came.Capacities);
        Assert.Equal(
            [new BodyPresent(new LocalText("هيئة Administration"), Side.Administration, 1), new BodyPresent(new LocalText("جمعية الشفافية"), Side.CivilSociety, 2)], came.Bodies);
        var absence = Assert.Single(came.Absent);
        Assert.Equal(("خبيرة في الولوج إلى المعلومة", Side.Administration, true), (absence.Who.Ar, absence.Side, absence.Beforehand));
        Assert.DoesNotContain("زينب", sheet.Content.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("مرض", sheet.Content.ToJson(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_ranking_in_which_nobody_ranked_gives_no_problem_a_place(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (scene, store) = (await CockpitScene.FillAsync(database.Database), database.Store);
        await new StartSession(store).RunAsync(scene.Lead, scene.SessionId);
        var solution = await SolvedAsync(store, scene);
        var proposal = (await Propose(store).RunAsync(scene.Lead, solution)).Value;
        var other = (await new NoteProblem(store).RunAsync(scene.Lead, scene.SessionId, "لا أحد يعلم من المسؤول")).Value;
        using var rooms = new Rooms(database.Database, database.Changes, new RoomLimits(), TimeProvider.System, [], NullLogger<Rooms>.Instance);
        var (sheet, minutes, lineage) = (new RoomSheet(store, rooms), new SessionMinutes(store, Numbers), new SolutionLineage(store));
        Guid[] problems;
        Guid proposalId;
        await using (var db = database.Read())
            (problems, proposalId) = ([.. db.Problems.OrderBy(p => p.Number).Select(p => p.Id)], db.Proposals.Single(p => p.Number == proposal).Id);
        await RankAsync(RankingMethod.Pairwise);

        var room = (await sheet.ReadAsync(scene.Lead, scene.SessionId)).Value!;
        Assert.All(room.Rankings.Single().Problems, problem => Assert.Equal((null, null), (problem.Score, problem.Place)));
        var read = (await minutes.ReadAsync(scene.Lead, 7, 1)).Value!.Content;
        Assert.Equal(0, read.Ranking!.Ballots);
        Assert.All(read.Problems, problem => Assert.Equal((null, null), (problem.Score, problem.Place)));
        Assert.Null((await lineage.OriginAsync(scene.Lead, proposalId)).Value!.Place);

        // An order that the room gave stands, whatever is opened after it and closed without a ballot.
        await RankAsync(RankingMethod.Points, "2:3");
        await RankAsync(RankingMethod.Points);
        room = (await sheet.ReadAsync(scene.Lead, scene.SessionId)).Value!;
        Assert.Equal([other, problems[0]], RankedBoard.Of(room).Select(problem => problem.Id));
        Assert.Equal([(2, 1, 3), (1, 2, 0)], (await minutes.ReadAsync(scene.Lead, 7, 1)).Value!.Content.Problems.Select(p => (p.Number, p.Place!.Value, p.Score!.Value)));
        Assert.Equal(2, (await lineage.OriginAsync(scene.Lead, proposalId)).Value!.Place);

        async Task RankAsync(RankingMethod method, string? ballot = null)
        {
            var round = (await new OpenRanking(store).RunAsync(scene.Lead, scene.SessionId, method, problems)).Value;
            if (ballot is not null)
            {
                var voter = new Participant(scene.SessionId, [1], "ar", null, null, DateTime.UtcNow);
                await database.AddAsync(voter);
                await database.AddAsync(new RankingBallot(round, voter.Id, ballot, DateTime.UtcNow, 1));
            }

            Assert.True((await new CloseRanking(store).RunAsync(scene.Lead, round)).Ok);
        }
    }

    [Fact]
    public void Minutes_that_were_sealed_before_attendance_was_part_of_them_are_read_as_they_are() =>
        Assert.Null(MinutesContent.Of("""{"plan":7,"session":1,"participants":5}""").Attendance);

    [Fact]
    public async Task Minutes_that_nobody_has_sealed_are_not_published()
    {
        await using var database = new TestDatabase();
        var scene = await CockpitScene.FillAsync(database.Database);
        await new StartSession(database.Store).RunAsync(scene.Lead, scene.SessionId);

        Assert.Equal(CockpitRefusals.MinutesNotSealed, (await new PublishSessionMinutes(database.Store).RunAsync(scene.Lead, scene.SessionId)).Refusal);
    }

    private static readonly NumberedProposals[] Numbers = [new(NumbersOfSolutions.OfSessionAsync)];

    private static ProposeSolution Propose(Store store) => new(store, new StringLocalizer<FromSessionTexts>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    private static async Task<Guid> SolvedAsync(Store store, CockpitScene scene)
    {
        await new OpenRoom(store).RunAsync(scene.Lead, scene.SessionId);
        var problem = (await new NoteProblem(store).RunAsync(scene.Lead, scene.SessionId, "المعطيات لا تنشر في وقتها")).Value;
        return (await new NoteSolution(store).RunAsync(scene.OtherLead, scene.SessionId, new TypedSolution(problem, "جدول زمني للنشر", "معطيات محينة"))).Value;
    }
}
