using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A co-lead asks that sealed scores be opened for writing again; it happens when the other side asks for it too, before anything is shown.</summary>
/// <remarks>Asking tells the other side that one has sealed; the page says so before.</remarks>
public sealed class AskToUnseal(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sheetId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await OwnSheet.FindAsync(change.Db, change.Rights, sheetId, cancel) is not { } own) return EvaluationRefusals.NoSuchSheet;
            await SealScores.HoldPairAsync(change.Db, own.PairId, cancel);
            if (own.Round.State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;

            var scored = await change.Db.ScoredProposals.Include(s => s.Sheets).SingleAsync(s => s.Id == own.Sheet.ScoredProposalId, cancel);
            var both = scored.UnsealAsked.Has(own.Place.Side.Other());
            var asked = scored.AskToUnseal(own.Place.Side, own.Place.AuthorId, change.Now);
            if (!asked.Ok) return asked;

            if (both)
            {
                var number = await change.Db.Proposals.Where(p => p.Id == scored.ProposalId).Select(p => p.Number).SingleAsync(cancel);
                change.Record(scored.Id, own.Round.PlanId, new { round = own.Round.Number, proposal = number }, own.PairId);
            }

            change.LeaveUnrecorded([scored.Id, .. scored.Sheets.Select(sheet => sheet.Id)]);
            return Result.Done;
        }, cancel);
}
