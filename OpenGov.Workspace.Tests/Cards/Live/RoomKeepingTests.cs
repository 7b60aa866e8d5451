using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>What follows from edits by itself: outlines, whole documents, conversations, and cards that leave memory.</summary>
public sealed class RoomKeepingTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Lists_and_snapshots_follow_the_text_and_the_last_edits_are_kept_at_the_end(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        using var rooms = new RoomsOn(scene.Database.Database, new LiveLimits { BetweenOutlines = TimeSpan.Zero, CommitsBetweenSnapshots = 3 });
        using var keeping = Keeping(scene, rooms);
        await keeping.StartAsync(default);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        var meta = (await scene.NewestAsync()).Document.Content[0].Size;

        Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "جديد ")));
        Assert.Null(await editor.SubmitAsync(1, TestCard.Step($$"""{"stepType":"attr","pos":{{meta + 5}},"attr":"lead","value":"{{Guid.NewGuid()}}"}""")));   // of no body known here
        Assert.Null(await editor.SubmitAsync(2, TestCard.Insert(1, "و")));
        await Patience.UntilAsync(() => editor.Room.Outlined == 3 && editor.Room.Kept == 3);
        Assert.Null(await editor.SubmitAsync(3, TestCard.Insert(1, "ثم ")));
        await keeping.StopAsync(default);

        await using var db = scene.Database.Read();
        var outline = await db.CardOutlines.SingleAsync();
        Assert.Equal((4, null, scene.Official.AccountId), (outline.Revision, outline.LeadBodyId, outline.ChangedBy));
        Assert.StartsWith("ثم وجديد ", outline.Title, StringComparison.Ordinal);
        Assert.Equal([0, 3, 4], await db.CardSnapshots.OrderBy(s => s.Revision).Select(s => s.Revision).ToListAsync());
        await CardRoomTests.IsSoundAsync(scene, 4);
    }

    [Fact]
    public async Task A_list_that_stayed_behind_when_the_program_was_ended_follows_at_the_next_start()
    {
        await using var scene = await CardScene.WithAsync();
        using (var before = new RoomsOn(scene.Database.Database))
            Assert.Null(await (await before.EnterAsync(scene.Card.Id, scene.Official)).SubmitAsync(0, TestCard.Insert(1, "جديد ")));
        using var after = new RoomsOn(scene.Database.Database);
        using var keeping = Keeping(scene, after);

        await keeping.StartAsync(default);
        await Patience.UntilAsync(() => after.Rooms.Find(scene.Card.Id) is { Outlined: 1 });
        await keeping.StopAsync(default);

        await using var db = scene.Database.Read();
        Assert.StartsWith("جديد ", (await db.CardOutlines.SingleAsync()).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_about_a_passage_reaches_the_editors_where_the_passage_is_by_then()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        var at = TestCard.At((await scene.NewestAsync()).Document, "متفرقة");
        Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "12345")));

        var thread = new CommentThread(scene.Card.Id, "problem", 0, at, at + 6, "متفرقة", scene.Volunteer.AccountId!.Value, DateTime.UtcNow);
        await scene.Database.AddAsync(thread);
        rooms.Changes.Announce([scene.Card.Id]);

        await Patience.UntilAsync(() => editor.Told("threads").Count == 1);
        Assert.Equal($$"""[[{"id":"{{thread.Id}}","from":{{at + 5}},"to":{{at + 11}},"resolved":false,"count":0}],1]""", editor.Told("threads")[0]);
        var later = await rooms.EnterAsync(scene.Card.Id, scene.Observer);
        Assert.Contains($"\"from\":{at + 5}", System.Text.Encoding.UTF8.GetString(later.Reply!.Threads.Utf8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_nobody_has_open_leaves_memory_and_is_opened_again_as_it_was()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database, new LiveLimits { Idle = TimeSpan.Zero });
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "أ")));

        await rooms.Rooms.CloseIdleAsync(_ => Task.CompletedTask);
        Assert.NotNull(rooms.Rooms.Find(scene.Card.Id));
        editor.Room.Leave(editor.Member);
        await rooms.Rooms.CloseIdleAsync(_ => Task.CompletedTask);
        Assert.Null(rooms.Rooms.Find(scene.Card.Id));

        var again = await rooms.EnterAsync(scene.Card.Id, scene.Official, editor.ClientId, have: 1);
        Assert.Null(again.Reply!.Doc);
        Assert.Null(await again.AgainAsync(2, 0, TestCard.Insert(1, "ب")));   // made before it was closed
        Assert.StartsWith("أب", TestCard.Read((await scene.NewestAsync()).Document, "title"), StringComparison.Ordinal);
    }

    private static RoomKeeping Keeping(CardScene scene, RoomsOn rooms) => new(
        rooms.Rooms, rooms.Log, new KeepCard(scene.Database.Store, scene.Database.Database), new KeepOutlines(scene.Database.Store), new NoteRestores(scene.Database.Store),
        scene.Database.Database, rooms.Limits, TimeProvider.System, NullLogger<RoomKeeping>.Instance);
}
