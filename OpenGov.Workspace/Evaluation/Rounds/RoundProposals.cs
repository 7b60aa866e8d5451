using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: the proposals of a round, a part at a time, in the order of their numbers.</summary>
public sealed class RoundProposals(Store store)
{
    public const int PerPage = 50;

    /// <param name="pair">Only those of the pair with this order.</param>
    public Task<Result<RoundPart>> ReadAsync(Actor actor, Guid roundId, int? pair = null, int page = 1, CancellationToken cancel = default) =>
        store.ReadAsync<RoundPart>(this, actor, async (db, _) =>
        {
            var rules = await db.ScoringRounds.Where(r => r.Id == roundId)
                .Join(db.EvaluationGrids, r => r.GridId, g => g.Id, (r, g) => new { r.State, g.ShowsSeals }).SingleOrDefaultAsync(cancel);
            if (rules is null) return EvaluationRefusals.NoSuchRound;

            var all = db.ScoredProposals.Where(s => s.RoundId == roundId && (pair == null || db.ScoringPairs.Any(p => p.Id == s.PairId && p.Order == pair)));
            var count = await all.CountAsync(cancel);
            var (pages, me) = (Math.Max(1, (count + PerPage - 1) / PerPage), actor.AccountId);
            var rows = await (
                from scored in all
                join proposal in db.Proposals on scored.ProposalId equals proposal.Id
                join given in db.ScoringPairs on scored.PairId equals given.Id
                orderby proposal.Number
                select new RoundProposalRow(
                    scored.Id, proposal.Number, proposal.Title, given.Order, scored.Cost, scored.RevealedAt != null,
                    scored.Settlements.Count(s => s.State == SettlementState.Open || s.State == SettlementState.Proposed),
                    scored.Settlements.Count(s => s.State == SettlementState.WithCommittee),
                    scored.Sheets.Where(sheet => sheet.AuthorId == me && me != null).Select(sheet => (SheetState?)sheet.State).FirstOrDefault(),
                    db.Set<RankedProposal>().Where(r => r.ScoredProposalId == scored.Id).Select(r => r.Rank).FirstOrDefault(),
                    proposal.WithdrawnAt == null && proposal.Eligibility == Eligibility.Accepted && proposal.Disposition == Disposition.NotYet))
                .Skip((Math.Clamp(page, 1, pages) - 1) * PerPage).Take(PerPage).ToListAsync(cancel);
            if (rules.ShowsSeals && rules.State is RoundState.Open) rows = await WithSealsAsync(db, rows, cancel);
            return new RoundPart(rows, count, pages);
        }, cancel);

    private static async Task<List<RoundProposalRow>> WithSealsAsync(WorkspaceDbContext db, List<RoundProposalRow> rows, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var seals = (await db.ScoreSheets.Where(sheet => ids.Contains(sheet.ScoredProposalId) && sheet.State == SheetState.Sealed)
            .Select(sheet => new { sheet.ScoredProposalId, sheet.Side }).ToListAsync(cancel)).ToLookup(sheet => sheet.ScoredProposalId, sheet => sheet.Side);
        return rows.ConvertAll(row => row.IsShown ? row : row with { Sealed = [.. seals[row.Id]] });
    }
}

public sealed record RoundPart(IReadOnlyList<RoundProposalRow> Rows, int Count, int Pages);

/// <summary>A proposal in a round, as everybody may see it.</summary>
/// <param name="IsShown">Both sides' scores have been shown.</param>
/// <param name="Differences">Criteria on which the pair still has to agree.</param>
/// <param name="Own">The state of the reader's own sheet; null when they have none.</param>
/// <param name="IsConsidered">Still accepted and without an answer in the register.</param>
public sealed record RoundProposalRow(
    Guid Id, int Number, string Title, int Pair, long? Cost, bool IsShown, int Differences, int WithCommittee, SheetState? Own, int? Rank, bool IsConsidered)
{
    /// <summary>The sides that have sealed; null where the grid keeps that to itself, or it no longer matters.</summary>
    public IReadOnlyList<Side>? Sealed { get; init; }

    public bool IsSettled => IsShown && Differences == 0 && WithCommittee == 0;
}
