using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>The path of a proposal beyond the register: as its author and everybody read it.</summary>
public sealed class PathTests
{
    private static readonly FurtherSteps[] Further = [new(RankOnPath.OfAsync), new(CardOnPath.OfAsync), new(new PlanOnPath(TimeProvider.System).OfAsync)];

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task It_goes_on_to_the_signed_card_the_consultation_and_the_adopted_plan(Engine engine)
    {
        await using var scene = await AdoptionScene.WithAsync(engine);
        AdoptionScene.Done(await new PublishRegister(scene.Database.Store).RunAsync(Actor.System, scene.PlanId));
        await scene.OpenWindowAsync();
        Assert.DoesNotContain(await PathAsync(scene, 1), step => step.Step > PathStep.Answered);   // nothing is public of a card that is being written

        await scene.CloseWindowAsync();
        await scene.AdoptedAsync();

        var path = await PathAsync(scene, 1);
        Assert.Equal([PathStep.Consulted, PathStep.Included, PathStep.CardSigned, PathStep.Adopted], path.Where(step => step.Step > PathStep.Answered).Select(step => step.Step));
        Assert.Equal([AdoptionScene.Today.AddDays(-30), AdoptionScene.Today, AdoptionScene.Today, AdoptionScene.Today], path.Where(step => step.Step > PathStep.Answered).Select(step => step.Day));
        Assert.Equal("/public/plans/3/adopted?edition=1#card-2", path[^1].Href);
        Assert.Equal(PathStep.LeftOut, (await PathAsync(scene, 2))[^1].Step);
    }

    [Fact]
    public async Task Each_version_that_both_sides_signed_is_a_step_and_the_inclusion_is_one()
    {
        await using var scene = await AdoptionScene.WithAsync();
        AdoptionScene.Done(await new PublishRegister(scene.Database.Store).RunAsync(Actor.System, scene.PlanId));
        await scene.Desk.PublishedAsync();
        AdoptionScene.Done(await new ReopenCard(scene.Database.Store).RunAsync(scene.Cards.Official, scene.Cards.Card.Id, "تدقيق"));
        await scene.Desk.PublishedAsync();

        var path = await PathAsync(scene, 1);
        Assert.Single(path, step => step.Step is PathStep.Included);
        Assert.Equal([1, 2], path.Where(step => step.Step is PathStep.CardSigned).Select(step => step.Figures[1]));
    }

    private static async Task<IReadOnlyList<StepOnPath>> PathAsync(AdoptionScene scene, int number) =>
        (await new PublicProposal(scene.Database.Store, Further).ReadAsync(Actor.Public, 3, number)).Value!.Path;
}
