using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class PublishedCardTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_public_sees_the_signed_text_and_nothing_written_since(Engine engine)
    {
        await using var desk = await SigningScene.WithAsync(engine);
        var scene = desk.Scene;
        await CalendarAsync(scene);
        Assert.Equal(CardsRefusals.NoSuchCard, (await Card(scene)).Refusal);
        Assert.Empty((await List(scene)).Value!.Cards);

        await desk.SignedByBothAsync();
        Assert.Equal(CardsRefusals.NoSuchCard, (await Card(scene)).Refusal);   // signed is not published
        var sealedText = await scene.NewestAsync();
        Assert.True((await desk.PublishAsync(sealedText.DocumentHash)).Ok);
        Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, "تصحيح")).Ok);
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Volunteer, "سر: ", before: "بوابة واحدة");
        await log.KeepAsync();

        var shown = (await Card(scene)).Value!;
        Assert.Equal(sealedText.DocumentHash, shown.Hash);
        Assert.Equal("بوابة واحدة.", shown.Text["solution"].Text);
        Assert.Equal(scene.Agency.Name.Ar, shown.Administration.Body?.Ar);
        Assert.Equal(scene.Association.Name.Ar, shown.CivilSociety.Body?.Ar);
        Assert.Equal([1], shown.Proposals.Select(proposal => proposal.Number));
        Assert.Null(shown.Proposals[0].Title);   // the register is still the committee's own
        Assert.Equal([(2, scene.Agency.Name.Ar)], (await List(scene)).Value!.Cards.Select(row => (row.Number, row.Lead!.Ar)));
    }

    [Fact]
    public async Task Earlier_published_versions_stay_to_be_read()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        await desk.SignedByBothAsync();
        Assert.True((await desk.PublishAsync((await scene.NewestAsync()).DocumentHash)).Ok);
        Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Official, scene.Card.Id, "تدقيق العنوان")).Ok);
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Official, "جميع ", before: "المعطيات المفتوحة");
        await log.KeepAsync();
        await desk.SignedByBothAsync();
        Assert.Equal([1], (await Card(scene)).Value!.Versions.Select(version => version.Number));   // the new one is not public yet
        Assert.True((await desk.PublishAsync((await scene.NewestAsync()).DocumentHash)).Ok);

        Assert.Equal("بوابة جميع المعطيات المفتوحة", (await Card(scene)).Value!.Text.Title);
        Assert.Equal("بوابة المعطيات المفتوحة", (await Card(scene, 1)).Value!.Text.Title);
        Assert.Equal(CardsRefusals.NoSuchCard, (await Card(scene, 3)).Refusal);
        await using var db = scene.Database.Read();
        Assert.Equal("بوابة جميع المعطيات المفتوحة", (await db.Commitments.SingleAsync()).Title!.Ar);   // the plan's list says what was published
    }

    [Fact]
    public async Task A_published_version_keeps_the_proposals_that_it_was_published_with()
    {
        await using var desk = await SigningScene.WithAsync();
        var (scene, id) = (desk.Scene, desk.Scene.Proposals[0].Id);
        var (drop, link) = (new DropProposal(scene.Database.Store), new LinkProposals(scene.Database.Store));
        await desk.PublishedAsync();
        await ReopenAsync();
        Assert.True((await drop.RunAsync(scene.Official, scene.Card.Id, id, "سبب")).Ok);
        Assert.True((await link.RunAsync(scene.Official, scene.Card.Id, [id])).Ok);
        Assert.Equal([1], await ShownAsync(1));   // dropped and taken up again meanwhile
        Assert.True((await drop.RunAsync(scene.Official, scene.Card.Id, id, "سبب")).Ok);
        await desk.PublishedAsync();
        Assert.Equal([1], await ShownAsync(1));
        Assert.Empty(await ShownAsync(2));

        await ReopenAsync();
        Assert.True((await link.RunAsync(scene.Official, scene.Card.Id, [id])).Ok);
        Assert.Empty(await ShownAsync(2));   // published without it

        async Task ReopenAsync() => Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, "تعديل")).Ok);
        async Task<IEnumerable<int>> ShownAsync(int version) => (await Card(scene, version)).Value!.Proposals.Select(one => one.Number);
    }

    [Fact]
    public async Task The_title_of_a_draft_is_not_public()
    {
        await using var scene = await CardScene.WithAsync();
        await CalendarAsync(scene);
        var opened = await new OpenCard(scene.Database.Store).RunAsync(
            scene.Volunteer, scene.Plan.Id, new DraftText("ar", "عنوان أولي") { Lead = scene.Agency.Id }, null, [scene.Proposals[0].Id]);

        var line = (await new PlanSheet(scene.Database.Store).ReadAsync(Actor.Public, 3)).Value!.Commitments.Single(one => one.Number == opened.Value!.Number);
        Assert.Equal((null, null), (line.Title, line.Lead));
        var cards = (await new CardsOfCommitments(scene.Database.Store).ReadAsync(scene.Observer, scene.Plan.Id)).Value!;
        Assert.Equal("عنوان أولي", cards[line.Id].Draft);   // the committee goes on reading it
    }

    [Fact]
    public async Task A_plan_that_is_not_public_shows_no_cards()
    {
        await using var scene = await CardScene.WithAsync();

        Assert.Equal(PlansRefusals.NoSuchPlan, (await List(scene)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new CardList(scene.Database.Store).ReadAsync(Actor.Public, 3)).Refusal);
    }

    private static Task<Result<PublishedShown>> Card(CardScene scene, int? version = null) =>
        new PublishedCard(scene.Database.Store).ReadAsync(Actor.Public, scene.Card.Id, version);

    private static Task<Result<PublishedOfPlan>> List(CardScene scene) => new PublishedCards(scene.Database.Store).ReadAsync(Actor.Public, 3);

    private static async Task CalendarAsync(CardScene scene) =>
        Assert.True((await new PublishCalendar(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id)).Ok);
}
