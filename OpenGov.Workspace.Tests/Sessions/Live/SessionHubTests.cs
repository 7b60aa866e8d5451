using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Sessions;

/// <summary>The participants' hub: what makes no sense is answered with a code, who is out stays out, and nobody leads from here.</summary>
public sealed class SessionHubTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    private static int _plans = 40;

    [Fact]
    public async Task Votes_reach_the_other_telephones_and_a_removed_one_is_told()
    {
        var (setting, link, poll) = await RoomAsync();
        await using var one = await Phone.OpenAsync(app.Address);
        await using var other = await Phone.OpenAsync(app.Address);
        Assert.Equal(("ok", "ok"), (await one.EnterAsync(link), await other.EnterAsync(link)));
        await app.Get<ShowPollResults>().RunAsync(setting.Lead, poll, true);

        Assert.Equal("ok", await one.VoteAsync(poll, 1, 2));

        JsonNode? tally;
        do tally = (await other.Line.HearAsync("tally"))?["polls"]?.AsArray().FirstOrDefault();
        while (tally?["ballots"]!.GetValue<int>() != 1);
        Assert.Equal("[0,1,0]", tally!["votes"]!.ToJsonString());
        await app.Get<RemoveParticipant>().RunAsync(setting.Lead, await ParticipantAsync(one.Token));
        Assert.Equal("removed", (await one.Line.HearAsync("ended"))!.GetValue<string>());
        await using var again = await Phone.OpenAsync(app.Address, one.Token);
        Assert.Equal("removed", await again.EnterAsync(link));
    }

    [Fact]
    public async Task A_closed_room_lets_nobody_in_and_a_token_is_good_in_its_own_room_only()
    {
        var (setting, link, poll) = await RoomAsync();
        var other = (await app.Get<OpenRoom>().RunAsync(setting.Lead, setting.OtherSessionId)).Value!.Address;
        await using var phone = await Phone.OpenAsync(app.Address);
        Assert.Equal("ok", await phone.EnterAsync(link));
        await using var elsewhere = await Phone.OpenAsync(app.Address, phone.Token);

        Assert.Equal("refused", await elsewhere.EnterAsync(other));
        Assert.Equal("closed", await elsewhere.VoteAsync(poll, 1, 1));   // it is in no room
        await app.Get<CloseRoom>().RunAsync(setting.Lead, setting.SessionId);
        Assert.Equal("closed", (await phone.Line.HearAsync("ended"))!.GetValue<string>());
        await using var replay = await Phone.OpenAsync(app.Address, phone.Token);
        Assert.Equal("closed", await replay.EnterAsync(link));
    }

    [Fact]
    public async Task The_link_to_follow_one_s_proposals_reads_them_and_does_not_let_vote()
    {
        var (_, link, _) = await RoomAsync();
        await using var phone = await Phone.OpenAsync(app.Address);
        var entered = await phone.CallAsync("Enter", new JsonObject { ["link"] = link.Replace("/j/", "", StringComparison.Ordinal), ["token"] = phone.Token, ["language"] = "ar" });
        var follow = entered!["follow"]!.GetValue<string>();
        Assert.Equal("ok", Phone.CodeOf(await phone.CallAsync("Propose", new JsonObject { ["text"] = "نشر جدول زمني", ["sent"] = 1 })));

        var followed = new FollowedProposals(app.Get<Store>());
        Assert.Equal("نشر جدول زمني", Assert.Single((await followed.ReadAsync(Actor.Public, follow)).Value!.Solutions).Text);
        Assert.Equal(ProposalsRefusals.NoSuchProposal, (await followed.ReadAsync(Actor.Public, phone.Token)).Refusal);
        await using var thief = await Phone.OpenAsync(app.Address, follow);
        Assert.Equal("invalid", await thief.EnterAsync(link));
        Assert.DoesNotContain(phone.Token, follow, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenPoll"), InlineData("ClosePoll"), InlineData("CloseRoom"), InlineData("RemoveParticipant"), InlineData("IssueBallotCodes"), InlineData("Dispose")]
    public async Task Commands_of_the_leads_do_not_exist_here(string method)
    {
        var (_, link, poll) = await RoomAsync();
        await using var phone = await Phone.OpenAsync(app.Address);
        await phone.EnterAsync(link);

        await Assert.ThrowsAsync<InvalidOperationException>(() => phone.CallAsync(method, new JsonObject { ["poll"] = poll }));
        await using var db = app.Get<Database>().Reader();
        Assert.Equal(PollState.Open, await db.Polls.Where(p => p.Id == poll).Select(p => p.State).SingleAsync());
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "Enter", "null" }, { "Enter", "{}" }, { "Enter", "[]" }, { "Enter", "7" }, { "Enter", """{"link":null,"token":null,"language":null}""" },
        { "Enter", """{"link":"aaaaaaaaaaaaaaaaaaaaaa","token":"zz","language":"ar"}""" },
        { "Vote", "null" }, { "Vote", """{"poll":"x","choices":[1],"sent":1}""" }, { "Vote", """{"poll":"$poll","choices":[],"sent":1}""" },
        { "Vote", """{"poll":"$poll","choices":[0],"sent":1}""" }, { "Vote", """{"poll":"$poll","choices":[1,1],"sent":1}""" }, { "Vote", """{"poll":"$poll","choices":[1.5],"sent":1}""" },
        { "Vote", """{"poll":"$poll","choices":[1],"sent":-1}""" }, { "Vote", """{"poll":"$poll","choices":[1],"sent":1e300}""" }, { "Vote", """{"poll":"$poll","choices":[1],"sent":1,"participant":"x"}""" },
        { "Vote", """{"poll":"$poll","choices":[1],"choices":[2],"sent":1}""" },
        { "Rank", """{"ranking":"$poll","points":[[1]],"sent":1}""" }, { "Rank", """{"ranking":"$poll","pairs":[["a","b"]],"sent":1}""" }, { "Rank", """{"ranking":"$poll","sent":1,"x":2}""" },
        { "Ask", """{"text":"","sent":1}""" }, { "Ask", """{"text":"\ud83d","sent":1}""" }, { "Ask", """{"text":5,"sent":1}""" }, { "Ask", """{"text":"a","sent":1,"number":3}""" },
        { "Note", """{"text":"\u202e\u202e","sent":1}""" }, { "Propose", """{"text":"a","problem":5,"sent":1}""" }, { "Support", """{"question":"$poll","up":"yes"}""" }, { "Support", "[]" },
    };

    [Theory, MemberData(nameof(Malformed))]
    public async Task What_makes_no_sense_is_answered_with_a_code_and_the_line_stays(string method, string message)
    {
        var (_, link, poll) = await RoomAsync();
        await using var phone = await Phone.OpenAsync(app.Address);
        await phone.EnterAsync(link);

        await phone.Line.WriteAsync($$"""{"type":1,"invocationId":"m","target":"{{method}}","arguments":[{{message.Replace("$poll", poll.ToString(), StringComparison.Ordinal)}}]}""");
        JsonNode? answer;
        do answer = await phone.Line.ReadAsync() ?? throw new EndOfStreamException("The server closed the line.");
        while (answer?["invocationId"]?.GetValue<string>() != "m");

        Assert.Equal("invalid", answer!["result"]?["code"]?.GetValue<string>());
        if (method != "Enter") Assert.Equal("ok", await phone.VoteAsync(poll, 9, 1));
    }

    [Fact]
    public async Task A_telephone_that_sends_too_fast_is_told_to_wait_and_a_message_too_large_ends_its_line()
    {
        var (_, link, poll) = await RoomAsync();
        await using var phone = await Phone.OpenAsync(app.Address);
        await phone.EnterAsync(link);

        Assert.Equal("ok", await phone.VoteAsync(poll, 1, 1));

        // Many at once, none of which costs the server anything: faster than they are allowed again on any machine.
        for (var i = 0; i < 200; i++) await phone.Line.SendAsync("Support", new JsonArray());
        JsonNode? answer;
        do answer = await phone.Line.ReadAsync() ?? throw new EndOfStreamException("The server closed the line.");
        while (answer["result"]?["code"]?.GetValue<string>() != "busy");
        await phone.Line.WriteAsync(new string('x', SessionHub.MostBytes + 100));

        while (await phone.Line.ReadAsync() is not null) { }   // closed
        await using var db = app.Get<Database>().Reader();
        Assert.Equal(1, await db.Ballots.CountAsync(ballot => ballot.PollId == poll));
    }

    private async Task<(RoomSetting Setting, string Link, Guid Poll)> RoomAsync()
    {
        var setting = await RoomSetting.FillAsync(app.Get<Database>(), Interlocked.Increment(ref _plans));
        var entry = (await app.Get<OpenRoom>().RunAsync(setting.Lead, setting.SessionId)).Value!;
        var poll = (await app.Get<PreparePoll>().RunAsync(setting.Lead, setting.SessionId, RoomSetting.Poll())).Value;
        Assert.True((await app.Get<OpenPoll>().RunAsync(setting.Lead, poll)).Ok);
        return (setting, entry.Address, poll);
    }

    private async Task<Guid> ParticipantAsync(string token)
    {
        await using var db = app.Get<Database>().Reader();
        var hash = RoomTokens.HashOf(RoomTokens.Bytes(token)!);
        return await db.Participants.Where(p => p.TokenHash == hash).Select(p => p.Id).SingleAsync();
    }
}
