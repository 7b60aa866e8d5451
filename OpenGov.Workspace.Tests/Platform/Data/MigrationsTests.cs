using Microsoft.EntityFrameworkCore;

namespace OpenGov.Workspace.Platform.Data;

public sealed class MigrationsTests
{
    [Fact]
    public void Both_databases_have_a_migration_for_the_whole_model()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var postgres = new PostgresDesignTime().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges(), "run scripts/add-migration");
        Assert.False(postgres.Database.HasPendingModelChanges(), "run scripts/add-migration");
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_empty_database_is_brought_to_this_version(Engine engine)
    {
        await using var database = new TestDatabase(engine);

        await using var db = database.Read();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Proposals.CountAsync());
    }
}
