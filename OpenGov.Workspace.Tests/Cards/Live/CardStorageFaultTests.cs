using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A full disk, and a database that somebody else holds: no edit is acknowledged that is not kept, and writing goes on afterwards.</summary>
public sealed class CardStorageFaultTests
{
    [Fact]
    public async Task On_a_full_disk_edits_are_refused_and_none_that_was_acknowledged_is_lost()
    {
        await using var place = await CardsOnServer.OpenAsync(1, 1);
        var (card, author) = (place.Cards.Cards[0], Actor.Of(place.Cards.Accounts[0]));
        var acknowledged = 0;
        await using (var database = new SqliteDatabase(place.Folder))
        {
            using var writing = new CardWritingProcess.Writing(database);
            Assert.True((await writing.WriteAsync(card, author)).Ok);
            await RunAsync(database, "PRAGMA max_page_count = 1");   // as many as there are
            var written = await writing.WriteAsync(card, author);
            for (acknowledged = 1; written.Ok && acknowledged < 5_000; acknowledged++) written = await writing.WriteAsync(card, author);

            Assert.Equal(DataRefusals.DiskFull, written.Refusal);
            Assert.Equal(DataRefusals.DiskFull, (await writing.WriteAsync(card, author)).Refusal);
            await RunAsync(database, "PRAGMA max_page_count = 1073741823");
            await database.ProbeAsync();
            Assert.Equal(acknowledged + 1, CardWritingProcess.Writing.RevisionOf(await writing.WriteAsync(card, author)));
        }

        await ProveAsync(place, card, acknowledged + 1);
    }

    [Fact]
    public async Task While_another_program_holds_the_database_edits_wait_and_are_kept_afterwards()
    {
        await using var place = await CardsOnServer.OpenAsync(1, 1);
        var (card, author) = (place.Cards.Cards[0], Actor.Of(place.Cards.Accounts[0]));
        await using (var database = new SqliteDatabase(place.Folder))
        {
            using var writing = new CardWritingProcess.Writing(database);
            Assert.True((await writing.WriteAsync(card, author)).Ok);
            await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database.FileName};Pooling=False");
            await other.OpenAsync();
            await using var held = other.BeginTransaction(deferred: false);
            var waiting = Enumerable.Range(0, 5).Select(_ => writing.WriteAsync(card, author)).ToList();
            await Task.Delay(1_000);
            Assert.All(waiting, one => Assert.False(one.IsCompleted));
            await held.RollbackAsync();
            Assert.All(await Task.WhenAll(waiting), written => Assert.True(written.Ok));
        }

        await ProveAsync(place, card, 6);
    }

    private static async Task RunAsync(SqliteDatabase database, string pragma)
    {
        using var turn = await database.TakeTurnAsync(default);
        await using var command = turn.Connection.CreateCommand();
        command.CommandText = pragma;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task ProveAsync(CardsOnServer place, Guid card, int commits)
    {
        await using var database = place.Database();
        await using var db = database.Reader();
        var log = await CardLogProof.OfAsync(db, card);
        Assert.Empty(log.Broken);
        Assert.Equal(commits, log.Commits.Count);
    }
}
