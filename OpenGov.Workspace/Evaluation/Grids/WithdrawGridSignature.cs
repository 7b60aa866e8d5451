using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Whoever signed a grid for their side takes the signature back, before the other side signs.</summary>
public sealed class WithdrawGridSignature(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid gridId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (change.Rights.OwnSide() is not { } side) return EvaluationRefusals.NotAMemberOfASide;
            var grid = await change.Db.EvaluationGrids.SingleOrDefaultAsync(g => g.Id == gridId, cancel);
            if (grid is null) return EvaluationRefusals.NoSuchGrid;

            var withdrawn = grid.Withdraw(side, actor.AccountId!.Value);
            if (!withdrawn.Ok) return withdrawn;
            change.Record(grid.Id, grid.PlanId, new { grid.Number, side });
            return Result.Done;
        }, cancel);
}
