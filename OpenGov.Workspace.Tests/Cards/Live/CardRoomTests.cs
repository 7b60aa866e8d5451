using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

public sealed class CardRoomTests
{
    private const string Words = "المعطيات متفرقة";

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Many_who_write_at_once_are_each_kept_once_in_one_order_for_all(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        using var rooms = new RoomsOn(scene.Database.Database);
        var editors = new List<RoomEditor>();
        for (var i = 0; i < 8; i++) editors.Add(await rooms.EnterAsync(scene.Card.Id, i % 2 == 0 ? scene.Official : scene.Volunteer));
        var at = TestCard.At((await scene.NewestAsync()).Document, Words);

        var answers = await Task.WhenAll(editors.Select((editor, i) => Task.Run(async () =>
        {
            var all = new List<EditRefusal?>();
            for (var n = 0; n < 20; n++) all.Add(await editor.SubmitAsync(editor.Room.Revision, TestCard.Insert(at, $"({i}.{n})")));
            return all;
        })));

        Assert.All(answers.SelectMany(all => all), Assert.Null);
        Assert.All(editors, editor => Assert.Equal(Enumerable.Range(1, 160), editor.Revisions));
        var newest = await scene.NewestAsync();
        var text = TestCard.Read(newest.Document, "problem");
        Assert.Equal(160, newest.Revision);
        Assert.All(Enumerable.Range(0, 160), n => Assert.Equal(2, text.Split($"({n / 20}.{n % 20})").Length));
        await IsSoundAsync(scene, 160);
    }

    [Fact]
    public async Task Steps_that_belong_together_are_taken_together_or_not_at_all()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var (one, other) = (await rooms.EnterAsync(scene.Card.Id, scene.Official), await rooms.EnterAsync(scene.Card.Id, scene.Volunteer));
        var document = (await scene.NewestAsync()).Document;
        var (activity, end) = Activity(document);

        Assert.Null(await one.SubmitAsync(0, TestCard.Delete(activity, end)));
        Assert.Null(await other.SubmitTogetherAsync(0, [0, 1], TestCard.Delete(activity + 2, activity + 6), TestCard.Insert(1, "جرد ")));

        var newest = await scene.NewestAsync();
        Assert.Equal((2, 0), (newest.Revision, WrittenCard.Of(newest.Document).Activities.Count));
        Assert.DoesNotContain("جرد", TestCard.Read(newest.Document, "title"), StringComparison.Ordinal);
        Assert.Contains("\"steps\":[],\"kept\":[]", other.Told("commits")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_that_do_not_fit_are_refused_and_leave_no_trace()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);

        Assert.Equal(("invalid", 1), await CodeAsync(editor.SubmitAsync(0, TestCard.Insert(1, "أ"), TestCard.Delete(1, 100_000))));
        Assert.Equal("bad-base", (await CodeAsync(editor.SubmitAsync(7, TestCard.Insert(1, "أ")))).Code);

