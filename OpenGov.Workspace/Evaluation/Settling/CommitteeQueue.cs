using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The scores that pairs could not agree on, or that a side never gave: the committee settles them.</summary>
public sealed class CommitteeQueue(Store store)
{
    public Task<Result<CommitteeTable>> ReadAsync(Actor actor, int planNumber, int roundNumber, CancellationToken cancel = default) =>
        store.ReadAsync<CommitteeTable>(this, actor, async (db, rights) =>
        {
            var (round, heading) = await RoundHeading.OfAsync(db, planNumber, roundNumber, cancel);
            if (round is null || heading is null) return EvaluationRefusals.NoSuchRound;
            var criteria = await CriterionAtHand.OfAsync(db, round.GridId, cancel);
            return new CommitteeTable(heading, await Difference.OfAsync(db, round, criteria, pairId: null, rights, cancel), rights.OwnSide());
        }, cancel);
}

/// <param name="Mine">The side for which the reader signs in the committee's name, if any.</param>
public sealed record CommitteeTable(RoundHeading Round, IReadOnlyList<Difference> Differences, Side? Mine)
{
    public int Settled => Differences.Count(difference => difference.State is SettlementState.Settled);
}
