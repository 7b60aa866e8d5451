using Npgsql;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Two processes of the workspace on one PostgreSQL database, with the same card open in both.</summary>
public sealed class TwoProcessesTests
{
    [Fact]
    public async Task Both_write_to_one_card_and_come_to_the_same_text_though_no_message_between_them_arrives()
    {
        await using var scene = await CardScene.WithAsync(Engine.Postgres);
        await using var second = new PostgresDatabase(((PostgresDatabase)scene.Database.Database).Source.ConnectionString);
        using var here = new RoomsOn(scene.Database.Database);
        using var there = new RoomsOn(second);
        RoomEditor[] editors =
        [
            await here.EnterAsync(scene.Card.Id, scene.Official), await here.EnterAsync(scene.Card.Id, scene.Volunteer),
            await there.EnterAsync(scene.Card.Id, scene.Official), await there.EnterAsync(scene.Card.Id, scene.Volunteer),
        ];

        var answers = await Task.WhenAll(editors.Select((editor, i) => Task.Run(async () =>
        {
            var all = new List<EditRefusal?>();
            for (var n = 0; n < 25; n++) all.Add(await editor.SubmitAsync(editor.Room.Revision, TestCard.Insert(1, $"({i}.{n})")));
            return all;
        })));
        await here.LookAsync();
        await there.LookAsync();

        Assert.All(answers.SelectMany(all => all), Assert.Null);
        await Patience.UntilAsync(() => editors.All(editor => editor.Revisions.Count == 100));
        Assert.All(editors, editor => Assert.Equal(Enumerable.Range(1, 100), editor.Revisions));
        var newest = await scene.NewestAsync();
        Assert.All(editors, editor => Assert.True(editor.Room.Newest.Document.IsLike(newest.Document)));
        var title = TestCard.Read(newest.Document, "title");
        Assert.All(Enumerable.Range(0, 100), n => Assert.Equal(2, title.Split($"({n / 25}.{n % 25})").Length));
        await CardRoomTests.IsSoundAsync(scene, 100);
    }

    [Fact]
    public async Task Who_comes_back_to_the_other_process_and_sends_again_is_not_entered_twice()
    {
        await using var scene = await CardScene.WithAsync(Engine.Postgres);
        await using var second = new PostgresDatabase(((PostgresDatabase)scene.Database.Database).Source.ConnectionString);
        using var here = new RoomsOn(scene.Database.Database);
        using var there = new RoomsOn(second);
        var client = Guid.NewGuid();
        var (before, after) = (await here.EnterAsync(scene.Card.Id, scene.Official, client), await there.EnterAsync(scene.Card.Id, scene.Official, client));

        // The first process has taken it; the editor was already in the second one and does not know.
        Assert.Null(await before.AgainAsync(1, 0, TestCard.Insert(1, "أ")));
        Assert.Null(await after.AgainAsync(1, 0, TestCard.Insert(1, "أ")));

        Assert.Equal([1], after.Revisions);   // told before it is answered
        await CardRoomTests.IsSoundAsync(scene, 1);
    }

    [Fact]
    public async Task Commits_of_the_other_process_are_heard_of_by_a_message_and_reach_the_editors_here()
    {
        await using var scene = await CardScene.WithAsync(Engine.Postgres);
        await using var second = new PostgresDatabase(((PostgresDatabase)scene.Database.Database).Source.ConnectionString);
        using var here = new RoomsOn(scene.Database.Database);
        using var there = new RoomsOn(second);
        using var listener = new CardListener(second, there.Rooms, there.Log, Microsoft.Extensions.Logging.Abstractions.NullLogger<CardListener>.Instance);
        var (writer, reader) = (await here.EnterAsync(scene.Card.Id, scene.Official), await there.EnterAsync(scene.Card.Id, scene.Observer));
        await listener.StartAsync(default);
        await HeardAsync(0);   // from here on it listens

        var since = System.Diagnostics.Stopwatch.StartNew();
        for (var n = 1; n <= 10; n++) await HeardAsync(n);
        var lasted = since.Elapsed;

        await listener.StopAsync(default);
        Assert.True(lasted < TimeSpan.FromSeconds(18), $"{lasted}: without messages it is looked every two seconds, ten times");

        async Task HeardAsync(int known)
        {
            Assert.Null(await writer.SubmitAsync(known, TestCard.Insert(1, "أ")));
            await Patience.UntilAsync(() => reader.Revisions.Count == known + 1);
        }
    }
}
