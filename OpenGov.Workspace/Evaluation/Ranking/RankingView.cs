using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A round's ranking: taking shape while scores are being settled, to be signed when all are, and as it was published after that.</summary>
public sealed class RankingView(Store store)
{
    public Task<Result<RankingPicture>> ReadAsync(Actor actor, int planNumber, int roundNumber, CancellationToken cancel = default) =>
        store.ReadAsync<RankingPicture>(this, actor, async (db, rights) =>
        {
            var (round, heading) = await RoundHeading.OfAsync(db, planNumber, roundNumber, cancel);
            if (round is null || heading is null || round.State is RoundState.Preparing) return EvaluationRefusals.NoSuchRound;
            var ranking = await db.Rankings.SingleOrDefaultAsync(r => r.RoundId == round.Id, cancel);
            if (ranking?.IsPublished is not true && !rights.Roles.Any(Prepares)) return EvaluationRefusals.RankingNotPublished;
            var scores = ranking?.Frozen is { } frozen ? RankedRound.Read(frozen) : await db.RankedAsync(round, ranking, cancel);
            return RankingPicture.Of(heading, scores, ranking, rights.OwnSide());
        }, cancel);

    /// <summary>Experts and observers read what both sides have signed, not what they are still settling.</summary>
    private static bool Prepares(Role role) => role is Role.Secretariat or Role.Member or Role.CoLead or Role.Operator or Role.System;
}

/// <summary>What the committee sees of a ranking before and after it is published.</summary>
/// <param name="Ranked">Best first; equals by number.</param>
/// <param name="Stopped">Those that did not pass a gate, best first.</param>
/// <param name="Unsettled">Those that are not in the order yet, by number.</param>
/// <param name="Content">What is signed: the hash of everything shown; null while a score is not settled.</param>
/// <param name="Version">Of the ranking; 0 while no line was drawn and nobody signed.</param>
/// <param name="Mine">The side for which the reader signs, if any.</param>
public sealed record RankingPicture(
    RoundHeading Round, RankedRound Scores, FrozenGrid Grid, IReadOnlyList<RankedRow> Ranked, IReadOnlyList<RankedRow> Stopped,
    IReadOnlyList<UnsettledRow> Unsettled, Selection? Selection, Standings Standings, string? Content, int Version, RankingSignatures Signatures, Side? Mine)
{
    public bool IsComplete => Content is not null;
    public bool IsPublished => Signatures.PublishedAt is not null;

    /// <summary>Nobody may see anything yet.</summary>
    public bool IsHidden => Scores.Proposals.All(proposal => proposal.RevealedAt is null);

    internal static RankingPicture Of(RoundHeading heading, RankedRound scores, Ranking? ranking, Side? mine)
    {
        var grid = FrozenGrid.Read(scores.Grid.Text);
        var standings = RankingCount.StandingsOf(scores, grid);
        var tied = standings.Places.Concat(standings.Stopped.Select(stopped => stopped.Place)).Where(place => place.Tied).Select(place => place.Id).ToHashSet();
        var rows = scores.Proposals.Where(proposal => proposal.Total is not null)
            .Select(proposal => RankedRow.Of(proposal, grid, standings.Rule) with { Tied = tied.Contains(proposal.Id) })
            .OrderByDescending(row => row.Total).ThenBy(row => row.Number).ToList();
        var unsettled = scores.Proposals.Where(proposal => proposal.Total is null).Select(UnsettledRow.Of).ToList();
        var content = unsettled.Count > 0 || rows.Count == 0 ? null : ranking?.IsPublished is true ? ranking.Hash : Fingerprint.Of(scores.Text());
        return new RankingPicture(
            heading, scores, grid, rows.FindAll(row => row.GatesFailed.Count == 0), rows.FindAll(row => row.GatesFailed.Count > 0), unsettled,
            RankingCount.SelectionOf(standings, scores.Cut), standings, content, ranking?.Version ?? 0, RankingSignatures.Of(ranking, content), mine);
    }
}

/// <param name="Points">The total on the grid's scale.</param>
/// <param name="Means">Of what each side gave before it saw the other's, weighed as the total; null where a side gave none.</param>
/// <param name="Tied">Another has the same total.</param>
public sealed record RankedRow(
    Guid Id, int Number, string Title, int? Rank, bool Tied, long Total, double Points, IReadOnlyDictionary<Side, double?> Means, long? Cost,
    SelectionState Selection, IReadOnlyList<FrozenCriterion> GatesFailed, IReadOnlyList<SettlementInRound> Scores)
{
    internal static RankedRow Of(ProposalInRound proposal, FrozenGrid grid, ScoringRule rule) => new(
        proposal.Id, proposal.Number, proposal.Title, proposal.Rank, false, proposal.Total!.Value, rule.OnScale(proposal.Total.Value),
        Sides.Both.ToDictionary(side => side, side => MeanOf(proposal, grid, side)), proposal.Cost, proposal.Selection!.Value,
        [.. grid.Criteria.Where(criterion => proposal.GatesFailed.Contains(criterion.Id))], proposal.Settlements);

    private static double? MeanOf(ProposalInRound proposal, FrozenGrid grid, Side side)
    {
        var points = proposal.Settlements.Select(s => side is Side.Administration ? s.Administration : s.CivilSociety).ToList();
        return points.Contains(null) ? null : grid.Criteria.Zip(points, (criterion, given) => criterion.Weight * given!.Value).Sum() / (double)grid.Criteria.Sum(c => c.Weight);
    }
}

/// <summary>A proposal that is not in the order yet.</summary>
/// <param name="IsShown">Both sides have seen each other's scores.</param>
/// <param name="Open">Scores on which the pair has still to agree.</param>
/// <param name="WithCommittee">Scores that wait for the committee.</param>
public sealed record UnsettledRow(int Number, string Title, bool IsShown, int Open, int WithCommittee)
{
    internal static UnsettledRow Of(ProposalInRound proposal) => new(
        proposal.Number, proposal.Title, proposal.RevealedAt is not null,
        proposal.Settlements.Count(s => s.State is SettlementState.Open or SettlementState.Proposed),
        proposal.Settlements.Count(s => s.State is SettlementState.WithCommittee));
}

/// <summary>Which sides have signed what is shown, and when.</summary>
public sealed record RankingSignatures(DateTime? Administration, DateTime? CivilSociety, DateTime? PublishedAt)
{
    public DateTime? At(Side side) => side is Side.Administration ? Administration : CivilSociety;

    /// <summary>A signature under other content does not count.</summary>
    internal static RankingSignatures Of(Ranking? ranking, string? content) => ranking is null || ranking.Hash != content || content is null
        ? new(null, null, null)
        : new(ranking.Signatures.AdministrationAt, ranking.Signatures.CivilSocietyAt, ranking.PublishedAt);
}
