using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>What was found for the words somebody typed, whatever their spelling.</summary>
/// <param name="Proposals">The first of each plan's register, with how many there are.</param>
public sealed record Findings(
    IReadOnlyList<FoundPlan> Plans, IReadOnlyList<FoundProposals> Proposals, IReadOnlyList<FoundBody> Bodies)
{
    public static readonly Findings None = new([], [], []);

    public bool IsEmpty => Plans.Count == 0 && Proposals.Count == 0 && Bodies.Count == 0;
}

public sealed record FoundPlan(int Number, LocalText Title, string Period);

public sealed record FoundProposals(int Plan, LocalText PlanTitle, int Count, IReadOnlyList<FoundProposal> First);

public sealed record FoundProposal(int Number, string Title);

public sealed record FoundBody(Guid Id, LocalText Name, Side Side);

/// <summary>Reading: plans, proposals and bodies by words.</summary>
public sealed class Search(Store store)
{
    /// <summary>Of each kind; the register shows the rest.</summary>
    public const int Most = 10;

    public Task<Result<Findings>> ReadAsync(Actor actor, string typed, CancellationToken cancel = default) =>
        store.ReadAsync<Findings>(this, actor, async (db, _) =>
        {
            var words = Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) return Findings.None;

            var plans = await db.Plans.OrderByDescending(p => p.Number)
                .Select(p => new { p.Id, p.Number, p.Title, p.FirstYear, p.LastYear }).ToListAsync(cancel);
            var proposals = new List<FoundProposals>();
            foreach (var plan in plans)
            {
                var (count, first) = await RegisterSearch.FirstAsync(db, plan.Id, plan.Number, typed, Most, cancel);
                if (count > 0)
                    proposals.Add(new(plan.Number, plan.Title, count, [.. first.Select(p => new FoundProposal(p.Number, p.Title))]));
            }

            return new Findings(
                [.. plans.Where(p => Holds(words, p.Title, $"{p.FirstYear} {p.LastYear}")).Take(Most)
                    .Select(p => new FoundPlan(p.Number, p.Title, $"{p.FirstYear}-{p.LastYear}"))],
                proposals,
                await BodiesAsync(db, words, cancel));
        }, cancel);

    // Some hundreds at most, so their names are folded here.
    private static async Task<IReadOnlyList<FoundBody>> BodiesAsync(WorkspaceDbContext db, string[] words, CancellationToken cancel)
    {
        var bodies = await db.Bodies.Select(b => new { b.Id, b.Name, b.Side, Names = b.Names.Select(n => n.Folded).ToList() }).ToListAsync(cancel);
        return [.. bodies.Where(b => Holds(words, b.Name, string.Join(' ', b.Names))).Take(Most).Select(b => new FoundBody(b.Id, b.Name, b.Side))];
    }

    private static bool Holds(string[] words, LocalText name, string more)
    {
        var folded = Folding.Fold($"{name.Ar} {name.Fr} {name.En} {more}");
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
