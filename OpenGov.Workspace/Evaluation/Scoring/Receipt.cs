namespace OpenGov.Workspace.Evaluation;

/// <summary>What a co-lead takes away when sealing: with it, and with what is shown later, anybody can check that nothing was changed.</summary>
/// <remarks>Until then it is for its owner alone: with the nonce the few possible points could be tried out.</remarks>
public sealed record Receipt(SheetPlace Place, string Commitment, string Nonce, DateTime SealedAt, bool IsLate)
{
    internal static Receipt Of(SheetPlace place, ScoreSheet sheet, byte[] nonce) =>
        new(place, sheet.Commitment!, Convert.ToHexStringLower(nonce), sheet.SealedAt!.Value, sheet.IsLate);

    /// <summary>All of it in one line, for a code that a telephone reads.</summary>
    public string InOneLine =>
        $"{ScorePayload.Format} round={Place.RoundId} proposal={Place.ProposalId} author={Place.AuthorId} commitment={Commitment} nonce={Nonce}";
}
