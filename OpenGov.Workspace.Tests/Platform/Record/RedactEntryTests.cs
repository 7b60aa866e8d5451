using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Record;

public sealed class RedactEntryTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_people_of_different_sides_take_details_out_and_the_chain_stays_sound(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        using var key = new RecordKey(database.Folder);
        var official = await database.ActorAsync(Role.Member, Side.Administration);
        var volunteer = await database.ActorAsync(Role.Member, Side.CivilSociety);
        await RecordSamples.FillAsync(database, 5);

        Assert.Equal(Result.Done, await new AskForRedaction(database.Store).RunAsync(official, 3, "court order"));
        Assert.Equal(Result.Done, await new RedactEntry(database.Store).RunAsync(volunteer, 3));

        await using var db = database.Read();
        var entry = await db.Record.SingleAsync(e => e.Seq == 3);
        Assert.Equal((null, null), (entry.Payload, entry.Salt));
        var proof = (await new VerifyRecord(database.Store, key).ReadAsync(Actor.Operator)).Value!;
        Assert.Equal((null, 7), (proof.Fault, proof.Entries));
    }

    [Fact]
    public async Task What_was_redacted_leaves_no_bytes_behind_in_the_file()
    {
        await using var database = new TestDatabase();
        var administrator = await database.ActorAsync(Role.Administrator);
        var secretariat = await database.ActorAsync(Role.Secretariat);
        await RecordSamples.FillAsync(database, 3);

        await new AskForRedaction(database.Store).RunAsync(secretariat, 2, "reason");
        await new RedactEntry(database.Store).RunAsync(administrator, 2);
        await database.Database.DisposeAsync();

        var bytes = await File.ReadAllBytesAsync(Path.Combine(database.Folder, "workspace.db"));
        Assert.Equal((-1, true), (bytes.AsSpan().IndexOf("note 2."u8), bytes.AsSpan().IndexOf("note 3."u8) > 0));
    }

    [Fact]
    public async Task One_person_cannot_do_it_alone_nor_with_somebody_of_the_same_side()
    {
        await using var database = new TestDatabase();
        var asker = await database.ActorAsync(Role.Member, Side.Administration);
        var sameSide = await database.ActorAsync(Role.Member, Side.Administration);
        var secretariat = await database.ActorAsync(Role.Secretariat);
        await RecordSamples.FillAsync(database, 3);
        var redact = new RedactEntry(database.Store);

        Assert.Equal("Record.NobodyAsked", (await redact.RunAsync(sameSide, 2)).Refusal!.Key);
        await new AskForRedaction(database.Store).RunAsync(asker, 2, "reason");

        Assert.Equal(RecordRefusals.NeedsSecondPerson, (await redact.RunAsync(asker, 2)).Refusal);
        Assert.Equal(RecordRefusals.NeedsSecondPerson, (await redact.RunAsync(sameSide, 2)).Refusal);
        Assert.Equal(RecordRefusals.NeedsSecondPerson, (await redact.RunAsync(secretariat, 2)).Refusal);
        await using var db = database.Read();
        Assert.Contains("note 2", Encoding.UTF8.GetString((await db.Record.SingleAsync(e => e.Seq == 2)).Payload!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_details_out_of_a_line_about_accounts_that_they_are_not_shown()
    {
        await using var database = new TestDatabase();
        var official = await database.ActorAsync(Role.Member, Side.Administration);
        var volunteer = await database.ActorAsync(Role.Member, Side.CivilSociety);
        var observer = await database.ActorAsync(Role.Observer);
        await RecordSamples.FillAsync(database, 1);
        await new AskForRedaction(database.Store).RunAsync(observer, 1, "reason");   // refused, and line 2 says so
        var ask = new AskForRedaction(database.Store);

        Assert.Equal("Record.NoSuchEntry", (await ask.RunAsync(official, 2, "reason")).Refusal!.Key);
        Assert.Equal(Result.Done, await ask.RunAsync(await database.ActorAsync(Role.Secretariat), 2, "reason"));
        Assert.Equal("Record.NoSuchEntry", (await new RedactEntry(database.Store).RunAsync(volunteer, 2)).Refusal!.Key);
    }

    [Fact]
    public async Task Asking_needs_a_reason_and_a_line_that_is_there()
    {
        await using var database = new TestDatabase();
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);
        await RecordSamples.FillAsync(database, 1);
        var ask = new AskForRedaction(database.Store);

        Assert.Equal(RecordRefusals.ReasonMissing, (await ask.RunAsync(member, 1, " ")).Refusal);
        Assert.Equal("Record.NoSuchEntry", (await ask.RunAsync(member, 9, "reason")).Refusal!.Key);
        Assert.Equal(AccessRefusals.NotAllowed, (await ask.RunAsync(await database.ActorAsync(Role.Observer), 1, "reason")).Refusal);
    }
}
