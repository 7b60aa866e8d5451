using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class ReviseCardTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_published_card_is_revised_from_what_was_published(Engine engine)
    {
        await using var desk = await SigningScene.WithAsync(engine);
        var scene = desk.Scene;
        using var log = Log(scene);
        var revise = new ReviseCard(scene.Database.Store, Rooms(scene, log));
        Assert.Equal(CardsRefusals.NothingPublished.Key, (await revise.RunAsync(scene.Official, scene.Card.Id, "المراجعة النصفية")).Refusal?.Key);
        await desk.SignedByBothAsync();
        var published = await scene.NewestAsync();
        Assert.True((await desk.PublishAsync(published.DocumentHash)).Ok);

        Assert.Equal(AccessRefusals.NotAllowed, (await revise.RunAsync(scene.Observer, scene.Card.Id, "المراجعة النصفية")).Refusal);
        Assert.True((await revise.RunAsync(scene.Official, scene.Card.Id, "المراجعة النصفية")).Ok);

        await using var db = scene.Database.Read();
        var card = await db.CommitmentCards.SingleAsync();
        Assert.Equal((CardKind.Revised, CardState.Draft, published.Json), (card.Kind, card.State, card.RunningText));
        Assert.Equal(CardKind.Revised, WrittenCard.Of((await scene.NewestAsync()).Document).Kind);
        Assert.True((await new PublishedCard(scene.Database.Store).ReadAsync(Actor.Public, scene.Card.Id)).Ok);   // the public still has the running one
        var shown = (await new RevisionSheet(scene.Database.Store, AuthorizationMatrix.Shipped).ReadAsync(scene.Observer, scene.Card.Id)).Value!;
        Assert.Equal(1, shown.Summary.Activities[ActivityChange.Keep]);
    }

    [Fact]
    public async Task A_published_card_that_is_open_on_somebodys_screen_is_revised_in_one_go()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        using var log = Log(scene);
        var rooms = Rooms(scene, log);
        await desk.SignedByBothAsync();
        Assert.True((await desk.PublishAsync((await scene.NewestAsync()).DocumentHash)).Ok);
        Assert.Equal(CardState.SignedByBoth, (await rooms.OpenAsync(scene.Card.Id))!.State);   // as the room saw it last

        Assert.True((await new ReviseCard(scene.Database.Store, rooms).RunAsync(scene.Official, scene.Card.Id, "المراجعة النصفية")).Ok);

        Assert.Equal(CardKind.Revised, WrittenCard.Of((await scene.NewestAsync()).Document).Kind);
    }

    [Fact]
    public async Task A_revision_that_drops_an_activity_without_saying_why_is_not_put_before_the_sides()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        using var log = Log(scene);
        await desk.SignedByBothAsync();
        Assert.True((await desk.PublishAsync((await scene.NewestAsync()).DocumentHash)).Ok);
        Assert.True((await new ReviseCard(scene.Database.Store, Rooms(scene, log)).RunAsync(scene.Official, scene.Card.Id, "المراجعة")).Ok);
        var written = await CardLog.OfAsync(scene);
        var at = TestCard.At(written.Newest.Document, "جرد") - 2;   // before the activity's first line, the activity itself
        written.Commit(scene.Volunteer, new AttributeStep(at, "change", "drop"));
        await written.KeepAsync();

        var refused = await new PutBeforeSides(scene.Database.Store).RunAsync(scene.Official, scene.Card.Id);
        Assert.Equal(CardsRefusals.NotReadyToSign.Key, refused.Refusal?.Key);

        written.Commit(scene.Volunteer, TestCard.Insert(ReasonAt(written.Newest.Document), "أُنجز"));
        await written.KeepAsync();
        Assert.True((await new PutBeforeSides(scene.Database.Store).RunAsync(scene.Official, scene.Card.Id)).Ok);
    }

    [Fact]
    public async Task The_running_text_is_fixed_until_the_card_has_been_before_the_sides()
    {
        await using var scene = await CardScene.WithAsync();
        var fix = new FixRunningText(scene.Database.Store);
        Assert.Equal(CardsRefusals.NotARevision.Key, (await fix.RunAsync(scene.Official, scene.Card.Id)).Refusal?.Key);
        var other = new Plans.Commitment(scene.Plan.Id, 9, new LocalText("التزام قائم"), scene.Agency.Id);
        await scene.Database.AddAsync(other);
        var opened = await new OpenCard(scene.Database.Store).RunAsync(
            scene.Official, scene.Plan.Id, new DraftText("ar", "التزام قائم") { Kind = CardKind.Revised, Lead = scene.Agency.Id }, other.Id, []);

        Assert.True((await fix.RunAsync(scene.Volunteer, opened.Value!.CardId)).Ok);
        await scene.BeforeSidesAsync(opened.Value.CardId, null);
        Assert.Equal(CardsRefusals.NotADraft.Key, (await fix.RunAsync(scene.Volunteer, opened.Value.CardId)).Refusal?.Key);
        Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, opened.Value.CardId, "تصحيح")).Ok);
        Assert.Equal(CardsRefusals.RunningTextIsFixed.Key, (await fix.RunAsync(scene.Volunteer, opened.Value.CardId)).Refusal?.Key);
    }

    private static int ReasonAt(Node document)
    {
        var at = 0;
        document.Content.Between(0, document.Content.Size, (node, place) =>
        {
            if (node.Type.Name == "activity_reason") at = place + 1;
        });
        return at;
    }

    internal static CommitLog Log(CardScene scene) => new(
        scene.Database.Database, AuthorizationMatrix.Shipped, TimeProvider.System, new LiveLimits(), NullLogger<CommitLog>.Instance);

    internal static CardRooms Rooms(CardScene scene, CommitLog log) => new(
        scene.Database.Database, log, scene.Database.Changes, AuthorizationMatrix.Shipped, new LiveLimits(), TimeProvider.System);
}
