using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What a pair meets about: the scores on which its two sides differ by more than the grid's tolerance.</summary>
public sealed class DifferenceQueue(Store store)
{
    /// <param name="pairOrder">Which pair; the reader's own when null.</param>
    public Task<Result<PairMeeting>> ReadAsync(
        Actor actor, int planNumber, int roundNumber, int? pairOrder = null, CancellationToken cancel = default) =>
        store.ReadAsync<PairMeeting>(this, actor, async (db, rights) =>
        {
            var (round, heading) = await RoundHeading.OfAsync(db, planNumber, roundNumber, cancel);
            if (round is null || heading is null) return EvaluationRefusals.NoSuchRound;
            var pairs = await db.ScoringPairs.Where(pair => pair.RoundId == round.Id).OrderBy(pair => pair.Order).ToListAsync(cancel);
            var functions = await db.FunctionsAsync(pairs.SelectMany(pair => new[] { pair.AdministrationLead, pair.CivilSocietyLead }), cancel);
            var choices = pairs.ConvertAll(pair => new PairChoice(
                pair.Order, functions[pair.AdministrationLead], functions[pair.CivilSocietyLead], actor.AccountId is { } me && pair.SideOf(me) is not null));
            var order = pairOrder ?? (choices.Find(choice => choice.Mine) ?? choices.FirstOrDefault())?.Order;
            if (pairs.Find(pair => pair.Order == order) is not { } shown) return EvaluationRefusals.NoSuchPair;

            var criteria = await CriterionAtHand.OfAsync(db, round.GridId, cancel);
            var differences = await Difference.OfAsync(db, round, criteria, shown.Id, rights, cancel);
            var proposals = await db.ScoredProposals.Where(scored => scored.PairId == shown.Id)
                .GroupBy(scored => scored.RevealedAt != null).Select(group => new { Shown = group.Key, Count = group.Count() }).ToListAsync(cancel);
            var agreed = await (
                from s in db.Settlements join scored in db.ScoredProposals on s.ScoredProposalId equals scored.Id
                where scored.PairId == shown.Id && s.By == SettledBy.Tolerance select s.Id).CountAsync(cancel);
            return new PairMeeting(
                heading, shown.Id, choices.Find(choice => choice.Order == shown.Order)!, choices, differences, agreed,
                proposals.Find(p => p.Shown)?.Count ?? 0, proposals.Find(p => !p.Shown)?.Count ?? 0,
                actor.AccountId is { } account ? shown.SideOf(account) : null);
        }, cancel);
}

/// <param name="Agreed">Scores within the tolerance, settled without a word.</param>
/// <param name="Shown">Proposals whose scores both sides have seen.</param>
/// <param name="Sealed">Proposals of the pair whose scores nobody may see yet.</param>
/// <param name="Mine">The reader's side in this pair, if any.</param>
public sealed record PairMeeting(
    RoundHeading Round, Guid PairId, PairChoice Pair, IReadOnlyList<PairChoice> Pairs, IReadOnlyList<Difference> Differences, int Agreed, int Shown, int Sealed, Side? Mine)
{
    public int Settled => Differences.Count(difference => difference.State is SettlementState.Settled);
}

/// <summary>A pair by its co-leads' functions.</summary>
public sealed record PairChoice(int Order, LocalText Administration, LocalText CivilSociety, bool Mine);
