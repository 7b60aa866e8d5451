using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

/// <summary>The proposals of an import leave the register together, while nothing has been done with any of them.</summary>
/// <remarks>Their numbers are not given again. The names and contacts of their authors are deleted: nothing asks for them any more.</remarks>
public sealed class UndoImport(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid importId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var db = change.Db;
            if (await db.ProposalImports.SingleOrDefaultAsync(i => i.Id == importId, cancel) is not { } import) return ImportRefusals.NoSuchImport;
            if (import.Undo(change.Now) is { Ok: false } undone) return undone;

            var proposals = await db.Proposals.Where(p => p.ImportId == importId).OrderBy(p => p.Number).ToListAsync(cancel);
            var handedOver = await db.HandOvers.Where(h => db.Proposals.Any(p => p.ImportId == importId && p.Id == h.ProposalId))
                .Select(h => h.ProposalId).ToHashSetAsync(cancel);
            var actedOn = proposals.Where(p => p.Version > 1 || handedOver.Contains(p.Id)).Select(p => p.Number).ToList();
            if (actedOn.Count > 0) return ImportRefusals.ImportActedOn(new NumberList(actedOn));

            foreach (var proposal in proposals) proposal.Withdraw(change.Now);
            await db.ProposalAuthors.Where(a => db.Proposals.Any(p => p.ImportId == importId && p.Id == a.ProposalId)).ExecuteDeleteAsync(cancel);
            change.Record(import.Id, import.PlanId,
                new { count = proposals.Count, first = proposals[0].Number, last = proposals[^1].Number, sha256 = import.Sha256 },
                proposals.Select(p => p.Id));
            return Result.Done;
        }, cancel);
}
