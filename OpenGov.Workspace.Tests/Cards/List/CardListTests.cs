using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class CardListTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_list_says_what_each_card_lacks_and_for_whom_it_waits(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);

        var row = Assert.Single((await List(scene, scene.Volunteer)).Value!.Cards);

        Assert.Equal((2, "بوابة المعطيات المفتوحة", CardStage.Writing, scene.Agency.Name.Ar), (row.Number, row.Title, row.Standing.Stage, row.Lead?.Ar));
        Assert.Equal((1, 1, 1), (row.Activities, row.Indicators, row.QualitativeIndicators));
        Assert.Contains("solution", row.Gaps);
        Assert.Contains(CardGaps.ActivityResponsible, row.Gaps);
        Assert.DoesNotContain("problem", row.Gaps);
        Assert.DoesNotContain(CardGaps.ActivityDates, row.Gaps);
    }

    [Fact]
    public async Task What_waits_for_the_reader_comes_first()
    {
        await using var scene = await CardScene.WithAsync();
        var second = await new OpenCard(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Plan.Id, new DraftText("ar", "التزام ثان") { Lead = scene.Agency.Id }, null, [scene.Proposals[0].Id]);
        await scene.BeforeSidesAsync(second.Value!.CardId, null);

        var forOfficial = (await List(scene, scene.Official)).Value!.Cards;
        Assert.Equal([3, 2], forOfficial.Select(row => row.Number));
        Assert.Equal(CardWait.ToSign, forOfficial[0].ForReader);
        Assert.Equal([2, 3], (await List(scene, scene.OtherOfficial)).Value!.Cards.Select(row => row.Number));   // the lead administration alone signs
        Assert.Equal([3], (await List(scene, scene.Volunteer, new CardFilter { Mine = true })).Value!.Cards.Select(row => row.Number));
        Assert.Equal([3], (await List(scene, scene.Observer, CardFilter.Of("?awaits=CivilSociety"))).Value!.Cards.Select(row => row.Number));
        Assert.Equal([2], (await List(scene, scene.Observer, CardFilter.Of("?stage=Writing&kind=New"))).Value!.Cards.Select(row => row.Number));
    }

    [Theory]
    [InlineData(CardState.Draft, false, false, CardStage.Writing, "")]
    [InlineData(CardState.InReview, true, false, CardStage.BeforeSides, "CivilSociety")]
    [InlineData(CardState.InReview, false, false, CardStage.BeforeSides, "Administration CivilSociety")]
    [InlineData(CardState.SignedByBoth, true, true, CardStage.SignedByBoth, "Secretariat")]
    public void A_card_waits_for_the_side_that_has_not_signed(CardState state, bool administration, bool civilSociety, CardStage stage, string awaited)
    {
        var standing = new CardStanding(state, administration, civilSociety, null, IsPublished: false, HasPublished: false);

        Assert.Equal(stage, standing.Stage);
        Assert.Equal(awaited, string.Join(' ', standing.Awaited()));
        Assert.Equal(Sides.Both.Count(side => !standing.Has(side)), 2 - Convert.ToInt32(administration) - Convert.ToInt32(civilSociety));
    }

    private static Task<Result<CardsOfPlan>> List(CardScene scene, Actor actor, CardFilter? filter = null) =>
        new CardList(scene.Database.Store).ReadAsync(actor, 3, filter);
}
