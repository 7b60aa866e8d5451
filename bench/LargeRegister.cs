using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Bench;

/// <summary>A workspace in a folder of its own, with one plan whose register is as large as is asked.</summary>
/// <remarks>Written straight into the tables: how long making it takes is not what is measured.</remarks>
internal sealed class LargeRegister : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opengov-bench-").FullName;

    private LargeRegister() => Database = new SqliteDatabase(_folder);

    public SqliteDatabase Database { get; }
    public Changes Changes { get; } = new();
    public Store Store => new(Database, Changes, TimeProvider.System, AuthorizationMatrix.Shipped);
    public Plan Plan { get; } = new(9, new LocalText("خطة للقياس"), 2024, 2030);
    public Actor Secretariat { get; private set; } = Actor.Public;

    public static async Task<LargeRegister> OfAsync(int proposals)
    {
        var register = new LargeRegister();
        await register.Database.MigrateAsync();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = "bench", CreatedAt = DateTime.UtcNow };
        var body = new Body(Side.Administration, BodyKind.Ministry, new LocalText("وزارة"));
        for (var theme = 1; theme <= 10; theme++) register.Plan.AddTheme(theme, new LocalText($"المحور {theme}"), []);
        await register.AddAsync([account, body, register.Plan]);
        await register.AddAsync([new Grant(account.Id, Role.Secretariat, new DateOnly(2020, 1, 1))]);
        register.Secretariat = Actor.Of(account.Id);

        for (var number = 1; number <= proposals; number += 5_000)
            await register.AddAsync(Enumerable.Range(number, Math.Min(5_000, proposals - number + 1)).SelectMany(n => register.Make(n, body)));
        return register;
    }

    private IEnumerable<object> Make(int number, Body body)
    {
        var proposal = new Proposal(
            Plan.Id, number, Plan.Themes[number % 10].Id, (Channel)(number % 3), $"نشر معطيات مفتوحة رقم {number}",
            $"نقترح أن تنشر الإدارة المعنية كل ثلاثة أشهر معطيات محينة بصيغة مفتوحة، مع بيان مصدرها وتاريخها ومن يمكن الاتصال به. المقترح {number}.",
            new DateOnly(2026, 1, 1).AddDays(number % 300));
        yield return proposal;
        if (number % 4 == 0) proposal.Decline(NonAcceptance.NotPreciseOrClear, "غير دقيقة وواضحة");
        if (number % 4 != 1) yield break;

        proposal.Accept();
        if (number % 100 == 1) yield return new HandOver(proposal.Id, body.Id, DateTime.UtcNow);
        else proposal.LeaveOut("خارج الأولويات");
    }

    private async Task AddAsync(IEnumerable<object> things)
    {
        var begun = await Database.BeginAsync();
        await using var transaction = begun.Value!;
        transaction.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        transaction.Db.AddRange(things);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
