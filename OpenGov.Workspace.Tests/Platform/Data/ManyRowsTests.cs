using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Platform.Data;

public sealed class ManyRowsTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Many_rows_written_at_once_are_read_back_as_they_were(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = new Plan(3, new LocalText("خطة"), 2024, 2027);
        await database.AddAsync(plan);
        var proposals = Enumerable.Range(1, 203).Select(n => new Proposal(
            plan.Id, n, null, (Channel)(n % 3), $"عنوان {n}", $"نص '{n}' \"؟\"", n % 2 == 0 ? null : new DateOnly(2026, 1, 1).AddDays(n))).ToList();
        proposals[1].Decline(NonAcceptance.NotPreciseOrClear, "غير دقيق");
        proposals[2].Withdraw(new DateTime(2026, 11, 22, 9, 30, 0, 250, DateTimeKind.Utc));

        await InsertAsync(database, proposals);

        await using var db = database.Read();
        Assert.Equivalent(proposals, await db.Proposals.OrderBy(p => p.Number).ToListAsync(TestContext.Current.CancellationToken), strict: true);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Rows_that_point_nowhere_are_refused_like_others(Engine engine)
    {
        await using var database = new TestDatabase(engine);

        var failure = await Xunit.Record.ExceptionAsync(() => InsertAsync(database, [new Proposal(Guid.CreateVersion7(), 1, null, Channel.Portal, "عنوان", "نص", null)]));

        Assert.Equal(DataRefusals.ChangedMeanwhile, database.Database.Explain(failure!));
    }

    private static async Task InsertAsync(TestDatabase database, IReadOnlyList<Proposal> proposals)
    {
        var begun = await database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        await transaction.Db.InsertManyAsync(proposals);
        await transaction.CommitAsync(default);
    }
}
