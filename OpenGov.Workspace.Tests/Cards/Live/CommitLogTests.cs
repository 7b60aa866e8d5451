using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A database that fails: what was acknowledged is there, what was not is offered again, and nothing is written over anything.</summary>
public sealed class CommitLogTests
{
    [Fact]
    public async Task An_edit_whose_writing_fails_is_not_acknowledged_and_its_editors_start_anew_from_the_log()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "أ")));
        await RunAsync(scene, """CREATE TRIGGER fails BEFORE INSERT ON "CardCommits" BEGIN SELECT RAISE(ABORT, 'for a test'); END""");

        var answer = await editor.SubmitAsync(1, TestCard.Insert(1, "ب"));

        Assert.Equal("resync", answer!.Code);
        Assert.Single(editor.Told("resync"));
        Assert.Equal([1], editor.Revisions);
        await RunAsync(scene, "DROP TRIGGER fails");
        var again = await rooms.EnterAsync(scene.Card.Id, scene.Official, editor.ClientId, have: 1);
        Assert.Null(await again.AgainAsync(2, 1, TestCard.Insert(1, "ب")));
        Assert.Equal([2], again.Revisions);
        await CardRoomTests.IsSoundAsync(scene, 2);
    }

    [Fact]
    public async Task A_card_that_cannot_be_written_does_not_take_another_one_with_it()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var other = await AnotherAsync(scene);
        var (failing, fine) = (await rooms.EnterAsync(scene.Card.Id, scene.Official), await rooms.EnterAsync(other, scene.Official));
        await RunAsync(scene, $"""CREATE TRIGGER fails BEFORE INSERT ON "CardCommits" WHEN NEW."CardId" = '{scene.Card.Id.ToString().ToUpperInvariant()}' BEGIN SELECT RAISE(ABORT, 'for a test'); END""");
        var held = (await scene.Database.Database.BeginAsync()).Value!;   // both wait, and go into one transaction

        var (refused, taken) = (failing.SubmitAsync(0, TestCard.Insert(1, "أ")), fine.SubmitAsync(0, TestCard.Insert(1, "أ")));
        await held.DisposeAsync();

        Assert.Equal("resync", (await refused)!.Code);
        Assert.Null(await taken);
        Assert.Empty(fine.Told("resync"));
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_that_is_not_there_and_writing_goes_on_when_there_is_room()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        await LimitAsync(scene, pagesMore: 12);

        var acknowledged = 0;
        EditRefusal? last;
        while ((last = await editor.SubmitAsync(acknowledged, TestCard.Insert(1, new string('x', 1_000)))) is null && acknowledged < 1_000) acknowledged++;

        Assert.Equal("busy", last!.Code);
        Assert.InRange(acknowledged, 1, 999);
        Assert.Equal(acknowledged, (await scene.NewestAsync()).Revision);
        await LimitAsync(scene, pagesMore: 1_000);
        await scene.Database.Database.ProbeAsync();
        var again = await rooms.EnterAsync(scene.Card.Id, scene.Official, editor.ClientId, have: acknowledged);
        Assert.Null(await again.AgainAsync(editor.Sequence, acknowledged, TestCard.Insert(1, "ب")));
        await CardRoomTests.IsSoundAsync(scene, acknowledged + 1);
    }

    [Fact]
    public async Task A_card_whose_log_does_not_fit_is_not_opened_and_not_written()
    {
        await using var scene = await CardScene.WithAsync();
        using (var rooms = new RoomsOn(scene.Database.Database))
        {
            var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
            for (var i = 0; i < 3; i++) Assert.Null(await editor.SubmitAsync(i, TestCard.Insert(1, "أ")));
        }

        await RunAsync(scene, """DROP TRIGGER "Card_commits_stay"; DELETE FROM "CardCommits" WHERE "Revision" = 2""");
        var before = await StateAsync(scene);
        using var after = new RoomsOn(scene.Database.Database);

        await Assert.ThrowsAsync<InvalidDataException>(() => after.Rooms.OpenAsync(scene.Card.Id));
        await Assert.ThrowsAsync<InvalidDataException>(() => after.Rooms.WriteAsync(scene.Card.Id, scene.Secretariat, CommitKind.Restore, _ => [TestCard.Insert(1, "أ")]));
        Assert.Equal(before, await StateAsync(scene));
        var proof = (await new VerifyCards(scene.Database.Store).ReadAsync(Actor.Operator)).Value!;
        Assert.Equal((CardFault.Missing, 2), (proof.Fault, proof.Revision));
    }

    [Fact]
    public async Task Too_much_that_waits_is_answered_at_once()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database, new LiveLimits { Waiting = 2 });
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        var held = (await scene.Database.Database.BeginAsync()).Value!;

        Task<EditRefusal?>[] answers = [.. Enumerable.Range(0, 3).Select(_ => editor.SubmitAsync(0, TestCard.Insert(1, "أ")))];
        Assert.Equal("busy", (await answers[2])!.Code);
        await held.DisposeAsync();

        Assert.Null(await answers[0]);
        Assert.Null(await answers[1]);
        Assert.Null(await editor.SubmitAsync(2, TestCard.Insert(1, "أ")));
    }

    [Fact]
    public async Task What_was_kept_leads_to_the_same_text_and_is_named_in_the_record()
    {
        await using var scene = await CardScene.WithAsync();
        using var rooms = new RoomsOn(scene.Database.Database);
        var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official);
        var keep = new KeepCard(scene.Database.Store, scene.Database.Database);
        for (var i = 0; i < 5; i++) Assert.Null(await editor.SubmitAsync(i, TestCard.Insert(1, $"{i}")));

        Assert.Equal(5, (await keep.RunAsync(Actor.System, scene.Card.Id)).Value);
        Assert.Equal(5, (await keep.RunAsync(Actor.System, scene.Card.Id)).Value);
        Assert.Null(await editor.SubmitAsync(5, TestCard.Insert(1, "5")));

        await CardRoomTests.IsSoundAsync(scene, 6);
        await using var db = scene.Database.Read();
        Assert.Equal([0, 5], await db.CardSnapshots.OrderBy(s => s.Revision).Select(s => s.Revision).ToListAsync());
        Assert.Equal("Cards.KeepCard", (await db.Record.SingleAsync()).Action);
        Assert.StartsWith("543210", TestCard.Read((await scene.NewestAsync()).Document, "title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""UPDATE "CardCommits" SET "AccountId" = NULL WHERE "Revision" = 2""", CardFault.Changed, 2)]
    [InlineData("""UPDATE "CardCommits" SET "Steps" = replace("Steps", 'x', 'y') WHERE "Revision" = 3""", CardFault.Changed, 3)]
    [InlineData("""DELETE FROM "CardCommits" WHERE "Revision" = 4""", CardFault.Missing, 4)]
    [InlineData("""UPDATE "CardSnapshots" SET "Document" = replace("Document", 'x', 'y') WHERE "Revision" = 4""", CardFault.OtherSnapshot, 4)]
    [InlineData("""UPDATE "CardSnapshots" SET "Authors" = replace("Authors", ' 0', ' 1') WHERE "Revision" = 4""", CardFault.OtherSnapshot, 4)]
    public async Task What_was_changed_behind_the_programs_back_is_found(string tampering, CardFault fault, int revision)
    {
        await using var scene = await CardScene.WithAsync();
        using (var rooms = new RoomsOn(scene.Database.Database))
        {
            var (editor, other) = (await rooms.EnterAsync(scene.Card.Id, scene.Official), await rooms.EnterAsync(scene.Card.Id, scene.Volunteer));
            for (var i = 0; i < 4; i++) Assert.Null(await (i % 2 == 0 ? editor : other).SubmitAsync(i, TestCard.Insert(1, "x")));
        }

        await new KeepCard(scene.Database.Store, scene.Database.Database).RunAsync(Actor.System, scene.Card.Id);
        await RunAsync(scene, """DROP TRIGGER "Card_commits_stay"; DROP TRIGGER "Card_commits_never_change"; DROP TRIGGER "Card_snapshots_never_change" """);
        await RunAsync(scene, tampering);

        var proof = (await new VerifyCards(scene.Database.Store).ReadAsync(Actor.Operator)).Value!;

        Assert.Equal((fault, revision), (proof.Fault, proof.Revision));
    }

    private static async Task<string> StateAsync(CardScene scene)
    {
        await using var db = scene.Database.Read();
        var snapshots = await db.CardSnapshots.Select(s => s.Revision + s.Document).ToListAsync();
        return string.Join('\n', snapshots.Concat(await db.CardCommits.OrderBy(c => c.Revision).Select(c => c.Revision + c.Steps).ToListAsync()));
    }

    private static async Task<Guid> AnotherAsync(CardScene scene)
    {
        var commitment = new Plans.Commitment(scene.Plan.Id, 3, new LocalText("التزام آخر"), scene.Agency.Id);
        var card = new CommitmentCard(scene.Plan.Id, commitment.Id, CardKind.New, "ar", null, DateTime.UtcNow);
        await scene.Database.AddAsync(commitment);
        await scene.Database.AddAsync(card, new CardSnapshot(CardVersion.Opened(card.Id, TestCard.Of(["نص"]), null), Schema.Card.Number, DateTime.UtcNow));
        return card.Id;
    }

    private static async Task LimitAsync(CardScene scene, int pagesMore)
    {
        using var turn = await ((SqliteDatabase)scene.Database.Database).TakeTurnAsync(default);
        using var command = turn.Connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        var pages = (long)command.ExecuteScalar()!;
        command.CommandText = $"PRAGMA max_page_count = {pages + pagesMore}";
        command.ExecuteNonQuery();
    }

    private static async Task RunAsync(CardScene scene, string sql)
    {
        using var turn = await ((SqliteDatabase)scene.Database.Database).TakeTurnAsync(default);
        using var command = turn.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