        Assert.Equal(0, (await scene.NewestAsync()).Revision);
        Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "أ")));
    }

    [Fact]
    public async Task A_number_that_was_used_is_answered_with_what_it_became_even_after_a_restart()
    {
        await using var scene = await CardScene.WithAsync();
        Guid client;
        using (var before = new RoomsOn(scene.Database.Database))
        {
            var editor = await before.EnterAsync(scene.Card.Id, scene.Official);
            client = editor.ClientId;
            Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "أ")));
        }

        using var after = new RoomsOn(scene.Database.Database);
        var again = await after.EnterAsync(scene.Card.Id, scene.Official, client, have: 0);
        Assert.Null(await again.AgainAsync(1, 0, TestCard.Insert(1, "أ")));

        Assert.Equal([1], again.Revisions);
        Assert.Equal(1, (await scene.NewestAsync()).Revision);
    }

    [Fact]
    public async Task A_right_withdrawn_while_an_edit_is_on_its_way_stops_that_edit_and_no_other()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var (one, other) = (await rooms.EnterAsync(scene.Card.Id, scene.Official), await rooms.EnterAsync(scene.Card.Id, scene.Volunteer));
        var held = (await scene.Database.Database.BeginAsync()).Value!;   // the log waits for its turn

        var (refused, taken) = (one.SubmitAsync(0, TestCard.Insert(1, "أ")), other.SubmitAsync(0, TestCard.Insert(1, "ب")));
        await held.Db.Grants.Where(grant => grant.AccountId == scene.Official.AccountId)
            .ExecuteUpdateAsync(row => row.SetProperty(grant => grant.RevokedAt, DateTime.UtcNow), TestContext.Current.CancellationToken);
        await held.CommitAsync(default);
        await held.DisposeAsync();

        Assert.Equal("forbidden", (await CodeAsync(refused)).Code);
        Assert.Null(await taken);
        var newest = await scene.NewestAsync();
        Assert.Equal(1, newest.Revision);
        Assert.StartsWith("ب", TestCard.Read(newest.Document, "title"), StringComparison.Ordinal);
        await IsSoundAsync(scene, 1);
    }

    [Fact]
    public async Task A_card_put_before_the_sides_while_an_edit_is_on_its_way_stays_as_it_was()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        var held = (await scene.Database.Database.BeginAsync()).Value!;
        var submitted = editor.SubmitAsync(0, TestCard.Insert(1, "أ"));
        Assert.True((await held.Db.CommitmentCards.SingleAsync()).PutBeforeSides().Ok);
        await held.Db.SaveChangesAsync();
        await held.CommitAsync(default);
        await held.DisposeAsync();

        Assert.Equal("locked", (await CodeAsync(submitted)).Code);
        Assert.Equal(0, (await scene.NewestAsync()).Revision);
        Assert.Empty(editor.Told("commits"));
    }

    [Fact]
    public async Task Editors_are_told_when_the_card_is_put_before_the_sides_and_when_it_is_opened_again()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        editor.Member.ReconsiderAsync = () =>
        {
            editor.Room.Reconsider(editor.Member, [Role.Member]);
            return Task.CompletedTask;
        };

        await MoveAsync(card => card.PutBeforeSides());
        await Patience.UntilAsync(() => editor.Told("access").Any(told => told.Contains("in-review", StringComparison.Ordinal)));
        Assert.Equal("locked", (await CodeAsync(editor.SubmitAsync(0, TestCard.Insert(1, "أ")))).Code);
        await MoveAsync(card => card.Reopen());
        await Patience.UntilAsync(() => editor.Told("access")[^1].Contains("\"edit\"", StringComparison.Ordinal));
        Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "أ")));

        async Task MoveAsync(Func<CommitmentCard, Result> move)
        {
            await using (var transaction = (await scene.Database.Database.BeginAsync()).Value!)
            {
                Assert.True(move(await transaction.Db.CommitmentCards.SingleAsync()).Ok);
                await transaction.Db.SaveChangesAsync();
                await transaction.CommitAsync(default);
            }

            rooms.Changes.Announce([scene.Card.Id]);
        }
    }

    [Fact]
    public async Task Who_comes_who_goes_and_where_they_are_is_told_to_the_others()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var one = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        var other = await rooms.EnterAsync(scene.Card.Id, scene.Observer);

        other.Room.Move(other.Member, 0, new TextSelection(3, 5));
        other.Room.Leave(other.Member);

        Assert.Contains($"\"clientId\":\"{one.ClientId}\"", System.Text.Encoding.UTF8.GetString(other.Reply!.People.Utf8), StringComparison.Ordinal);
        Assert.Contains("\"side\":\"administration\"", System.Text.Encoding.UTF8.GetString(other.Reply.People.Utf8), StringComparison.Ordinal);
        Assert.Equal(2, one.Told("presence").Count);
        Assert.Contains("\"rev\":0,\"anchor\":3,\"head\":5", one.Told("presence")[1], StringComparison.Ordinal);
        Assert.Single(one.Told("left"));
        Assert.Equal((EditingLevel.Read, "role"), (other.Reply.Access.Level, other.Reply.Access.Reason));
        Assert.Equal("resync", (await CodeAsync(other.SubmitAsync(0, TestCard.Insert(1, "أ")))).Code);
    }

    [Fact]
    public async Task Limits_are_answered_with_how_long_to_wait()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database, new LiveLimits { CommitsPerSecond = 1, CommitsAtOnce = 2, Connections = 2 });
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        Assert.Null((await rooms.EnterAsync(scene.Card.Id, scene.Volunteer)).Refused);

        Assert.Equal("busy", (await rooms.EnterAsync(scene.Card.Id, scene.Volunteer)).Refused!.Code);
        Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "أ")));
        Assert.Null(await editor.SubmitAsync(1, TestCard.Insert(1, "ب")));
        var refused = await editor.SubmitAsync(2, TestCard.Insert(1, "ت"));

        Assert.Equal("rate", refused!.Code);
        Assert.InRange(refused.RetryMs!.Value, 1, 1_000);
        await Task.Delay(refused.RetryMs.Value + 20, TestContext.Current.CancellationToken);
        Assert.Null(await editor.AgainAsync(3, 2, TestCard.Insert(1, "ت")));
    }

    [Fact]
    public async Task The_selection_that_comes_with_a_commit_is_moved_as_its_steps_are()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var (one, other) = (await rooms.EnterAsync(scene.Card.Id, scene.Official), await rooms.EnterAsync(scene.Card.Id, scene.Volunteer));
        Assert.Null(await one.SubmitAsync(0, TestCard.Insert(1, "12345")));

        Assert.Null(await other.Room.Submit(other.Member, new Submission(other.ClientId, 1, 1, 0, [TestCard.Insert(4, "أب")], null, new TextSelection(6, 6))));

        Assert.Contains("\"sel\":{\"anchor\":11,\"head\":11}", one.Told("commits")[^1], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_use_case_writes_whether_the_card_is_open_or_not(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        using var rooms = new RoomsOn(scene.Database.Database);

        var first = await rooms.Rooms.WriteAsync(scene.Card.Id, scene.Secretariat, CommitKind.Restore, _ => [TestCard.Insert(1, "أ")]);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        var second = await rooms.Rooms.WriteAsync(scene.Card.Id, scene.Secretariat, CommitKind.Revise, card => [TestCard.Insert(1, TestCard.Read(card, "title")[..1])]);

        Assert.Equal((1, 2), (first.Value, second.Value));
        Assert.Contains("\"kind\":\"revise\"", editor.Told("commits")[^1], StringComparison.Ordinal);
        Assert.Equal(AccessRefusals.NotAllowed, (await rooms.Rooms.WriteAsync(scene.Card.Id, scene.Observer, CommitKind.Restore, _ => [TestCard.Insert(1, "ب")])).Refusal);
        Assert.Equal(2, (await rooms.Rooms.WriteAsync(scene.Card.Id, scene.Secretariat, CommitKind.Restore, _ => [])).Value);
        Assert.Equal(CardsRefusals.NoSuchCard, (await rooms.Rooms.WriteAsync(Guid.NewGuid(), scene.Secretariat, CommitKind.Restore, _ => [])).Refusal);
        Assert.StartsWith("أأ", TestCard.Read((await scene.NewestAsync()).Document, "title"), StringComparison.Ordinal);
    }

    private static (int Start, int End) Activity(Node card)
    {
        var (start, size) = (-1, 0);
        card.Content.Between(0, card.Content.Size, (node, at) =>
        {
            if (node.Type.Name == "activity") (start, size) = (at, node.Size);
        });
        return (start, start + size);
    }

    internal static async Task<(string Code, int? Index)> CodeAsync(Task<EditRefusal?> answer) => (await answer) is { } refused ? (refused.Code, refused.Index) : ("taken", null);

    internal static async Task IsSoundAsync(CardScene scene, int commits)
    {
        var proof = (await new VerifyCards(scene.Database.Store).ReadAsync(Actor.Operator)).Value!;
        Assert.Equal(new CardsProof(1, commits), proof);
    }
}
