using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class CardSheetTests
{
    [Fact]
    public async Task Somebody_with_an_account_finds_a_card_by_plan_and_commitment()
    {
        await using var scene = await CardScene.WithAsync();

        var card = (await new CardSheet(scene.Database.Store).ReadAsync(scene.Observer, 3, 2)).Value!;

        Assert.Equal((scene.Card.Id, CardState.Draft, false), (card.Id, card.State, card.OnlyPublished));
    }

    [Fact]
    public async Task The_public_finds_no_card_before_a_version_of_it_is_published()
    {
        await using var scene = await CardScene.WithAsync();

        Assert.Equal(CardsRefusals.NoSuchCard, (await new CardSheet(scene.Database.Store).ReadAsync(Actor.Public, 3, 2)).Refusal);
    }

    [Fact]
    public async Task A_commitment_without_a_card_has_none()
    {
        await using var scene = await CardScene.WithAsync();

        Assert.Equal(CardsRefusals.NoSuchCard, (await new CardSheet(scene.Database.Store).ReadAsync(scene.Official, 3, 7)).Refusal);
    }
}
