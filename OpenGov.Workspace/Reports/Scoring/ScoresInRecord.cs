using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>What the record says of a round: commitments as they came, then that scores were shown, then the signatures.</summary>
/// <param name="Committed">The first line of each commitment.</param>
/// <param name="Shown">By proposal's number: the line, and the commitments it names.</param>
/// <param name="Signed">Side and hash of the ranking.</param>
internal sealed record ScoresInRecord(
    IReadOnlyDictionary<string, long> Committed,
    IReadOnlyDictionary<int, (long Line, string? Administration, string? CivilSociety)> Shown,
    IReadOnlySet<(string Side, string Hash)> Signed)
{
    private static readonly string Sealing = AuthorizationMatrix.NameOf(typeof(SealScores)), Signing = AuthorizationMatrix.NameOf(typeof(ApproveRanking));

    public static async Task<ScoresInRecord> ReadAsync(WorkspaceDbContext db, Guid roundId, CancellationToken cancel)
    {
        var (committed, shown, signed) = (new Dictionary<string, long>(), new Dictionary<int, (long, string?, string?)>(), new HashSet<(string, string)>());
        var lines = await db.Record.AsNoTracking()
            .Where(e => e.Payload != null && ((e.Action == Sealing && e.SubjectId == SealScores.SealedEnvelopes)
                || (e.SubjectId == roundId && (e.Action == Reveal.Shown || e.Action == Signing))))
            .OrderBy(e => e.Seq).Select(e => new { e.Seq, e.Action, e.Payload }).ToListAsync(cancel);
        foreach (var line in lines)
        {
            using var payload = JsonDocument.Parse(line.Payload!);
            if (line.Action == Sealing) committed.TryAdd(Text(payload.RootElement, "commitment") ?? "", line.Seq);
            else if (line.Action == Signing) signed.Add((Text(payload.RootElement, "side") ?? "", Text(payload.RootElement, "hash") ?? ""));
            else
                foreach (var one in payload.RootElement.GetProperty("scores").EnumerateArray())
                    shown[one.GetProperty("proposal").GetInt32()] = (line.Seq, Text(one, "administration"), Text(one, "civilSociety"));
        }

        return new ScoresInRecord(committed, shown, signed);
    }

    /// <summary>The first commitment that was not in the record before it was shown, or the first side that did not sign.</summary>
    public ScoresFinding? WrongWith(RankedRound round, string hash)
    {
        foreach (var proposal in round.Proposals)
        foreach (var sheet in proposal.Sheets)
        {
            if (sheet.Commitment is { } commitment && !Committed.ContainsKey(commitment)) return new(ScoresFault.NotInRecord, proposal.Number, sheet.Side);
            if (!Shown.TryGetValue(proposal.Number, out var shown) || (sheet.Side is Side.Administration ? shown.Administration : shown.CivilSociety) != sheet.Commitment)
                return new(ScoresFault.NotShownInRecord, proposal.Number, sheet.Side);
            if (sheet.Commitment is { } earlier && Committed[earlier] >= shown.Line) return new(ScoresFault.CommittedTooLate, proposal.Number, sheet.Side);
        }

        return Sides.Both.Where(side => !Signed.Contains((side.ToString(), hash))).Select(side => new ScoresFinding(ScoresFault.NotSigned, Side: side)).FirstOrDefault();
    }

    private static string? Text(JsonElement details, string name) => details.TryGetProperty(name, out var value) ? value.GetString() : null;
}
