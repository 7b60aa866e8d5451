using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>How <c>scripts/add-migration</c> sees the model; connects to nothing.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteWorkspaceDbContext>
{
    public SqliteWorkspaceDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteWorkspaceDbContext>().UseSqlite("Data Source=:memory:").Options);
}

public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresWorkspaceDbContext>
{
    public PostgresWorkspaceDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresWorkspaceDbContext>().UseNpgsql("Host=design-time").Options);
}
