using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A sheet that the actor may write on. For everybody else it is as if it were not there.</summary>
internal sealed record OwnSheet(ScoreSheet Sheet, ScoringRound Round, Guid PairId, SheetPlace Place)
{
    public static async Task<OwnSheet?> FindAsync(WorkspaceDbContext db, Rights rights, Guid sheetId, CancellationToken cancel)
    {
        if (rights.Actor.AccountId is not { } author) return null;
        var found = await (
            from sheet in db.ScoreSheets
            join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
            join round in db.ScoringRounds on scored.RoundId equals round.Id
            where sheet.Id == sheetId && sheet.AuthorId == author
            select new { sheet, scored.ProposalId, scored.PairId, round }).SingleOrDefaultAsync(cancel);
        return found is not null && rights.SitsOn(found.sheet.Side)
            ? new OwnSheet(found.sheet, found.round, found.PairId, new SheetPlace(found.round.Id, found.ProposalId, author, found.sheet.Side))
            : null;
    }
}
