using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: the receipt of one's own sealed scores.</summary>
public sealed class SealReceipt(Store store, SealedScores envelopes)
{
    public Task<Result<Receipt>> ReadAsync(Actor actor, Guid sheetId, CancellationToken cancel = default) =>
        store.ReadAsync<Receipt>(this, actor, async (db, rights) =>
        {
            if (await OwnSheet.FindAsync(db, rights, sheetId, cancel) is not { } own) return EvaluationRefusals.NoSuchSheet;
            return Of(own, envelopes) is { } receipt ? receipt : EvaluationRefusals.NotSealed;
        }, cancel);

    internal static Receipt? Of(OwnSheet own, SealedScores envelopes) => own.Sheet.State switch
    {
        SheetState.Shown => Receipt.Of(own.Place, own.Sheet, Convert.FromHexString(own.Sheet.Nonce!)),
        SheetState.Sealed when envelopes.Open(own.Round, own.Place, own.Sheet.Envelope) is { } opened => Receipt.Of(own.Place, own.Sheet, opened.Nonce),
        _ => null,
    };
}
