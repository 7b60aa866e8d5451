using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Both sides' sheets of one proposal, once shown, with the proposal's own text.</summary>
internal sealed record ShownScores(string Text, IReadOnlyDictionary<Side, ShownSheet> Sheets)
{
    public static async Task<ShownScores> ReadAsync(WorkspaceDbContext db, ProposalInRound proposal, CancellationToken cancel)
    {
        var text = await db.Proposals.Where(p => p.Id == proposal.ProposalId).Select(p => p.Text).SingleAsync(cancel);
        var sheets = await db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Scores)
            .Where(sheet => sheet.ScoredProposalId == proposal.Id && (sheet.State == SheetState.Shown || sheet.State == SheetState.Missing)).ToListAsync(cancel);
        return new ShownScores(text, sheets.ToDictionary(sheet => sheet.Side, sheet => new ShownSheet(
            sheet.AuthorId, sheet.Commitment, sheet.Nonce, sheet.SealedAt, sheet.IsLate, sheet.Overall,
            sheet.Scores.Where(score => score.Comment is not null).ToDictionary(score => score.CriterionId, score => score.Comment!))));
    }
}

/// <param name="Comments">By criterion.</param>
internal sealed record ShownSheet(
    Guid? AuthorId, string? Commitment, string? Nonce, DateTime? SealedAt, bool IsLate, string? Overall, IReadOnlyDictionary<Guid, string> Comments);
