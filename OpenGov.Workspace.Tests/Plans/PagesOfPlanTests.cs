using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Plans;

public sealed class PagesOfPlanTests
{
    private static readonly PlanPageEntry[] Pages =
    [
        new(40, "Proposals.Register", "/proposals", typeof(Proposals.RegisterPage)),
        new(20, "Plans.PlanPage", "", typeof(PlanPage)),
    ];

    [Fact]
    public async Task The_pages_of_a_plan_are_listed_in_order_to_whoever_may_open_them()
    {
        await using var database = new TestDatabase();
        var plan = (await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(4, new LocalText("الخطة الرابعة"), 2028, 2032))).Value;
        var reading = new PagesOfPlan(database.Store, AuthorizationMatrix.Shipped, Pages);
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);

        Assert.Equal(["", "/proposals"], (await reading.ReadAsync(member, 4)).Value!.Pages.Select(page => page.Path));
        Assert.Equal(PlansRefusals.NoSuchPlan, (await reading.ReadAsync(Actor.Public, 4)).Refusal);

        await new PublishCalendar(database.Store).RunAsync(Actor.System, plan);

        Assert.Equal([""], (await reading.ReadAsync(Actor.Public, 4)).Value!.Pages.Select(page => page.Path));
        Assert.Equal(PlansRefusals.NoSuchPlan, (await reading.ReadAsync(member, 5)).Refusal);
    }
}
