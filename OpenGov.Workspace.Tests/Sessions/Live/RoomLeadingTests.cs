using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

/// <summary>What those who lead a room can do, who else cannot, and what a cockpit then shows.</summary>
public sealed class RoomLeadingTests
{
    [Fact]
    public async Task Only_the_leads_open_a_room_and_only_the_secretariat_prepares_with_them()
    {
        await using var database = new TestDatabase();
        var setting = await RoomSetting.FillAsync(database.Database);
        var (store, id) = (database.Store, setting.SessionId);
        var (secretariat, stranger, observer) = (await database.ActorAsync(Role.Secretariat), await database.ActorAsync(Role.Member, Side.CivilSociety), await database.ActorAsync(Role.Observer));

        Assert.True((await new PrepareRoom(store).RunAsync(secretariat, id)).Ok);
        Assert.True((await new PreparePoll(store).RunAsync(secretariat, id, RoomSetting.Poll())).Ok);
        Assert.Equal(AccessRefusals.NotAllowed, (await new OpenRoom(store).RunAsync(secretariat, id)).Refusal);
        Assert.Equal(RoomRefusals.NotLeading, (await new OpenRoom(store).RunAsync(stranger, id)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new OpenRoom(store).RunAsync(observer, id)).Refusal);
        Assert.Equal(RoomRefusals.NotOpen, (await new CloseRoom(store).RunAsync(setting.Lead, id)).Refusal);
        Assert.True((await new OpenRoom(store).RunAsync(setting.Lead, id)).Ok);
        Assert.Equal(RoomRefusals.AlreadyOpen, (await new OpenRoom(store).RunAsync(setting.OtherLead, id)).Refusal);
        Assert.True((await new CloseRoom(store).RunAsync(setting.OtherLead, id)).Ok);
        await using var db = database.Read();
        Assert.Equal([setting.Lead.AccountId, setting.OtherLead.AccountId],
            await db.Record.Where(e => e.Action == "Sessions.OpenRoom" || e.Action == "Sessions.CloseRoom").OrderBy(e => e.Seq).Select(e => e.ActorId).ToListAsync());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(3, 4)]
    public async Task A_poll_without_enough_options_is_not_prepared(int options, int most)
    {
        await using var database = new TestDatabase();
        var setting = await RoomSetting.FillAsync(database.Database);

        Assert.Equal(RoomRefusals.PollIncomplete, (await new PreparePoll(database.Store).RunAsync(setting.Lead, setting.SessionId, RoomSetting.Poll(options, most))).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task From_problems_of_the_room_to_a_ranked_list_and_a_solution(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, store) = (await RoomSetting.FillAsync(database.Database), database.Store);
        var address = (await new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId)).Value!.Address;
        using var room = new RoomOn(database.Database);
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.NewcomerAsync(address)));
        foreach (var (who, i) in people.Select((who, i) => (who, i))) await room.TextAsync(who, TextKind.Problem, $"إشكالية {i + 1}");
        await new NoteProblem(store).RunAsync(setting.Lead, setting.SessionId, "إشكالية قيلت شفويا");
        var noted = (await SheetAsync(database, setting)).Problems;

        Assert.True((await new MergeProblems(store).RunAsync(setting.Lead, noted[0].Id, [noted[3].Id])).Ok);
        Assert.Equal(RoomRefusals.UnderItself, (await new MergeProblems(store).RunAsync(setting.Lead, noted[0].Id, [noted[0].Id])).Refusal);
        var opened = await new OpenRanking(store).RunAsync(setting.OtherLead, setting.SessionId, RankingMethod.Points, [noted[0].Id, noted[1].Id, noted[2].Id], 5);
        Assert.True(opened.Ok);
        Assert.Equal(RoomRefusals.RankingOpen, (await new OpenRanking(store).RunAsync(setting.Lead, setting.SessionId, RankingMethod.Pairwise, [noted[0].Id, noted[1].Id])).Refusal);
        Assert.Equal(RoomRefusals.RankingOpen, (await new SetProblemAside(store).RunAsync(setting.Lead, noted[1].Id, true)).Refusal);

        Assert.Equal("ok", (await room.RankAsync(people[0], opened.Value, RankingMethod.Points, [(2, 5)])).Code);
        Assert.Equal("ok", (await room.RankAsync(people[1], opened.Value, RankingMethod.Points, [(2, 3), (1, 2)])).Code);
        Assert.Equal("ok", (await room.RankAsync(people[1], opened.Value, RankingMethod.Points, [(1, 2), (2, 3)])).Code);
        Assert.Equal("invalid", (await room.RankAsync(people[2], opened.Value, RankingMethod.Points, [(1, 5), (2, 1)])).Code);   // six of five
        Assert.Equal("invalid", (await room.RankAsync(people[2], opened.Value, RankingMethod.Pairwise, [(1, 2)])).Code);

        var counted = (await new CloseRanking(store).RunAsync(setting.Lead, opened.Value)).Value!;
        Assert.Equal((2, "2/2 8/1 0/3"), (counted.Ballots, string.Join(' ', counted.Standings.Select(s => $"{s.Score}/{s.Place}"))));
        Assert.Equal("closed", (await room.RankAsync(people[2], opened.Value, RankingMethod.Points, [(1, 5)])).Code);

        await room.TextAsync(people[0], TextKind.Solution, "نشر المعطيات استباقيا", problem: noted[1].Id, expected: "معطيات محينة");
        var sheet = await SheetAsync(database, setting);
        Assert.Equal((noted[1].Id, "معطيات محينة", people[0].ParticipantId), (sheet.Solutions[0].ProblemId, sheet.Solutions[0].ExpectedResult, sheet.Solutions[0].ParticipantId));
        Assert.Equal(noted[0].Id, sheet.Problems[3].MergedInto);
        Assert.Equal((null, 1, 1), ((await new VerifyRooms(store).ReadAsync(Actor.System)).Value!.Fault, sheet.Rankings.Count, sheet.Rankings[0].Problems[1].Place));
    }

    [Fact]
    public async Task Questions_are_grouped_answered_and_set_aside()
    {
        await using var database = new TestDatabase();
        var (setting, store) = (await RoomSetting.FillAsync(database.Database), database.Store);
        var address = (await new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId)).Value!.Address;
        using var room = new RoomOn(database.Database);
        var (one, other) = (await room.NewcomerAsync(address), await room.NewcomerAsync(address));
        await room.TextAsync(one, TextKind.Question, "متى يُنشر التقرير؟");
        await room.TextAsync(other, TextKind.Question, "متى سينشر التقرير؟");
        var questions = (await SheetAsync(database, setting)).Questions;
        await room.WriteAsync(new SupportAct(setting.SessionId, one.ParticipantId, questions[1].Id, true));
        await room.WriteAsync(new SupportAct(setting.SessionId, one.ParticipantId, questions[1].Id, true));

        Assert.True((await new GroupQuestions(store).RunAsync(setting.Lead, questions[0].Id, [questions[1].Id])).Ok);
        Assert.True((await new AnswerQuestion(store).RunAsync(setting.OtherLead, questions[0].Id, "في يناير")).Ok);
        Assert.Equal(RoomRefusals.NoSuchQuestion, (await new SetQuestionAside(store).RunAsync(setting.Lead, Guid.NewGuid(), true)).Refusal);

        var shown = (await SheetAsync(database, setting)).Questions;
        Assert.Equal((QuestionState.Answered, "في يناير", 1), (shown[0].State, shown[0].Answer, shown[0].Votes));
        Assert.Equal(questions[0].Id, shown[1].Under);
        Assert.True((await new TakeFromRoom(store).RunAsync(setting.Lead, setting.SessionId, questions: false, problems: true, solutions: true)).Ok);
        Assert.Equal("not-taken", (await room.TextAsync(one, TextKind.Question, "سؤال آخر")).Code);
    }

    [Fact]
    public async Task Closing_the_room_counts_what_is_still_open()
    {
        await using var database = new TestDatabase();
        var (setting, address, poll) = await VotingTests.OpenAsync(database);
        using var room = new RoomOn(database.Database);
        var token = LinkToken.New();
        var who = (await room.EnterAsync(address, token)).Entered!;
        await room.VoteAsync(who, poll, [2]);

        Assert.True((await new CloseRoom(database.Store).RunAsync(setting.Lead, setting.SessionId)).Ok);

        var shown = Assert.Single((await SheetAsync(database, setting)).Polls);
        Assert.Equal((PollState.Closed, 1, 64), (shown.State, shown.Ballots, shown.Hash!.Length));
        Assert.Equal("closed", (await room.VoteAsync(who, poll, [1])).Code);
        Assert.Equal("closed", (await room.EnterAsync(address, token)).Answer.Code);
        Assert.True((await new OpenRoom(database.Store).RunAsync(setting.OtherLead, setting.SessionId)).Ok);   // closed by mistake
        Assert.Equal("ok", (await room.EnterAsync(address, token)).Answer.Code);
    }

    [Fact]
    public async Task Somebody_who_comes_in_twice_is_one_participant_and_texts_sent_twice_are_one()
    {
        await using var database = new TestDatabase();
        var (setting, address, _) = await VotingTests.OpenAsync(database);
        using var room = new RoomOn(database.Database, new RoomLimits { TextsOfOne = 2 });
        var token = LinkToken.New();
        var entered = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => room.EnterAsync(address, token)));
        var who = entered[0].Entered!;

        Assert.Single(entered.Select(e => e.Entered!.ParticipantId).Distinct());
        Assert.Equal(1, (await room.TextAsync(who, TextKind.Problem, "إشكالية", 7)).Number);
        Assert.Equal(1, (await room.TextAsync(who, TextKind.Problem, "إشكالية", 7)).Number);
        Assert.Equal(2, (await room.TextAsync(who, TextKind.Problem, "إشكالية", 8)).Number);
        Assert.Equal("full", (await room.TextAsync(who, TextKind.Problem, "إشكالية", 9)).Code);
        Assert.Equal(8, (await room.EnterAsync(address, token)).Entered!.Sent);   // a phone that forgot goes on from there
        Assert.Equal("refused", (await room.EnterAsync((await new OpenRoom(database.Store).RunAsync(setting.Lead, setting.OtherSessionId)).Value!.Address, token)).Answer.Code);
    }

    private static async Task<RoomShown> SheetAsync(TestDatabase database, RoomSetting setting)
    {
        using var rooms = new Rooms(database.Database, database.Changes, new RoomLimits(), TimeProvider.System, [], NullLogger<Rooms>.Instance);
        return (await new RoomSheet(database.Store, rooms).ReadAsync(setting.Lead, setting.SessionId)).Value!;
    }
}
