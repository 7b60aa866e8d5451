using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class CardWaitsTests
{
    [Fact]
    public async Task The_dashboard_says_which_cards_wait_for_the_readers_signature_or_for_publication()
    {
        await using var scene = await CardScene.WithAsync();
        await scene.BeforeSidesAsync(scene.Card.Id, Side.CivilSociety);

        Assert.Equal((WaitKind.CardsToSign, 1, "/plans/3/cards?mine=yes"), Assert.Single(await WaitsAsync(scene, scene.Official)));
        Assert.Empty(await WaitsAsync(scene, scene.OtherOfficial));
        Assert.Empty(await WaitsAsync(scene, scene.Volunteer));   // has signed
        Assert.Empty(await WaitsAsync(scene, scene.Secretariat));
    }

    [Fact]
    public async Task Commitments_lead_to_their_cards_and_for_the_public_only_when_published()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        var cards = new CardsOfCommitments(scene.Database.Store);

        Assert.Equal(new CommitmentAddress("/plans/3/cards/2", "بوابة المعطيات المفتوحة"), (await cards.ReadAsync(scene.Observer, scene.Plan.Id)).Value![scene.Commitment.Id]);
        Assert.Empty((await cards.ReadAsync(Actor.Public, scene.Plan.Id)).Value!);
        await desk.SignedByBothAsync();
        Assert.True((await desk.PublishAsync((await scene.NewestAsync()).DocumentHash)).Ok);
        Assert.Null(Assert.Single((await cards.ReadAsync(Actor.Public, scene.Plan.Id)).Value!).Value.Draft);
    }

    private static async Task<IEnumerable<(WaitKind, int?, string)>> WaitsAsync(CardScene scene, Actor actor)
    {
        await using var db = scene.Database.Read();
        var day = DateOnly.FromDateTime(DateTime.UtcNow);
        var figures = await PlanTally.TakeAsync(db, scene.Plan.Id, day);
        var waiting = Waiting.In(figures, await Rights.OfAsync(db, actor, DateTime.UtcNow, default), day);
        return waiting.ForReader.Where(wait => wait.Kind is WaitKind.CardsToSign or WaitKind.CardsToPublish).Select(wait => (wait.Kind, wait.Number, wait.Href));
    }
}
