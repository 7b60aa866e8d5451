using System.Text.Json;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Reports;

/// <summary>Counts a ranking again from its published text alone, in the order in which it came about.</summary>
/// <remarks>scripts/verify-scores.py does the same in the same order, without any of this code.</remarks>
internal sealed class ScoresCheck
{
    private static readonly JsonSerializerOptions Strict = new(RankedRound.Json)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false,
    };

    private readonly RankedRound _round;
    private readonly FrozenGrid _grid;

    private ScoresCheck(RankedRound round, FrozenGrid grid) => (_round, _grid) = (round, grid);

    /// <param name="record">What the record says of the round, where it is known.</param>
    /// <param name="hash">The hash that both sides signed, where it is known.</param>
    public static ScoresProof Of(string text, ScoresInRecord? record = null, string? hash = null)
    {
        var made = Fingerprint.Of(text);
        if (Read<RankedRound>(text) is not { Format: RankedRound.ThisFormat } round) return new ScoresProof(0, 0, made, new(ScoresFault.Unreadable));

        var wrong = Wrong(round) ?? record?.WrongWith(round, made) ?? (hash is not null && hash != made ? new(ScoresFault.RankingHash) : null);
        return new ScoresProof(round.Proposals.Count, round.Proposals.Sum(one => one.Sheets.Count(sheet => sheet.Commitment is not null)), made, wrong);
    }

    private static ScoresFinding? Wrong(RankedRound round)
    {
        if (Fingerprint.Of(round.Grid.Text) != round.Grid.Hash) return new(ScoresFault.GridHash);
        if (Read<FrozenGrid>(round.Grid.Text) is not { Criteria.Count: > 0 } || round.Cut.Value is < 0 or > int.MaxValue) return new(ScoresFault.Unreadable);
        try
        {
            var check = new ScoresCheck(round, FrozenGrid.Read(round.Grid.Text));
            return round.Proposals.SelectMany(check.Scores).Concat(check.Order()).FirstOrDefault();
        }
        catch (ArgumentException)   // a scale, weight or score that no grid of the workspace can have
        {
            return new(ScoresFault.Unreadable);
        }
    }

    private IEnumerable<ScoresFinding> Scores(ProposalInRound proposal)
    {
        if (!proposal.Sheets.Select(sheet => sheet.Side).SequenceEqual(Sides.Both)) yield return new(ScoresFault.Sheets, proposal.Number);
        var given = new Dictionary<Side, IReadOnlyList<int>?>();
        foreach (var sheet in proposal.Sheets)
        {
            if (SheetCheck.WrongWith(_round, _grid, proposal, sheet, out var points) is { } fault) yield return new(fault.Fault, proposal.Number, sheet.Side, fault.Criterion);
            given[sheet.Side] = points;
        }

        foreach (var (k, criterion) in _grid.Criteria.Index())
        {
            if (proposal.Settlements.Count != _grid.Criteria.Count || proposal.Settlements[k] is not { } settled || settled.CriterionId != criterion.Id)
            {
                yield return new(ScoresFault.Settlement, proposal.Number, null, k + 1);
                yield break;
            }

            if (settled.Administration != given[Side.Administration]?[k]) yield return new(ScoresFault.Points, proposal.Number, Side.Administration, k + 1);
            if (settled.CivilSociety != given[Side.CivilSociety]?[k]) yield return new(ScoresFault.Points, proposal.Number, Side.CivilSociety, k + 1);
            if (!Follows(settled)) yield return new(ScoresFault.Settlement, proposal.Number, null, k + 1);
        }

        var halves = proposal.Settlements.Select(settled => settled.Halves!.Value).ToList();
        if (_grid.Rule().TotalOf(halves) != proposal.Total) yield return new(ScoresFault.Total, proposal.Number);
        if (!_grid.Rule().GatesFailedBy(halves).Select(k => _grid.Criteria[k].Id).SequenceEqual(proposal.GatesFailed)) yield return new(ScoresFault.Gates, proposal.Number);
    }

    /// <summary>Does the score that counts follow from what both gave? Within the tolerance it is their mean, and nobody else's to say.</summary>
    private bool Follows(SettlementInRound settled)
    {
        var within = settled is { Administration: { } one, CivilSociety: { } other } && Math.Abs(one - other) <= _grid.Tolerance;
        if (settled.By is SettledBy.Tolerance)
            return within && settled.Halves == settled.Administration + settled.CivilSociety && settled is { Reason: null, SentReason: null };

        var both = settled is { Administration: not null, CivilSociety: not null };
        var wholeOnScale = settled.Halves is { } halves && halves % 2 == 0 && halves / 2 >= _grid.Lowest && halves / 2 <= _grid.Highest;
        return !within && wholeOnScale && !string.IsNullOrWhiteSpace(settled.Reason) && settled.By switch
        {
            SettledBy.Pair => both && settled.SentReason is null,
            SettledBy.Committee => !both || !string.IsNullOrWhiteSpace(settled.SentReason),
            _ => false,
        };
    }

    private IEnumerable<ScoresFinding> Order()
    {
        var counted = RankingCount.Counted(_round).Proposals;
        foreach (var (made, said) in counted.Zip(_round.Proposals))
            if (made.Rank != said.Rank) yield return new(ScoresFault.Rank, said.Number);
        foreach (var (made, said) in counted.Zip(_round.Proposals))
            if (made.Selection != said.Selection) yield return new(ScoresFault.Selection, said.Number);
    }

    private static T? Read<T>(string json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
