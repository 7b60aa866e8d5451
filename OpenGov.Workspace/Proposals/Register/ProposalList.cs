using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>One page of the register.</summary>
/// <param name="Count">How many proposals the filter lets through, on all pages.</param>
/// <param name="Newest">The highest number given so far in the plan.</param>
public sealed record RegisterPart(IReadOnlyList<RegisterRow> Rows, int Count, int Newest)
{
    public const int Size = 50;

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);
}

/// <summary>Reading: the register of a plan, a page at a time.</summary>
public sealed class ProposalList(Store store)
{
    private readonly FilterCounts _counts = new();

    public Task<Result<RegisterPart>> ReadAsync(Actor actor, int planNumber, ProposalFilter filter, CancellationToken cancel = default) =>
        store.ReadAsync<RegisterPart>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
            if (plan is not { } planId) return PlansRefusals.NoSuchPlan;

            var newest = await db.Proposals.Where(p => p.PlanId == planId).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
            var (count, numbers) = filter.IsSearchAlone && WordSearch.Numbers(db, planId, planNumber, filter.Search) is { } matches
                ? PageOf(await matches.ToListAsync(cancel), filter)
                : await PageOfAsync(db, planId, planNumber, filter, newest, cancel);
            // The page was found in the indexes alone; only its fifty rows are now read from the table.
            return new RegisterPart(await RegisterRow.OfAsync(db, planId, numbers, cancel), count, newest);
        }, cancel);

    private async Task<(int Count, List<int> Numbers)> PageOfAsync(
        WorkspaceDbContext db, Guid planId, int planNumber, ProposalFilter filter, int newest, CancellationToken cancel)
    {
        var found = await Found.OfAsync(db, planId, planNumber, filter, cancel);
        var count = await _counts.OfAsync(db, planId, filter, found, cancel);
        if (filter is { IsEmpty: true, Order: ProposalOrder.Number } && count == newest)
            return PageOf([.. Enumerable.Range(1, count)], filter);   // no number was ever taken out again: nothing need be looked up

        return (count, await Ordered(found, filter).Select(p => p.Number)
            .Skip(Before(filter, count)).Take(RegisterPart.Size).ToListAsync(cancel));
    }

    /// <summary>The index of words knows the numbers, and only what is in the register: nothing else need be read.</summary>
    private static (int Count, List<int> Numbers) PageOf(List<int> matches, ProposalFilter filter)
    {
        matches.Sort();
        if (filter.Descending) matches.Reverse();
        return (matches.Count, matches[Before(filter, matches.Count)..Math.Min(matches.Count, Before(filter, matches.Count) + RegisterPart.Size)]);
    }

    /// <summary>How many come before the page; a page past the end is the last one.</summary>
    private static int Before(ProposalFilter filter, int count) =>
        Math.Min(filter.Page - 1, Math.Max(0, count - 1) / RegisterPart.Size) * RegisterPart.Size;

    private static IQueryable<Proposal> Ordered(IQueryable<Proposal> found, ProposalFilter filter) => (filter.Order, filter.Descending) switch
    {
        (ProposalOrder.Received, false) => found.OrderBy(p => p.ReceivedOn).ThenBy(p => p.Number),
        (ProposalOrder.Received, true) => found.OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Number),
        (_, true) => found.OrderByDescending(p => p.Number),
        _ => found.OrderBy(p => p.Number),
    };
}
