using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>What is remembered of a table holds for as long as no row of it has been written, in whatever way that is done.</summary>
public sealed class RowsWrittenTests
{
    private static readonly string[] Accounts = ["Accounts"], Grants = ["Grants"];

    private static readonly Dictionary<string, Func<Database, Task>> WaysToWrite = new()
    {
        ["an entity"] = database => ChangeAsync(database, async db => (await db.Accounts.AsTracking().FirstAsync()).AccessFailedCount = 1),
        ["a statement"] = database => ChangeAsync(database, db => db.Accounts.ExecuteUpdateAsync(row => row.SetProperty(account => account.AccessFailedCount, 1))),
        ["a plain statement"] = database =>
        {
            using var transaction = database.BeginPlain().Value!;
            transaction.Statement("""UPDATE "Accounts" SET "AccessFailedCount" = 1""").ExecuteNonQuery();
            transaction.Commit();
            return Task.CompletedTask;
        },
        ["a library"] = async database =>
        {
            await using var db = database.Own();
            (await db.Accounts.AsTracking().FirstAsync()).AccessFailedCount = 1;
            await db.SaveChangesAsync();
        },
    };

    public static TheoryData<string> Ways => [.. WaysToWrite.Keys];

    [Theory, MemberData(nameof(Ways))]
    public async Task Whoever_writes_a_row_is_seen_by_those_who_remember_its_table_and_by_no_others(string way)
    {
        await using var database = new TestDatabase();
        await database.ActorAsync(Role.Secretariat);
        var (accounts, grants) = (database.Database.RowsWritten(Accounts), database.Database.RowsWritten(Grants));

        await WaysToWrite[way](database.Database);

        Assert.True(database.Database.RowsWritten(Accounts) > accounts);
        Assert.Equal(grants, database.Database.RowsWritten(Grants));
    }

    [Fact]
    public async Task Where_other_processes_write_as_well_nothing_is_remembered()
    {
        await using var database = new TestDatabase(Engine.Postgres);

        Assert.Null(database.Database.RowsWritten(Accounts));
    }

    private static async Task ChangeAsync(Database database, Func<WorkspaceDbContext, Task> change)
    {
        await using var transaction = (await database.BeginAsync()).Value!;
        await change(transaction.Db);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }
}
