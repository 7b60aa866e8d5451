using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed class MembersTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Somebody_without_an_account_is_a_member_once_both_co_leads_agree(Engine engine)
    {
        await using var scene = await GroupScene.OpenAsync(engine);
        var (ask, accept, byLink) = (new AskToJoin(scene.Database.Store), new AcceptMember(scene.Database.Store), new MembershipByLink(scene.Database.Store));
        var group = await scene.SheetAsync();

        var token = (await ask.RunAsync(Actor.Public, group.Id, GroupScene.Request())).Value!;
        var asked = (await scene.SheetAsync()).Members.Single();
        Assert.Equal(MembershipState.Applied, (await byLink.ReadAsync(Actor.Public, token)).Value!.State);
        Assert.Equal(GroupsRefusals.NoSuchMember, (await byLink.ReadAsync(Actor.Public, token + "x")).Refusal);

        Assert.True((await accept.RunAsync(scene.Official, asked.Id, asked.Version)).Ok);
        Assert.Equal(MembershipState.Applied, (await byLink.ReadAsync(Actor.Public, token)).Value!.State);
        Assert.Equal(GroupsRefusals.SideHasSigned, (await accept.RunAsync(scene.OfficialDeputy, asked.Id, asked.Version + 1)).Refusal);
        Assert.Equal(GroupsRefusals.ChangedByAnother, (await accept.RunAsync(scene.Citizen, asked.Id, asked.Version)).Refusal);
        Assert.True((await accept.RunAsync(scene.Citizen, asked.Id, asked.Version + 1)).Ok);

        Assert.Equal(MembershipState.Member, (await byLink.ReadAsync(Actor.Public, token)).Value!.State);
        Assert.Equal(GroupsRefusals.AlreadyDecided, (await accept.RunAsync(scene.Citizen, asked.Id, asked.Version + 3)).Refusal);
    }

    [Fact]
    public async Task Only_the_co_leads_and_their_deputies_decide()
    {
        await using var scene = await GroupScene.OpenAsync();
        await new AskToJoin(scene.Database.Store).RunAsync(Actor.Public, (await scene.SheetAsync()).Id, GroupScene.Request());
        var asked = (await scene.SheetAsync()).Members.Single();
        var accept = new AcceptMember(scene.Database.Store);

        Assert.Equal(AccessRefusals.NotAllowed, (await accept.RunAsync(scene.Secretariat, asked.Id, asked.Version)).Refusal);
        Assert.Equal(GroupsRefusals.NotYourGroup, (await accept.RunAsync(await scene.Database.ActorAsync(Role.CoLead, Side.Administration), asked.Id, asked.Version)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await accept.RunAsync(Actor.Public, asked.Id, asked.Version)).Refusal);
        Assert.True((await accept.RunAsync(scene.OfficialDeputy, asked.Id, asked.Version)).Ok);
        Assert.True((await accept.RunAsync(scene.CitizenDeputy, asked.Id, asked.Version + 1)).Ok);
    }

    [Fact]
    public async Task Co_leads_who_differ_decide_nothing_until_one_of_them_has_come_round()
    {
        await using var scene = await GroupScene.OpenAsync();
        var token = (await new AskToJoin(scene.Database.Store).RunAsync(Actor.Public, (await scene.SheetAsync()).Id, GroupScene.Request())).Value!;
        var (accept, refuse) = (new AcceptMember(scene.Database.Store), new RefuseMember(scene.Database.Store));
        var asked = (await scene.SheetAsync()).Members.Single();

        Assert.Equal(GroupsRefusals.ReasonMissing, (await refuse.RunAsync(scene.Official, asked.Id, "", asked.Version)).Refusal);
        Assert.True((await refuse.RunAsync(scene.Official, asked.Id, "خارج الموضوع", asked.Version)).Ok);
        Assert.True((await accept.RunAsync(scene.Citizen, asked.Id, asked.Version + 1)).Ok);
        asked = (await scene.SheetAsync()).Members.Single();
        Assert.Equal((MembershipState.Applied, Side.CivilSociety, Side.Administration), (asked.State, asked.For.Single(), asked.Against.Single()));
        Assert.Null((await new MembershipByLink(scene.Database.Store).ReadAsync(Actor.Public, token)).Value!.RefusedBecause);

        Assert.True((await refuse.RunAsync(scene.Citizen, asked.Id, "", asked.Version)).Ok);
        var own = (await new MembershipByLink(scene.Database.Store).ReadAsync(Actor.Public, token)).Value!;
        Assert.Equal((MembershipState.Refused, "خارج الموضوع"), (own.State, own.RefusedBecause));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_is_proposed_by_one_co_lead_is_invited_by_both_and_answers_by_a_private_link(Engine engine)
    {
        await using var scene = await GroupScene.OpenAsync(engine);
        var group = await scene.SheetAsync();
        var (invite, answer, issue) = (new InviteToGroup(scene.Database.Store), new AnswerGroupInvitation(scene.Database.Store), new IssueMemberLink(scene.Database.Store));

        var id = (await invite.RunAsync(scene.Citizen, group.Id, GroupScene.Request("جمعية أريج"))).Value;
        Assert.Equal([Side.CivilSociety], (await scene.SheetAsync()).Members.Single().For);
        Assert.Equal(GroupsRefusals.NotYourGroup, (await invite.RunAsync(await scene.Database.ActorAsync(Role.Member, Side.CivilSociety), group.Id, GroupScene.Request())).Refusal);
        Assert.True((await new AcceptMember(scene.Database.Store).RunAsync(scene.Official, id, (await scene.SheetAsync()).Members.Single().Version)).Ok);
        Assert.Equal(MembershipState.Invited, (await scene.SheetAsync()).Members.Single().State);

        Assert.Equal(AccessRefusals.NotAllowed, (await issue.RunAsync(scene.Official, id)).Refusal);
        var old = (await issue.RunAsync(scene.Secretariat, id)).Value!.Split('/')[^1];
        var token = (await issue.RunAsync(scene.Secretariat, id)).Value!.Split('/')[^1];
        Assert.Equal(GroupsRefusals.NoSuchMember, (await answer.RunAsync(Actor.Public, MemberKey.Link(old), true)).Refusal);
        Assert.Equal(GroupsRefusals.NoSuchMember, (await answer.RunAsync(Actor.Public, MemberKey.Of(id), true)).Refusal);
        Assert.Equal(GroupsRefusals.NoSuchMember, (await answer.RunAsync(scene.Official, MemberKey.Of(id), true)).Refusal);
        Assert.True((await answer.RunAsync(Actor.Public, MemberKey.Link(token), true)).Ok);
        Assert.Equal(GroupsRefusals.NotInvited, (await answer.RunAsync(Actor.Public, MemberKey.Link(token), false)).Refusal);
        Assert.Equal(MembershipState.Member, (await scene.SheetAsync()).Members.Single().State);
    }

    [Fact]
    public async Task Somebody_leaves_and_how_to_reach_them_goes_with_them()
    {
        await using var scene = await GroupScene.OpenAsync();
        var leave = new LeaveGroup(scene.Database.Store);
        var token = (await new AskToJoin(scene.Database.Store).RunAsync(Actor.Public, (await scene.SheetAsync()).Id, GroupScene.Request())).Value!;

        Assert.Equal(GroupsRefusals.NoSuchMember, (await leave.RunAsync(Actor.Public, MemberKey.Link("none"))).Refusal);
        Assert.True((await leave.RunAsync(Actor.Public, MemberKey.Link(token), "لا وقت لدي")).Ok);
        Assert.Equal(GroupsRefusals.AlreadyOver, (await leave.RunAsync(Actor.Public, MemberKey.Link(token))).Refusal);

        var group = await scene.SheetAsync();
        Assert.Equal((0, 1), (group.Members.Count, group.Over));
        await using var db = scene.Database.Read();
        var kept = await db.GroupMemberships.SingleAsync();
        Assert.Equal(MembershipState.Withdrawn, kept.State);
        Assert.Null(kept.Contact);
    }

    [Fact]
    public async Task An_account_is_on_its_way_into_a_group_once_and_leaves_by_itself()
    {
        await using var scene = await GroupScene.OpenAsync();
        var (ask, group) = (new AskToJoin(scene.Database.Store), await scene.SheetAsync());
        var expert = await scene.Database.ActorAsync(Role.Expert);

        Assert.True((await ask.RunAsync(expert, group.Id, GroupScene.Request() with { Contact = null })).Ok);
        Assert.Equal(GroupsRefusals.AlreadyIn, (await ask.RunAsync(expert, group.Id, GroupScene.Request())).Refusal);
        Assert.Equal(GroupsRefusals.AlreadyIn, (await ask.RunAsync(scene.Official, group.Id, GroupScene.Request())).Refusal);
        var own = (await scene.SheetAsync(1, expert)).OwnMembership!.Value;
        Assert.Equal(GroupsRefusals.NoSuchMember, (await new LeaveGroup(scene.Database.Store).RunAsync(await scene.Database.ActorAsync(Role.Expert), MemberKey.Of(own))).Refusal);
        Assert.True((await new LeaveGroup(scene.Database.Store).RunAsync(expert, MemberKey.Of(own))).Ok);
        Assert.True((await ask.RunAsync(expert, group.Id, GroupScene.Request())).Ok);
    }

    [Fact]
    public async Task A_request_says_who_from_where_why_and_how_to_reach_them()
    {
        await using var scene = await GroupScene.OpenAsync();
        var (ask, group) = (new AskToJoin(scene.Database.Store), (await scene.SheetAsync()).Id);
        async Task<Refusal?> RefusalAsync(MembershipRequest request) => (await ask.RunAsync(Actor.Public, group, request)).Refusal;

        Assert.Equal(GroupsRefusals.FunctionMissing, await RefusalAsync(GroupScene.Request() with { Function = " \u202E" }));
        Assert.Equal(GroupsRefusals.InstitutionMissing, await RefusalAsync(GroupScene.Request() with { Institution = "" }));
        Assert.Equal(GroupsRefusals.InstitutionMissing, await RefusalAsync(GroupScene.Request() with { BodyId = Guid.NewGuid() }));
        Assert.Equal(GroupsRefusals.ContactMissing, await RefusalAsync(GroupScene.Request() with { Contact = null }));
        Assert.Equal(GroupsRefusals.ReasonMissing, await RefusalAsync(GroupScene.Request() with { Reason = "" }));
        Assert.Equal(GroupsRefusals.TooLong.Key, (await RefusalAsync(GroupScene.Request() with { Reason = new string('ا', 2_001) }))?.Key);
        Assert.Equal(GroupsRefusals.TextUnreadable, await RefusalAsync(GroupScene.Request() with { Reason = "\uD800" }));
        Assert.Equal(GroupsRefusals.NotOpen, (await ask.RunAsync(Actor.Public, (await scene.SheetAsync(2)).Id, GroupScene.Request())).Refusal);
    }

    [Fact]
    public async Task Who_asks_stays_out_of_the_record_and_out_of_the_publics_sight()
    {
        const string Canary = "قناري-7461";
        await using var scene = await GroupScene.OpenAsync();
        var group = (await scene.SheetAsync()).Id;
        await new AskToJoin(scene.Database.Store).RunAsync(
            Actor.Public, group, new MembershipRequest(Affiliation.CivilSociety, Canary + "ا", null, "جمعية أريج", Canary + "ب", Canary + "ج"));

        var secretariat = (await scene.SheetAsync()).Members.Single();
        var coLead = (await scene.SheetAsync(1, scene.Official)).Members.Single();
        Assert.Equal(Canary + "ب", secretariat.Contact);
        Assert.Null(coLead.Contact);
        Assert.Equal(Canary + "ج", coLead.Reason);
        Assert.Empty((await scene.SheetAsync(1, Actor.Public)).Members);

        await new AcceptMember(scene.Database.Store).RunAsync(scene.Official, coLead.Id, coLead.Version);
        await new AcceptMember(scene.Database.Store).RunAsync(scene.Citizen, coLead.Id, coLead.Version + 1);
        var seen = (await scene.SheetAsync(1, Actor.Public)).Members.Single();
        Assert.Equal("جمعية أريج", seen.Institution?.Ar);
        Assert.Null(seen.Function ?? seen.Reason ?? seen.Contact);
        await using var db = scene.Database.Read();
        var record = await db.Record.Select(entry => entry.Payload).ToListAsync();
        Assert.All(record, payload => Assert.DoesNotContain(Canary, System.Text.Encoding.UTF8.GetString(payload!), StringComparison.Ordinal));
    }
}
