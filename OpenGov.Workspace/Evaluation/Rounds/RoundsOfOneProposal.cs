using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: the rounds in which a proposal is or was scored, and how far it has come in each.</summary>
public sealed class RoundsOfOneProposal(Store store)
{
    public Task<Result<IReadOnlyList<RoundOfProposal>>> ReadAsync(Actor actor, Guid proposalId, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<RoundOfProposal>>(this, actor, async (db, _) => await (
            from scored in db.ScoredProposals
            join round in db.ScoringRounds on scored.RoundId equals round.Id
            join pair in db.ScoringPairs on scored.PairId equals pair.Id
            where scored.ProposalId == proposalId
            orderby round.Number
            select new RoundOfProposal(
                round.Id, round.Number, round.Name, round.State, pair.Order, scored.RevealedAt != null,
                scored.Settlements.Count(s => s.State != SettlementState.Settled),
                db.Set<RankedProposal>().Where(r => r.ScoredProposalId == scored.Id).Select(r => r.Rank).FirstOrDefault())).ToListAsync(cancel), cancel);
}

/// <param name="Unsettled">Criteria without a score that counts, once shown.</param>
/// <param name="Rank">In the published ranking.</param>
public sealed record RoundOfProposal(
    Guid RoundId, int Round, LocalText Name, RoundState State, int Pair, bool IsShown, int Unsettled, int? Rank);
