using System.Collections.Concurrent;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A co-lead's scores of a proposal are kept as they are written, whole, unreadable to everybody else.</summary>
public sealed class KeepDraft(Store store, SealedScores envelopes)
{
    private readonly ConcurrentDictionary<Guid, GridShape> _adopted = new();   // an adopted grid never changes, and this runs at every keystroke

    /// <param name="version">Of the sheet, as the author last had it.</param>
    public Task<Result<KeptDraft>> RunAsync(
        Actor actor, Guid sheetId, int version, ScoreDraft typed, CancellationToken cancel = default) =>
        store.ChangeAsync<KeptDraft>(this, actor, async change =>
        {
            if (await OwnSheet.FindAsync(change.Db, change.Rights, sheetId, cancel) is not { } own) return EvaluationRefusals.NoSuchSheet;
            if (own.Round.State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
            if (own.Sheet.State is not (SheetState.Empty or SheetState.Draft)) return EvaluationRefusals.SheetIsSealed;
            if (!envelopes.Knows(own.Round)) return EvaluationRefusals.ScoreKeyMissing;
            if (own.Sheet.Version != version)
            {
                change.LeaveUnrecorded();
                return new KeptDraft(own.Sheet.Version, envelopes.Open(own.Round, own.Place, own.Sheet.Envelope)?.Scores ?? ScoreDraft.Empty);
            }

            if (!_adopted.TryGetValue(own.Round.GridId, out var grid))
                grid = _adopted[own.Round.GridId] = await GridShape.OfAsync(change.Db, own.Round.GridId, cancel);
            var clean = typed.CleanFor(grid);
            if (!clean.Ok) return clean.Refusal!;
            var payload = ScorePayload.Write(grid, clean.Value!);
            if (SealedScores.TooLong(payload) is { } tooLong) return tooLong;

            var kept = own.Sheet.Keep(envelopes.Close(own.Round, own.Place, payload, SealedScores.NewNonce()));
            if (!kept.Ok) return kept.Refusal!;
            change.LeaveUnrecorded(sheetId);   // nobody but the author watches it
            return new KeptDraft(own.Sheet.Version, null);
        }, cancel);
}

/// <param name="Newer">What is on the sheet instead, when somebody, in another window, wrote on it meanwhile: nothing was kept.</param>
public sealed record KeptDraft(int Version, ScoreDraft? Newer)
{
    public bool IsKept => Newer is null;
}
