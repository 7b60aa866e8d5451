using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Accepted proposals are put before the institutions concerned.</summary>
public sealed class HandOverProposals(Store store)
{
    public Task<Result> RunAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, IReadOnlyCollection<Guid> bodyIds, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var bodies = await change.Db.Bodies.AsNoTracking().Where(b => bodyIds.Contains(b.Id)).ToListAsync(cancel);
            if (bodies.Count == 0 || bodies.Count != bodyIds.Distinct().Count()) return ProposalsRefusals.NoSuchInstitution;

            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var ready = chosen.Each(proposal => proposal.MayBeHandedOver());
            if (!ready.Ok) return ready;
            if (!await AddMissingAsync(change, chosen, [.. bodies.Select(b => b.Id)], cancel))
                return ProposalsRefusals.AlreadyHandedOver.About(chosen.Numbers);

            chosen.Record(
                new { numbers = chosen.Numbers, institutions = string.Join("، ", bodies.Select(b => b.Name.Ar)) },
                bodies.Select(b => b.Id));
            return Result.Done;
        }, cancel);

    /// <returns>False when every one of them already lies before every one of the bodies.</returns>
    private static async Task<bool> AddMissingAsync(Change change, Chosen chosen, Guid[] bodies, CancellationToken cancel)
    {
        var db = change.Db;
        var ids = chosen.Proposals.Select(proposal => proposal.Id).ToList();
        var handedOver = await db.HandOvers.Where(h => ids.Contains(h.ProposalId))
            .Select(h => new { h.ProposalId, h.BodyId }).ToHashSetAsync(cancel);
        var concerned = await db.ConcernedBodies.Where(c => ids.Contains(c.ProposalId))
            .Select(c => new { c.ProposalId, c.BodyId }).ToHashSetAsync(cancel);

        var added = false;
        foreach (var pair in ids.SelectMany(id => bodies.Select(body => new { ProposalId = id, BodyId = body })))
        {
            if (!concerned.Contains(pair)) db.Add(new ConcernedBody(pair.ProposalId, pair.BodyId));
            if (handedOver.Contains(pair)) continue;
            db.Add(new HandOver(pair.ProposalId, pair.BodyId, change.Now));
            added = true;
        }

        return added;
    }
}
