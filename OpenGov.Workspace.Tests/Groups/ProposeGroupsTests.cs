using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed class ProposeGroupsTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Proposed_groups_are_listed_in_order_and_are_not_yet_open(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = (await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(4, new LocalText("الخطة الرابعة"), 2028, 2032))).Value;
        var propose = new ProposeGroups(database.Store);

        Assert.True((await propose.RunAsync(Actor.System, plan, [new LocalText("المناخ والبيئة"), new LocalText("الشفافية والنزاهة")])).Ok);
        Assert.Equal(GroupsRefusals.TopicMissing, (await propose.RunAsync(Actor.System, plan, [new LocalText(" ")])).Refusal);
        Assert.Equal(GroupsRefusals.NoSuchPlan, (await propose.RunAsync(Actor.System, Guid.NewGuid(), [new LocalText("موضوع")])).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await propose.RunAsync(await database.ActorAsync(Role.CoLead), plan, [new LocalText("موضوع")])).Refusal);

        var groups = (await new GroupList(database.Store).ReadAsync(Actor.System, plan)).Value!;
        Assert.Equal(["المناخ والبيئة", "الشفافية والنزاهة"], groups.Select(group => group.Topic.Ar));
        Assert.All(groups, group => Assert.Equal(GroupState.Proposed, group.State));
    }
}
