using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

public sealed class VerifyRecordTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_record_that_nobody_touched_is_sound_and_so_are_its_checkpoints(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        using var key = new RecordKey(database.Folder);
        await RecordSamples.FillAsync(database, 20);
        var checkpoint = await RecordSamples.CheckpointsOf(database, key).TakeAsync();
        await RecordSamples.FillAsync(database, 5);

        var proof = (await new VerifyRecord(database.Store, key).ReadAsync(Actor.Operator, checkpoint)).Value!;

        Assert.Equal((null, 25, 2), (proof.FirstBad, proof.Entries, proof.Checkpoints));
    }

    [Theory]
    [InlineData(7, RecordFault.DetailsChanged, "UPDATE Record SET Payload = CAST(replace(CAST(Payload AS TEXT), 'note 7', 'note 8') AS BLOB) WHERE Seq = 7")]
    [InlineData(3, RecordFault.Changed, "UPDATE Record SET ActorRole = 'Member' WHERE Seq = 3")]
    [InlineData(4, RecordFault.Changed, "UPDATE Record SET At = '2020-01-01 00:00:00' WHERE Seq = 4")]
    [InlineData(4, RecordFault.Unreadable, "UPDATE Record SET At = 'x020-01-01 00:00:00' WHERE Seq = 4")]
    [InlineData(4, RecordFault.Unreadable, "UPDATE Record SET SubjectId = x'00' WHERE Seq = 4")]
    [InlineData(4, RecordFault.Changed, "UPDATE Record SET ActorRole = hex(zeroblob(4000000)) WHERE Seq = 4")]
    [InlineData(4, RecordFault.Changed, "UPDATE Record SET PayloadCommit = zeroblob(4000000) WHERE Seq = 4")]
    [InlineData(4, RecordFault.DetailsChanged, "UPDATE Record SET Salt = NULL WHERE Seq = 4")]
    [InlineData(4, RecordFault.DetailsChanged, "UPDATE Record SET Payload = x'' WHERE Seq = 4")]
    [InlineData(5, RecordFault.DoesNotFollow, "UPDATE Record SET Prev = zeroblob(32) WHERE Seq = 5")]
    [InlineData(6, RecordFault.Missing, "DELETE FROM Record WHERE Seq = 6")]
    [InlineData(1, RecordFault.Missing, "DELETE FROM Record WHERE Seq = 1")]
    [InlineData(20, RecordFault.Missing, "DELETE FROM Record WHERE Seq = 20")]
    [InlineData(18, RecordFault.Missing, "DELETE FROM Record WHERE Seq >= 18; DELETE FROM RecordSubjects WHERE Seq >= 18")]
    [InlineData(8, RecordFault.DoesNotFollow, "UPDATE Record SET Seq = 99 WHERE Seq = 8; UPDATE Record SET Seq = 8 WHERE Seq = 9; UPDATE Record SET Seq = 9 WHERE Seq = 99")]
    [InlineData(21, RecordFault.DoesNotFollow, "INSERT INTO Record SELECT 21, At, ActorId, ActorRole, Action, SubjectId, PlanId, Payload, Salt, PayloadCommit, Prev, Hash FROM Record WHERE Seq = 20")]
    [InlineData(9, RecordFault.DetailsTakenSilently, "UPDATE Record SET Payload = NULL, Salt = NULL WHERE Seq = 9")]
    [InlineData(20, RecordFault.SignatureWrong, "UPDATE RecordCheckpoints SET Signature = zeroblob(64)")]
    public async Task The_first_line_that_is_wrong_is_named(long line, RecordFault fault, string tampering)
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);
        await RecordSamples.FillAsync(database, 20);
        await RecordSamples.CheckpointsOf(database, key).TakeAsync();
        await RecordSamples.TamperAsync(database, tampering);

        var proof = (await new VerifyRecord(database.Store, key).ReadAsync(Actor.Operator)).Value!;

        Assert.Equal((line, fault), (proof.FirstBad, proof.Fault));
    }

    [Fact]
    public async Task One_flipped_byte_of_the_file_is_found_at_its_line()
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);
        await RecordSamples.FillAsync(database, 20);
        await database.Database.DisposeAsync();   // closing writes everything into the one file
        var file = Path.Combine(database.Folder, "workspace.db");
        var bytes = await File.ReadAllBytesAsync(file);
        var at = bytes.AsSpan().IndexOf("note 13."u8);
        bytes[at + 2] ^= 0x01;
        await File.WriteAllBytesAsync(file, bytes);

        await using var reopened = new SqliteDatabase(database.Folder);
        var store = new Store(reopened, database.Changes, TimeProvider.System, AuthorizationMatrix.Shipped);
        var proof = (await new VerifyRecord(store, key).ReadAsync(Actor.Operator)).Value!;

        Assert.Equal((13, RecordFault.DetailsChanged), (proof.FirstBad, proof.Fault));
    }

    [Fact]
    public async Task A_whole_chain_written_anew_disagrees_with_a_checkpoint_kept_elsewhere()
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);
        await RecordSamples.FillAsync(database, 20);
        var note = CheckpointNote.Of(await RecordSamples.CheckpointsOf(database, key).TakeAsync());
        var file = Path.Combine(database.Folder, "kept.txt");
        await File.WriteAllTextAsync(file, note);
        await RecordSamples.RewriteFromAsync(database, 12);
        await RecordSamples.TamperAsync(database, "DELETE FROM RecordCheckpoints");

        var verify = new VerifyRecord(database.Store, key);
        var alone = (await verify.ReadAsync(Actor.Operator)).Value!;
        Assert.True(CheckpointNote.TryRead(file, out var kept));
        var witnessed = (await verify.ReadAsync(Actor.Operator, kept)).Value!;

        Assert.True(alone.IsSound);   // which is why copies are kept elsewhere
        Assert.Equal((20, RecordFault.NotAsSigned), (witnessed.FirstBad, witnessed.Fault));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_database_itself_refuses_to_change_or_delete_a_line(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        await RecordSamples.FillAsync(database, 3);
        await using var transaction = (await database.Database.BeginAsync()).Value!;
        var entry = await transaction.Db.Record.FirstAsync(e => e.Seq == 2);

        transaction.Db.Record.Remove(entry);

        await Assert.ThrowsAsync<DbUpdateException>(() => transaction.Db.SaveChangesAsync());
    }

    [Fact]
    public async Task The_public_cannot_have_the_record_checked()
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);

        var refused = await new VerifyRecord(database.Store, key).ReadAsync(Actor.Public);

        Assert.Equal(AccessRefusals.NotAllowed, refused.Refusal);
    }
}
