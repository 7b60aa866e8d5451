using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Reading: the scoring rounds of a plan of which anything can be given out, the newest first.</summary>
public sealed class RoundsToReport(Store store)
{
    public Task<Result<IReadOnlyList<RoundToReport>>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<RoundToReport>>(this, actor, async (db, _) => await (
            from round in db.ScoringRounds
            join plan in db.Plans on round.PlanId equals plan.Id
            where plan.Number == planNumber && db.ScoredProposals.Any(scored => scored.RoundId == round.Id && scored.RevealedAt != null)
            orderby round.Number descending
            select new RoundToReport(round.Number, round.Name)).ToListAsync(cancel), cancel);
}

public sealed record RoundToReport(int Number, LocalText Name);
