using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Proposals;

/// <summary>How many proposals each filter lets through, counted once in each state of the record.</summary>
/// <remarks>Counting a large register takes longer than showing a page of it: whoever turns pages, or reads what a colleague has open, waits for the page alone.</remarks>
internal sealed class FilterCounts
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(Guid Plan, ProposalFilter Filter), (long State, int Count)> _held = new();

    public async Task<int> OfAsync(
        WorkspaceDbContext db, Guid planId, ProposalFilter filter, IQueryable<Proposal> found, CancellationToken cancel)
    {
        var state = await RecordState.OfAsync(db, planId, cancel);
        var asked = (planId, filter with { Order = default, Descending = false, Page = 1 });
        if (_held.TryGetValue(asked, out var held) && held.State >= state) return held.Count;

        var count = await found.CountAsync(cancel);
        if (_held.Count >= Most) _held.Clear();   // somebody searched for a thousand things; the next ones count anew
        _held[asked] = (state, count);
        return count;
    }
}
