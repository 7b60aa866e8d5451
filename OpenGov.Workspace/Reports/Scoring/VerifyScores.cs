using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Reports;

/// <summary>Is a published ranking what the two sides sealed, settled and signed? Counts everything again.</summary>
public sealed class VerifyScores(Store store, VerifyRecord record)
{
    public async Task<Result<ScoresProof>> ReadAsync(Actor actor, int planNumber, int roundNumber, CancellationToken cancel = default)
    {
        var found = await store.ReadAsync<ScoresProof>(this, actor, async (db, _) =>
        {
            var published = await (
                from ranking in db.Rankings
                join round in db.ScoringRounds on ranking.RoundId equals round.Id
                join plan in db.Plans on round.PlanId equals plan.Id
                where plan.Number == planNumber && round.Number == roundNumber && ranking.PublishedAt != null
                select new { ranking.RoundId, ranking.Frozen, ranking.Hash }).SingleOrDefaultAsync(cancel);
            return published is null
                ? ReportsRefusals.RankingNotPublished
                : ScoresCheck.Of(published.Frozen!, await ScoresInRecord.ReadAsync(db, published.RoundId, cancel), published.Hash);
        }, cancel);
        if (found.Value is not { IsSound: true } proof) return found;

        // Lines that were written afterwards would prove nothing.
        var chain = await record.ReadAsync(actor, witness: null, cancel);
        return chain.Value is { IsSound: true } ? proof : chain.Value is null ? chain.Refusal! : proof with { Wrong = new(ScoresFault.RecordBroken) };
    }
}
