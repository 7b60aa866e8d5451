using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A co-lead seals the scores of a proposal: they no longer change, and the record keeps what proves it.</summary>
/// <remarks>When the other side's are in as well, both are shown in the same transaction: nobody is the last to open theirs.</remarks>
public sealed class SealScores(Store store, SealedScores envelopes, Reveal reveal)
{
    /// <summary>What a line of the record about sealed scores is about: all of them, so that it tells nothing of any.</summary>
    public static readonly Guid SealedEnvelopes = new("0b0c3c62-58a1-4f0e-9a55-5ea1ed5c0e00");

    /// <param name="version">Of the sheet whose draft the author means to seal.</param>
    public Task<Result<Receipt>> RunAsync(Actor actor, Guid sheetId, int version, CancellationToken cancel = default) =>
        store.ChangeAsync<Receipt>(this, actor, async change =>
        {
            if (await OwnSheet.FindAsync(change.Db, change.Rights, sheetId, cancel) is not { } own) return EvaluationRefusals.NoSuchSheet;
            await HoldPairAsync(change.Db, own.PairId, cancel);

            if (own.Round.State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
            var late = own.Round.Deadline is { } last && change.Today > last;
            if (own.Round.AfterDeadline is DeadlineRule.ToCommittee && (late || own.Round.ClosedAt is not null)) return EvaluationRefusals.DeadlineApplied;
            if (own.Sheet.State is not (SheetState.Empty or SheetState.Draft)) return EvaluationRefusals.SheetIsSealed;
            if (own.Sheet.Version != version) return EvaluationRefusals.SheetChangedMeanwhile;
            if (!envelopes.Knows(own.Round)) return EvaluationRefusals.ScoreKeyMissing;

            var grid = await GridShape.OfAsync(change.Db, own.Round.GridId, cancel);
            var draft = envelopes.Open(own.Round, own.Place, own.Sheet.Envelope)?.Scores ?? ScoreDraft.Empty;
            if (draft.MissingOn(grid) is > 0 and var missing) return EvaluationRefusals.SheetIncomplete.About(missing);

            var (payload, nonce) = (ScorePayload.Write(grid, draft), SealedScores.NewNonce());
            var commitment = SealedScores.CommitmentTo(own.Place, nonce, payload);
            var done = own.Sheet.Seal(envelopes.Close(own.Round, own.Place, payload, nonce), commitment, change.Now, late);
            if (!done.Ok) return done.Refusal!;

            change.RecordUnnamed(SealedEnvelopes, new { commitment });
            change.LeaveUnrecorded(grid.ShowsSeals ? [sheetId, own.Sheet.ScoredProposalId] : [sheetId]);
            await reveal.WhenBothAreInAsync(change, own.Round, own.PairId, own.Sheet.ScoredProposalId, cancel);
            return Receipt.Of(own.Place, own.Sheet, nonce);
        }, cancel);

    /// <summary>Of two sides that seal in the same moment the second sees what the first did, and shows both.</summary>
    internal static Task HoldPairAsync(WorkspaceDbContext db, Guid pairId, CancellationToken cancel) =>
        db.ScoringPairs.Where(pair => pair.Id == pairId).ExecuteUpdateAsync(pair => pair.SetProperty(p => p.Order, p => p.Order), cancel);
}
