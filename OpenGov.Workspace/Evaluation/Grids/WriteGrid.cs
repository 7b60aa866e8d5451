using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The draft of a grid is saved, all of it at once; a signature given to what it said before falls.</summary>
/// <remarks>The secretariat writes for the committee, and members of both sides write themselves.</remarks>
public sealed class WriteGrid(Store store)
{
    /// <param name="seen">The <see cref="GridText.FingerprintOf"/> of the draft the person started from, so that two people do not undo each other.</param>
    /// <returns>The fingerprint of what is saved now.</returns>
    public Task<Result<string>> RunAsync(Actor actor, Guid gridId, GridDraft typed, string seen, CancellationToken cancel = default) =>
        store.ChangeAsync<string>(this, actor, async change =>
        {
            var grid = await change.Db.EvaluationGrids.Include(g => g.Criteria).SingleOrDefaultAsync(g => g.Id == gridId, cancel);
            if (grid is null) return EvaluationRefusals.NoSuchGrid;
            if (grid.State is GridState.Adopted) return EvaluationRefusals.GridIsFrozen;
            if (GridText.FingerprintOf(grid) != seen) return DataRefusals.ChangedMeanwhile;
            var cleaned = typed.Clean();
            if (cleaned.Value is not { } draft) return cleaned.Refusal!;

            if (draft.SaysTheSame(GridDraft.Of(grid)))
            {
                change.LeaveUnrecorded();   // nobody signed something else because somebody pressed the button
                return seen;
            }

            var fallen = grid.Signatures;
            var written = grid.Write(draft);
            if (!written.Ok) return written.Refusal!;
            var fingerprint = GridText.FingerprintOf(grid);
            change.Record(grid.Id, grid.PlanId, new
            {
                grid.Number,
                criteria = draft.Criteria.Count,
                fallen = fallen.Any ? Sides.Both.First(fallen.Has).ToString() : "None",
                fingerprint,
            });
            return fingerprint;
        }, cancel);
}
