using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>What the example's people would see on their pages: the sheets they are to fill, the differences they are to settle.</summary>
internal sealed class ScoringAtHand(Store store)
{
    /// <summary>The first proposals of each theme, by number.</summary>
    public Task<Result<IReadOnlyList<(int Theme, int Number)>>> FirstOfThemesAsync(Guid planId, int perTheme, CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyList<(int Theme, int Number)>>(this, Actor.System, async (db, _) =>
        {
            var rows = await (
                from proposal in db.Proposals
                join theme in db.Themes on proposal.ThemeId equals theme.Id
                where proposal.PlanId == planId
                orderby theme.Number, proposal.Number
                select new { Theme = theme.Number, proposal.Number }).ToListAsync(cancel);
            return rows.GroupBy(row => row.Theme).SelectMany(theme => theme.Take(perTheme)).Select(row => (row.Theme, row.Number)).ToList();
        }, cancel);

    public Task<Result<Guid>> RoundAsync(Guid planId, CancellationToken cancel) =>
        store.ReadAsync<Guid>(this, Actor.System, async (db, _) =>
            await db.ScoringRounds.Where(round => round.PlanId == planId).Select(round => round.Id).SingleAsync(cancel), cancel);

    public Task<Result<EvaluationGrid>> GridAsync(Guid gridId, CancellationToken cancel) =>
        store.ReadAsync<EvaluationGrid>(this, Actor.System, async (db, _) =>
            await db.EvaluationGrids.Include(grid => grid.Criteria).SingleAsync(grid => grid.Id == gridId, cancel), cancel);

    /// <summary>In the order of the proposals' numbers.</summary>
    public Task<Result<IReadOnlyList<SheetToFill>>> SheetsAsync(Guid roundId, CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyList<SheetToFill>>(this, Actor.System, async (db, _) => await (
            from sheet in db.ScoreSheets
            join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
            join proposal in db.Proposals on scored.ProposalId equals proposal.Id
            where scored.RoundId == roundId
            orderby proposal.Number, sheet.Side
            select new SheetToFill(sheet.Id, sheet.Version, sheet.Side, sheet.AuthorId!.Value, proposal.Number)).ToListAsync(cancel), cancel);

    /// <summary>Scores on which the two sides of a pair differ by more than the tolerance, with what each gave.</summary>
    public Task<Result<IReadOnlyList<ToSettle>>> DifferencesAsync(Guid roundId, CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyList<ToSettle>>(this, Actor.System, async (db, _) => await (
            from settlement in db.Settlements
            join scored in db.ScoredProposals on settlement.ScoredProposalId equals scored.Id
            join criterion in db.Criteria on settlement.CriterionId equals criterion.Id
            join proposal in db.Proposals on scored.ProposalId equals proposal.Id
            from official in db.ScoreSheets.Where(s => s.ScoredProposalId == scored.Id && s.Side == Side.Administration)
            from volunteer in db.ScoreSheets.Where(s => s.ScoredProposalId == scored.Id && s.Side == Side.CivilSociety)
            where scored.RoundId == roundId && settlement.State == SettlementState.Open
            orderby proposal.Number, criterion.Order
            select new ToSettle(
                settlement.Id, settlement.Version, official.AuthorId!.Value, volunteer.AuthorId!.Value,
                db.GivenScores.Where(g => g.CriterionId == criterion.Id && (g.SheetId == official.Id || g.SheetId == volunteer.Id)).Sum(g => g.Points)))
            .ToListAsync(cancel), cancel);
}

internal sealed record SheetToFill(Guid Id, int Version, Side Side, Guid Author, int Number);

/// <param name="Sum">Of the two sides' points.</param>
internal sealed record ToSettle(Guid Id, int Version, Guid Official, Guid Volunteer, int Sum);
