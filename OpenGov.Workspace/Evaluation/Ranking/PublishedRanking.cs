using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A ranking that both sides signed, as the very text that was hashed: for anybody to recompute.</summary>
public sealed class PublishedRanking(Store store)
{
    public Task<Result<PublishedText>> ReadAsync(Actor actor, int planNumber, int roundNumber, CancellationToken cancel = default) =>
        store.ReadAsync<PublishedText>(this, actor, async (db, _) =>
            await (
                from ranking in db.Rankings
                join round in db.ScoringRounds on ranking.RoundId equals round.Id
                join plan in db.Plans on round.PlanId equals plan.Id
                where plan.Number == planNumber && round.Number == roundNumber && ranking.PublishedAt != null
                select new PublishedText(ranking.Frozen!, ranking.Hash!, ranking.PublishedAt!.Value)).SingleOrDefaultAsync(cancel) is { } text
            ? text : EvaluationRefusals.NoSuchRound, cancel);
}

/// <param name="Hash">SHA-256, in hexadecimal, of the text in UTF-8.</param>
public sealed record PublishedText(string Json, string Hash, DateTime PublishedAt);
