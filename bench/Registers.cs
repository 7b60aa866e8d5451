using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Bench;

internal static class Registers
{
    private static readonly (string What, ProposalFilter Filter)[] Pages =
    [
        ("first page", new ProposalFilter()),
        ("page 1,500", new ProposalFilter { Page = 1_500 }),
        ("one theme and channel", new ProposalFilter { Theme = 3, Channel = Channel.Session }),
        ("not examined", new ProposalFilter { Eligibility = Eligibility.NotExamined }),
        ("by day, newest first", new ProposalFilter { Order = ProposalOrder.Received, Descending = true }),
        ("a common word searched for", new ProposalFilter { Search = "معطيات مفتوحة" }),
        ("a rare word searched for", new ProposalFilter { Search = "4711" }),
    ];

    public static Task<IReadOnlyList<Measured>> OnSqliteAsync() => MeasureAsync(onPostgres: false);

    public static Task<IReadOnlyList<Measured>> OnPostgresAsync() => MeasureAsync(onPostgres: true);

    private static async Task<IReadOnlyList<Measured>> MeasureAsync(bool onPostgres)
    {
        var register = await LargeRegister.SharedAsync(onPostgres);
        if (onPostgres) await SettleAsync(register.Database);

        var list = new ProposalList(register.Store);
        var lines = new List<Measured>();
        foreach (var (what, filter) in Pages)
        {
            var taken = await Timing.OfAsync(() => list.ReadAsync(register.Secretariat, register.Plan.Number, filter));
            lines.Add(new(
                $"register page at 100,000 proposals, {(onPostgres ? "PostgreSQL" : "SQLite")}: {what} (p95)", taken.P95, "ms", 50, taken.Note));
        }

        // A list that has counted nothing yet, as after each change of the plan.
        var anew = await Timing.OfAsync(() => new ProposalList(register.Store).ReadAsync(register.Secretariat, register.Plan.Number, new ProposalFilter()));
        lines.Add(new(
            $"register page at 100,000 proposals, {(onPostgres ? "PostgreSQL" : "SQLite")}: first reader after a change (p95)", anew.P95, "ms", 50, anew.Note));
        return lines;
    }

    /// <summary>What the server does by itself within a minute of so many rows arriving.</summary>
    private static async Task SettleAsync(Database database)
    {
        await using var db = database.Own();
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }
}
