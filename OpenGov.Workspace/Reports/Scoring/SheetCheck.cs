using System.Text.Json;
using OpenGov.Workspace.Evaluation;

namespace OpenGov.Workspace.Reports;

/// <summary>Holds one side's sheet against its commitment and its grid.</summary>
internal static class SheetCheck
{
    /// <param name="points">In the grid's order; null where the side never sealed.</param>
    public static (ScoresFault Fault, int? Criterion)? WrongWith(
        RankedRound round, FrozenGrid grid, ProposalInRound proposal, SheetInRound sheet, out IReadOnlyList<int>? points)
    {
        points = null;
        if (sheet is { State: SheetState.Missing, Commitment: null, Nonce: null, Payload: null, SealedAt: null }) return null;
        if (sheet is not { State: SheetState.Shown, AuthorId: { } author, Commitment: { } commitment, Nonce: { } nonce, Payload: { } payload, SealedAt: { } sealedAt })
            return (ScoresFault.Sheets, null);

        var place = new SheetPlace(round.Round.Id, proposal.ProposalId, author, sheet.Side);
        if (SealedScores.TooLong(payload) is not null || Bytes(nonce) is not { } key || SealedScores.CommitmentTo(place, key, payload) != commitment)
            return (ScoresFault.Commitment, null);
        if (!Scores(payload, round.Grid.Hash, grid, out var given)) return (ScoresFault.OtherGrid, null);
        foreach (var (k, one) in given.Index())
            if (one is null || one < grid.Lowest || one > grid.Highest) return (ScoresFault.OffScale, k + 1);
        if (sealedAt > proposal.RevealedAt) return (ScoresFault.SealedTooLate, null);

        points = [.. given.Select(one => one!.Value)];
        return null;
    }

    private static byte[]? Bytes(string hexadecimal) =>
        hexadecimal.Length == 2 * SealedScores.NonceLength && hexadecimal.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(hexadecimal) : null;

    /// <summary>False when it is no sheet of this grid: another hash, or other criteria, or in another order.</summary>
    private static bool Scores(string payload, string gridHash, FrozenGrid grid, out List<int?> points)
    {
        points = [];
        try
        {
            using var json = JsonDocument.Parse(payload);
            var sheet = json.RootElement;
            var scores = sheet.GetProperty("scores").EnumerateArray().ToList();
            points.AddRange(scores.Select(score => score.GetProperty("points") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : (int?)null));
            return sheet.GetProperty("format").GetString() == ScorePayload.Format
                && sheet.GetProperty("grid").GetString() == gridHash
                && scores.Select(score => score.GetProperty("criterion").GetGuid()).SequenceEqual(grid.Criteria.Select(criterion => criterion.Id));
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}
