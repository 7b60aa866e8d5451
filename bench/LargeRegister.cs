using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Bench;

/// <summary>A plan whose register is as large as is asked.</summary>
/// <remarks>Written straight into the tables: how long making it takes is not what is measured.</remarks>
internal sealed class LargeRegister(Database database) : IAsyncDisposable
{
    private static readonly Dictionary<string, LargeRegister> Shared = [];

    private string? _folder;

    public Database Database => database;
    public Changes Changes { get; } = new();
    public Store Store => new(database, Changes, TimeProvider.System, AuthorizationMatrix.Shipped);
    public Plan Plan { get; } = new(9, new LocalText("خطة للقياس"), 2024, 2030);
    public Actor Secretariat { get; private set; } = Actor.Public;

    /// <summary>In an SQLite database of its own.</summary>
    public static async Task<LargeRegister> OfAsync(int proposals)
    {
        var folder = Directory.CreateTempSubdirectory("opengov-bench-").FullName;
        return await new LargeRegister(new SqliteDatabase(folder)) { _folder = folder }.FillAsync(proposals);
    }

    /// <summary>100,000 proposals, made once for all that only read them.</summary>
    public static async Task<LargeRegister> SharedAsync(bool onPostgres = false)
    {
        var engine = onPostgres ? "PostgreSQL" : "SQLite";
        if (Shared.TryGetValue(engine, out var made)) return made;

        await Console.Error.WriteLineAsync($"  (100,000 proposals on {engine})");
        return Shared[engine] = onPostgres
            ? await new LargeRegister(new PostgresDatabase(PostgresServer.CreateDatabase("bench", "template1").Replace("Pooling=False", "Pooling=True", StringComparison.OrdinalIgnoreCase))).FillAsync(100_000)
            : await OfAsync(100_000);
    }

    public static async Task DisposeSharedAsync()
    {
        foreach (var register in Shared.Values) await register.DisposeAsync();
    }

    public async Task<LargeRegister> FillAsync(int proposals)
    {
        await database.MigrateAsync();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = "bench", CreatedAt = DateTime.UtcNow };
        var body = new Body(Side.Administration, BodyKind.Ministry, new LocalText("وزارة"));
        for (var theme = 1; theme <= 10; theme++) Plan.AddTheme(theme, new LocalText($"المحور {theme}"), []);
        await WriteAsync(async db =>
        {
            db.AddRange(account, body, Plan);
            await db.SaveChangesAsync();
            db.Add(new Grant(account.Id, Role.Secretariat, new DateOnly(2020, 1, 1)));
            await db.SaveChangesAsync();
        });
        Secretariat = Actor.Of(account.Id);

        foreach (var numbers in Enumerable.Range(1, proposals).Chunk(10_000))
            await WriteAsync(async db =>
            {
                var made = Array.ConvertAll(numbers, Make);
                await db.InsertManyAsync(made);
                await db.InsertManyAsync(made.Where(p => p.Number % 100 == 1).Select(p => new HandOver(p.Id, body.Id, DateTime.UtcNow)).ToList());
            });
        return this;
    }

    private Proposal Make(int number)
    {
        var proposal = new Proposal(
            Plan.Id, number, Plan.Themes[number % 10].Id, (Channel)(number % 3), $"نشر معطيات مفتوحة رقم {number}",
            $"نقترح أن تنشر الإدارة المعنية كل ثلاثة أشهر معطيات محينة بصيغة مفتوحة، مع بيان مصدرها وتاريخها ومن يمكن الاتصال به. المقترح {number}.",
            new DateOnly(2026, 1, 1).AddDays(number % 300));
        if (number % 4 == 0) proposal.Decline(NonAcceptance.NotPreciseOrClear, "غير دقيقة وواضحة");
        if (number % 4 != 1) return proposal;

        proposal.Accept();
        if (number % 100 != 1) proposal.LeaveOut("خارج الأولويات");
        return proposal;
    }

    private async Task WriteAsync(Func<WorkspaceDbContext, Task> write)
    {
        var begun = await database.BeginAsync();
        await using var transaction = begun.Value!;
        await write(transaction.Db);
        await transaction.CommitAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }
}
