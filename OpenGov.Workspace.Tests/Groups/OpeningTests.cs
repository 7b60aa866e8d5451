using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed class OpeningTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_group_is_open_once_somebody_of_each_side_has_signed(Engine engine)
    {
        await using var scene = await GroupScene.LedAsync(engine);

        Assert.True((await scene.SignOpeningAsync(1, scene.Official)).Ok);
        Assert.Equal(GroupState.Proposed, (await scene.SheetAsync()).State);
        Assert.Equal(GroupsRefusals.SideHasSigned, (await scene.SignOpeningAsync(1, scene.OfficialDeputy)).Refusal);
        Assert.Equal(GroupsRefusals.NotOfASide, (await scene.SignOpeningAsync(1, await scene.Database.ActorAsync(Role.CoLead, Side.CivilSociety))).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.SignOpeningAsync(1, scene.Secretariat)).Refusal);

        Assert.True((await scene.SignOpeningAsync(1, await scene.Database.ActorAsync(Role.Member, Side.CivilSociety))).Ok);
        var open = await scene.SheetAsync();
        Assert.Equal((GroupState.Open, 1), (open.State, open.OpenNow));
        Assert.NotNull(open.OpenedAt);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Co_leads_sit_on_opposite_sides_and_nobody_is_named_twice(Engine engine)
    {
        await using var scene = await GroupScene.ProposedAsync(engine);

        Assert.Equal(GroupsRefusals.LeadsMissing, (await scene.SignOpeningAsync(1, scene.OfficialDeputy)).Refusal);
        Assert.Equal(GroupsRefusals.NotOfThatSide, (await scene.NameAsync(1, Side.Administration, scene.Citizen)).Refusal);
        Assert.Equal(GroupsRefusals.NotOfThatSide, (await scene.NameAsync(1, Side.Administration, scene.Official, scene.CitizenDeputy)).Refusal);
        Assert.Equal(GroupsRefusals.NotOfThatSide, (await scene.NameAsync(1, Side.Administration, await scene.Database.ActorAsync(Role.Expert))).Refusal);
        Assert.Equal(GroupsRefusals.SamePersonTwice, (await scene.NameAsync(1, Side.Administration, scene.Official, scene.Official)).Refusal);

        await scene.LeadAsync(1);
        var leads = (await scene.SheetAsync()).Leads;
        Assert.Equal([scene.Official.AccountId, scene.Citizen.AccountId], leads.Select(side => side.Lead?.Id));
        Assert.Equal([scene.OfficialDeputy.AccountId, scene.CitizenDeputy.AccountId], leads.Select(side => side.Deputy?.Id));
    }

    [Fact]
    public async Task Two_grants_of_both_sides_do_not_let_one_person_lead_for_both()
    {
        await using var scene = await GroupScene.ProposedAsync();
        await scene.Database.AddAsync(new Grant(scene.Official.AccountId!.Value, Role.Member, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), Side.CivilSociety));

        Assert.True((await scene.NameAsync(1, Side.Administration, scene.Official)).Ok);
        Assert.Equal(GroupsRefusals.SamePersonTwice, (await scene.NameAsync(1, Side.CivilSociety, scene.Official)).Refusal);
        Assert.True((await scene.NameAsync(1, Side.CivilSociety, scene.Citizen)).Ok);
        Assert.True((await scene.SignOpeningAsync(1, scene.Official)).Ok);
        Assert.Equal(GroupsRefusals.SideHasSigned, (await scene.SignOpeningAsync(1, scene.Official)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task No_more_groups_are_open_at_once_than_the_committee_decided(Engine engine)
    {
        await using var scene = await GroupScene.OpenAsync(engine);
        await scene.LeadAsync(2);
        await scene.LeadAsync(3);
        await scene.OpenAsync(2);
        var limit = new SetGroupLimit(scene.Database.Store);

        Assert.Equal(GroupsRefusals.LimitReached.Key, (await scene.SignOpeningAsync(3, scene.Official)).Refusal?.Key);
        Assert.Equal(AccessRefusals.NotAllowed, (await limit.RunAsync(scene.Official, scene.Plan, 3)).Refusal);
        Assert.Equal(GroupsRefusals.LimitOutOfRange.Key, (await limit.RunAsync(scene.Secretariat, scene.Plan, 0)).Refusal?.Key);
        Assert.True((await limit.RunAsync(scene.Secretariat, scene.Plan, 3)).Ok);
        await scene.OpenAsync(3);

        var plan = (await new GroupsOverview(scene.Database.Store).ReadAsync(Actor.Public, 3)).Value!;
        Assert.Equal((3, 3), (plan.OpenNow, plan.MostOpen));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_groups_opened_in_the_same_moment_do_not_go_past_the_limit(Engine engine)
    {
        await using var scene = await GroupScene.LedAsync(engine);
        Assert.True((await new SetGroupLimit(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan, 1)).Ok);
        await scene.LeadAsync(2);
        Assert.True((await scene.SignOpeningAsync(1, scene.Official)).Ok);
        Assert.True((await scene.SignOpeningAsync(2, scene.Official)).Ok);

        await Task.WhenAll(Task.Run(() => scene.SignOpeningAsync(1, scene.Citizen)), Task.Run(() => scene.SignOpeningAsync(2, scene.Citizen)));

        Assert.Equal(1, (await new GroupsOverview(scene.Database.Store).ReadAsync(Actor.Public, 3)).Value!.OpenNow);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Both_sides_sign_a_group_that_both_read_before_either_had_signed(Engine engine)
    {
        await using var scene = await GroupScene.LedAsync(engine);
        var (seen, open) = (await scene.SheetAsync(), new OpenGroup(scene.Database.Store));

        var signed = await Task.WhenAll(open.RunAsync(scene.Official, seen.Id, seen.Version), open.RunAsync(scene.Citizen, seen.Id, seen.Version));

        Assert.All(signed, result => Assert.Null(result.Refusal));
        Assert.Equal(GroupState.Open, (await scene.SheetAsync()).State);
    }

    [Fact]
    public async Task What_is_signed_is_the_group_as_it_was_read()
    {
        await using var scene = await GroupScene.LedAsync();
        var describe = new DescribeGroup(scene.Database.Store);
        Assert.True((await scene.SignOpeningAsync(1, scene.Official)).Ok);
        var seen = await scene.SheetAsync();
        var description = new GroupDescription(new LocalText("المناخ"), new LocalText("متابعة الالتزامات البيئية"), scene.Themes, true);

        Assert.Equal(GroupsRefusals.NoSuchTheme, (await describe.RunAsync(scene.Secretariat, seen.Id, description with { ThemeIds = [Guid.NewGuid()] }, seen.Version)).Refusal);
        Assert.Equal(GroupsRefusals.NotYourGroup, (await describe.RunAsync(await scene.Database.ActorAsync(Role.Member, Side.Administration), seen.Id, description, seen.Version)).Refusal);
        Assert.True((await describe.RunAsync(scene.Citizen, seen.Id, description, seen.Version)).Ok);
        Assert.Equal(GroupsRefusals.ChangedByAnother, (await describe.RunAsync(scene.Secretariat, seen.Id, description, seen.Version)).Refusal);
        Assert.Equal(GroupsRefusals.ChangedByAnother, (await new OpenGroup(scene.Database.Store).RunAsync(scene.Citizen, seen.Id, seen.Version)).Refusal);

        var group = await scene.SheetAsync();
        Assert.Empty(group.Opening);
        Assert.True(group.IsPilot);
        Assert.Equal([1, 2], group.Themes.Select(theme => theme.Number));
    }

    [Fact]
    public async Task A_group_is_closed_by_both_sides_for_one_reason_and_changes_no_more()
    {
        await using var scene = await GroupScene.OpenAsync();
        var (close, takeBack) = (new CloseGroup(scene.Database.Store), new TakeBackGroupSignature(scene.Database.Store));
        var group = await scene.SheetAsync();

        Assert.Equal(GroupsRefusals.ReasonMissing, (await close.RunAsync(scene.Official, group.Id, " ", group.Version)).Refusal);
        Assert.True((await close.RunAsync(scene.Official, group.Id, "انتهت المرحلة التجريبية", group.Version)).Ok);
        Assert.Equal(GroupsRefusals.NothingSigned, (await takeBack.RunAsync(scene.Citizen, group.Id)).Refusal);
        Assert.True((await takeBack.RunAsync(scene.OfficialDeputy, group.Id)).Ok);
        Assert.Empty((await scene.SheetAsync()).Closing);

        group = await scene.SheetAsync();
        Assert.True((await close.RunAsync(scene.Citizen, group.Id, "أنجزت برنامجها", group.Version)).Ok);
        Assert.True((await close.RunAsync(scene.Official, group.Id, "", group.Version + 1)).Ok);
        group = await scene.SheetAsync();
        Assert.Equal((GroupState.Closed, "أنجزت برنامجها"), (group.State, group.ClosedBecause));
        Assert.Equal(GroupsRefusals.IsClosed, (await scene.NameAsync(1, Side.Administration, scene.OfficialDeputy)).Refusal);
        Assert.Equal(GroupsRefusals.NotOpen, (await new AskToJoin(scene.Database.Store).RunAsync(Actor.Public, group.Id, GroupScene.Request())).Refusal);
    }

    [Fact]
    public async Task Whoever_no_longer_sits_on_a_side_leads_no_longer()
    {
        await using var scene = await GroupScene.OpenAsync();
        await using (var db = scene.Database.Read())
        {
            var grant = db.Grants.Single(g => g.AccountId == scene.Official.AccountId);
            Assert.True((await new RevokeRole(scene.Database.Store).RunAsync(await scene.Database.ActorAsync(Role.Administrator), grant.Id)).Ok);
        }

        var group = await scene.SheetAsync(1, scene.Official);
        Assert.Null(group.LeadingSide);
        Assert.False(group.Runs);
        Assert.Equal(
            AccessRefusals.NotAllowed,
            (await new PlanActivity(scene.Database.Store).RunAsync(scene.Official, group.Id, new PlannedActivity("نشاط", null, null, Side.Administration, null))).Refusal);
    }
}
