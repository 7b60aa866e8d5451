using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Everything that was merged into a proposal stands on its own again; one written only for them leaves the register.</summary>
public sealed class UndoMerge(Store store)
{
    /// <param name="seen">The proposal that the others were merged into.</param>
    public Task<Result> RunAsync(Actor actor, Guid planId, Seen seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await Chosen.LoadAsync(change, planId, [seen], cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;
            var target = chosen.Proposals[0];
            if (!target.IsOpen) return ProposalsRefusals.AlreadyAnswered.About(target.Number);

            var links = await change.Db.ProposalLinks
                .Where(link => link.ToId == target.Id && link.Kind == LinkKind.MergedInto).ToListAsync(cancel);
            if (links.Count == 0) return ProposalsRefusals.NothingMergedInto.About(target.Number);

            var ids = links.Select(link => link.FromId).ToList();
            var origins = await change.Db.Proposals.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancel);
            foreach (var origin in origins) origin.StandAlone();
            change.Db.RemoveRange(links);
            if (target.MadeOfOthers) target.Withdraw(change.Now);
            else target.TakeIn();

            change.Record(
                target.Id, planId,
                new { number = target.Number, numbers = new NumberList(origins.Select(p => p.Number)).ToString() }, ids);
            return Result.Done;
        }, cancel);
}
