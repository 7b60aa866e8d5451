using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: one's own sheet of a proposal, with the proposal and the grid; both sides' scores once they are shown.</summary>
/// <remarks>Before that nothing of the other side's is even read, unless the grid lets it be known that a seal is there.</remarks>
public sealed class ScoreSheetView(Store store, SealedScores envelopes)
{
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<CriterionView>> _adopted = new();   // an adopted grid never changes

    public Task<Result<SheetShown>> ReadAsync(
        Actor actor, int planNumber, int roundNumber, int proposalNumber, CancellationToken cancel = default) =>
        store.ReadAsync<SheetShown>(this, actor, async (db, rights) =>
        {
            var (round, heading) = await RoundHeading.OfAsync(db, planNumber, roundNumber, cancel);
            if (round is null || heading is null) return EvaluationRefusals.NoSuchSheet;
            var mine = await MineAsync(db, round.Id, rights, cancel);
            if (mine.Find(row => row.Number == proposalNumber) is not { } row) return EvaluationRefusals.NoSuchSheet;
            if (await OwnSheet.FindAsync(db, rights, row.SheetId, cancel) is not { } own) return EvaluationRefusals.NoSuchSheet;

            var scored = await db.ScoredProposals.Where(s => s.Id == own.Sheet.ScoredProposalId)
                .Select(s => new { s.Id, s.RevealedAt, s.UnsealAsked }).SingleAsync(cancel);
            var opened = own.Sheet.Envelope is null ? null : envelopes.Open(round, own.Place, own.Sheet.Envelope);
            return new SheetShown(
                heading, ScoringRules.Of(round), own.Sheet.Id, scored.Id, own.PairId, own.Place.AuthorId, own.Place.Side, own.Sheet.State, own.Sheet.Version,
                opened?.Scores ?? ScoreDraft.Empty, own.Sheet.Envelope is not null && opened is null,
                await ProposalToScore.OfAsync(db, own.Place.ProposalId, cancel), await CriteriaAsync(db, round.GridId, cancel), mine)
            {
                Receipt = SealReceipt.Of(own, envelopes),
                IAsked = scored.UnsealAsked.Has(own.Place.Side),
                OtherAsked = scored.UnsealAsked.Has(own.Place.Side.Other()),
                OtherHasSealed = scored.RevealedAt is null ? await OtherHasSealedAsync(db, own, cancel) : null,
                RefusedToShow = own.Sheet.State is SheetState.Sealed
                    && await db.Record.AnyAsync(e => e.SubjectId == scored.Id && e.Action == Reveal.Refused, cancel),
                Both = scored.RevealedAt is null ? [] : await BothAsync(db, scored.Id, cancel),
            };
        }, cancel);

    private static Task<List<SheetNumber>> MineAsync(WorkspaceDbContext db, Guid roundId, Rights rights, CancellationToken cancel) => (
        from sheet in db.ScoreSheets
        join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
        join proposal in db.Proposals on scored.ProposalId equals proposal.Id
        where scored.RoundId == roundId && sheet.AuthorId == rights.Actor.AccountId
        orderby proposal.Number
        select new SheetNumber(proposal.Number, sheet.Id, sheet.State)).ToListAsync(cancel);

    private async Task<IReadOnlyList<CriterionView>> CriteriaAsync(WorkspaceDbContext db, Guid gridId, CancellationToken cancel)
    {
        if (_adopted.TryGetValue(gridId, out var known)) return known;
        var grid = await db.EvaluationGrids.Include(g => g.Criteria).AsSplitQuery().SingleAsync(g => g.Id == gridId, cancel);
        return _adopted[gridId] = CriterionView.AllOf(grid);
    }

    /// <summary>Null where the grid does not let it be known.</summary>
    private static async Task<bool?> OtherHasSealedAsync(WorkspaceDbContext db, OwnSheet own, CancellationToken cancel) =>
        await db.EvaluationGrids.AnyAsync(grid => grid.Id == own.Round.GridId && grid.ShowsSeals, cancel)
            ? await db.ScoreSheets.AnyAsync(
                sheet => sheet.ScoredProposalId == own.Sheet.ScoredProposalId && sheet.Id != own.Sheet.Id && sheet.State == SheetState.Sealed, cancel)
            : null;

    private static async Task<IReadOnlyList<ShownScores>> BothAsync(WorkspaceDbContext db, Guid scoredId, CancellationToken cancel)
    {
        var sheets = await db.ScoreSheets.Where(sheet => sheet.ScoredProposalId == scoredId).Include(sheet => sheet.Scores).ToListAsync(cancel);
        return [.. sheets.OrderBy(sheet => sheet.Side).Select(sheet => new ShownScores(
            sheet.Side, sheet.State is SheetState.Missing, sheet.IsLate,
            new ScoreDraft(
                sheet.Scores.ToDictionary(score => score.CriterionId, score => score.Points),
                sheet.Scores.Where(score => score.Comment is not null).ToDictionary(score => score.CriterionId, score => score.Comment!),
                sheet.Overall)))];
    }
}
