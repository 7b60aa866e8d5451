using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A member of the committee signs a grid for their side; with the other side's signature it is adopted and frozen.</summary>
public sealed class AdoptGrid(Store store)
{
    /// <param name="seen">The <see cref="GridText.FingerprintOf"/> of what the member read: nobody signs another text than that.</param>
    public Task<Result> RunAsync(Actor actor, Guid gridId, string seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (change.Rights.OwnSide() is not { } side) return EvaluationRefusals.NotAMemberOfASide;
            var grid = await change.Db.EvaluationGrids.Include(g => g.Criteria).SingleOrDefaultAsync(g => g.Id == gridId, cancel);
            if (grid is null) return EvaluationRefusals.NoSuchGrid;
            if (grid.State is GridState.Adopted) return EvaluationRefusals.GridIsFrozen;
            if (GridText.FingerprintOf(grid) != seen) return DataRefusals.ChangedMeanwhile;
            if (grid.Signatures.Has(side)) return EvaluationRefusals.SideHasSigned;

            var signed = grid.Sign(side, actor.AccountId!.Value, change.Now);
            if (!signed.Ok) return signed;
            change.Record(grid.Id, grid.PlanId, new { grid.Number, side, gridState = grid.State, fingerprint = seen });
            return Result.Done;
        }, cancel);
}
