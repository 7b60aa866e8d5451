using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

public sealed class SearchTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Plans_proposals_and_bodies_are_found_in_any_spelling(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(0, engine);
        await scene.EnterAsync(scene.Draft("رقمنة خدمات وزارة العدل"));
        var search = new Search(scene.Database.Store);

        var ministry = (await search.ReadAsync(scene.Secretariat, "وزاره العدل")).Value!;
        var plan = (await search.ReadAsync(scene.Secretariat, "الخطه الثانيه")).Value!;
        var year = (await search.ReadAsync(scene.Secretariat, "2021")).Value!;

        Assert.Equal([scene.Ministry.Id], ministry.Bodies.Select(body => body.Id));
        Assert.Equal([1], ministry.Proposals.Single().First.Select(proposal => proposal.Number));
        Assert.Equal([2], plan.Plans.Select(found => found.Number));
        Assert.Equal([2], year.Plans.Select(found => found.Number));
    }

    [Fact]
    public async Task Nothing_is_found_for_nothing_and_nothing_for_the_public()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        var search = new Search(scene.Database.Store);

        Assert.True((await search.ReadAsync(scene.Secretariat, " ؟! ")).Value!.IsEmpty);
        Assert.Equal(AccessRefusals.NotAllowed, (await search.ReadAsync(Actor.Public, "مقترح")).Refusal);
    }
}
