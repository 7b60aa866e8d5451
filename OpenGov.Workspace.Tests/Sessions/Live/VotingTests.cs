using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

/// <summary>Ballots of participants: each once, the last one counts, nothing after the end, and the result can be counted again.</summary>
public sealed class VotingTests
{
    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Fifty_ballots_of_one_participant_at_once_are_one_row_also_through_two_processes(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, address, poll) = await OpenAsync(database);
        using var one = new RoomOn(database.Database);
        using var other = engine is Engine.Postgres ? new RoomOn(database.Database) : null;
        var who = await one.NewcomerAsync(address);

        var answers = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => (i % 2 == 0 ? other ?? one : one).VoteAsync(who, poll, [1 + (i % 3)], i)));

        Assert.All(answers, answer => Assert.Equal("ok", answer.Code));
        await using var db = database.Read();
        var row = await db.Ballots.SingleAsync();
        Assert.Equal((50, "3"), (row.Sent, row.Choices));   // the one that was sent last, whatever order they came in
        Assert.Equal(1, (await new ClosePoll(database.Store).RunAsync(setting.Lead, poll)).Value!.Ballots);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_processes_share_a_room_and_the_table_decides(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, address, poll) = await OpenAsync(database);
        using var one = new RoomOn(database.Database);
        using var other = engine is Engine.Postgres ? new RoomOn(database.Database) : null;
        var people = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : other ?? one).NewcomerAsync(address)));

        var votes = await Task.WhenAll(people.Select((who, i) => (i % 3 == 0 ? other ?? one : one).VoteAsync(who, poll, [1 + (i % 3)])));
        var questions = await Task.WhenAll(people.Select((who, i) => (i % 2 == 0 ? other ?? one : one).TextAsync(who, TextKind.Question, $"سؤال {i}")));

        Assert.All(votes, answer => Assert.Equal("ok", answer.Code));
        Assert.Equal(Enumerable.Range(1, 40), questions.Where(answer => answer.Code == "ok").Select(answer => answer.Number!.Value).Order());
        var counted = (await new ClosePoll(database.Store).RunAsync(setting.Lead, poll)).Value!;
        Assert.Equal((40, 40), (counted.Ballots, counted.Votes.Sum()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task While_the_poll_is_open_the_last_vote_counts_and_a_resend_changes_nothing(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, address, poll) = await OpenAsync(database);
        using var room = new RoomOn(database.Database);
        var who = await room.NewcomerAsync(address);

        await room.VoteAsync(who, poll, [1], 10);
        await room.VoteAsync(who, poll, [2], 11);
        var late = await room.VoteAsync(who, poll, [1], 10);   // its acknowledgement was lost

        Assert.Equal(("ok", "2", 11L), (late.Code, late.Choices, late.Sent));
        Assert.Equal([0, 1, 0], (await new ClosePoll(database.Store).RunAsync(setting.Lead, poll)).Value!.Votes);
        Assert.Equal("closed", (await room.VoteAsync(who, poll, [3], 12)).Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_poll_that_closes_while_the_room_votes_counts_exactly_what_was_acknowledged(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, address, poll) = await OpenAsync(database);
        using var one = new RoomOn(database.Database);
        using var other = engine is Engine.Postgres ? new RoomOn(database.Database) : null;
        var people = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => one.NewcomerAsync(address)));

        var voting = people.Select(async (who, i) =>
        {
            await Task.Delay(i);
            return await (i % 2 == 0 ? one : other ?? one).VoteAsync(who, poll, [1]);
        }).ToList();
        await Task.Delay(60);
        var counted = (await new ClosePoll(database.Store).RunAsync(setting.Lead, poll)).Value!;
        var answers = await Task.WhenAll(voting);

        Assert.Equal(answers.Count(answer => answer.Code == "ok"), counted.Ballots);
        Assert.All(answers, answer => Assert.Contains(answer.Code, new[] { "ok", "closed" }));
        var proof = await new VerifyRooms(database.Store).ReadAsync(Platform.Access.Actor.System);
        Assert.Equal((1, counted.Ballots, null), (proof.Value!.Counted, proof.Value.Ballots, proof.Value.Fault));
    }

    [Theory]
    [InlineData(new[] { 1, 2 }, 1)]
    [InlineData(new[] { 4 }, 1)]
    [InlineData(new[] { 1, 2, 3 }, 2)]
    public async Task A_ballot_that_does_not_fit_the_poll_is_not_taken(int[] choices, int most)
    {
        await using var database = new TestDatabase();
        var (_, address, poll) = await OpenAsync(database, RoomSetting.Poll(most: most));
        using var room = new RoomOn(database.Database);
        var who = await room.NewcomerAsync(address);

        Assert.Equal("invalid", (await room.VoteAsync(who, poll, choices)).Code);
        Assert.Equal("invalid", (await room.VoteAsync(who, Guid.NewGuid(), [1])).Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_binding_poll_takes_one_ballot_for_each_slip(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, address, poll) = await OpenAsync(database, RoomSetting.Poll(binding: true));
        var slip = Assert.Single((await new IssueBallotCodes(database.Store).RunAsync(setting.Lead, setting.SessionId, 1)).Value!);
        using var room = new RoomOn(database.Database);
        var (holder, other) = (await room.NewcomerAsync(address), await room.NewcomerAsync(address));
        Task<RoomAnswer> Use(EnteredRoom who, string code) => room.WriteAsync(new CodeAct(who.SessionId, who.ParticipantId, RoomTokens.HashOfSlip(code)));

        Assert.Equal("code", (await room.VoteAsync(holder, poll, [1])).Code);
        Assert.Equal("code-wrong", (await Use(holder, RoomTokens.Slip())).Code);
        Assert.Equal("ok", (await Use(holder, slip)).Code);
        Assert.Equal("ok", (await Use(holder, slip)).Code);         // sent again
        Assert.Equal("code-wrong", (await Use(other, slip)).Code);  // the phone next to it
        Assert.Equal("ok", (await room.VoteAsync(holder, poll, [1])).Code);
        Assert.Equal("code", (await room.VoteAsync(other, poll, [1])).Code);
        await using var db = database.Read();
        Assert.DoesNotContain(slip, string.Join(' ', await db.Record.Select(entry => System.Text.Encoding.UTF8.GetString(entry.Payload!)).ToListAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_sent_out_votes_no_more_and_their_open_votes_fall(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, address, poll) = await OpenAsync(database);
        using var room = new RoomOn(database.Database);
        var token = LinkToken.New();
        var who = (await room.EnterAsync(address, token)).Entered!;
        await room.VoteAsync(who, poll, [1]);

        Assert.True((await new RemoveParticipant(database.Store).RunAsync(setting.OtherLead, who.ParticipantId)).Ok);

        Assert.Equal("removed", (await room.VoteAsync(who, poll, [1])).Code);
        Assert.Equal("removed", (await room.EnterAsync(address, token)).Answer.Code);
        Assert.Equal(0, (await new ClosePoll(database.Store).RunAsync(setting.Lead, poll)).Value!.Ballots);
    }

    [Fact]
    public async Task Ballots_that_were_changed_afterwards_are_found()
    {
        await using var database = new TestDatabase();
        var (setting, address, poll) = await OpenAsync(database);
        using var room = new RoomOn(database.Database);
        for (var i = 0; i < 3; i++) await room.VoteAsync(await room.NewcomerAsync(address), poll, [1]);
        await new ClosePoll(database.Store).RunAsync(setting.Lead, poll);

        await using (var transaction = (await database.Database.BeginAsync()).Value!)
        {
            await transaction.Db.Ballots.Take(1).ExecuteUpdateAsync(set => set.SetProperty(ballot => ballot.Choices, "2"));
            await transaction.CommitAsync(default);
        }

        Assert.Equal((1, 1), (await new VerifyRooms(database.Store).ReadAsync(Platform.Access.Actor.System)).Value!.Fault);
    }

    internal static async Task<(RoomSetting Setting, string Address, Guid Poll)> OpenAsync(TestDatabase database, NewPoll? typed = null)
    {
        var setting = await RoomSetting.FillAsync(database.Database);
        var entry = (await new OpenRoom(database.Store).RunAsync(setting.Lead, setting.SessionId)).Value!;
        var poll = (await new PreparePoll(database.Store).RunAsync(setting.OtherLead, setting.SessionId, typed ?? RoomSetting.Poll())).Value;
        Assert.True((await new OpenPoll(database.Store).RunAsync(setting.OtherLead, poll)).Ok);
        return (setting, entry.Address, poll);
    }
}
