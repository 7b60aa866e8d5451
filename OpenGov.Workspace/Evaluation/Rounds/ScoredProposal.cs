using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A proposal in a round: given to a pair, scored by each side on a sheet of its own, then shown and settled.</summary>
public sealed class ScoredProposal
{
    private readonly List<ScoreSheet> _sheets = [];
    private readonly List<Settlement> _settlements = [];

    private ScoredProposal() { }

    public ScoredProposal(Guid roundId, Guid proposalId, ScoringPair pair)
    {
        Id = Guid.CreateVersion7();
        (RoundId, ProposalId, PairId, Version) = (roundId, proposalId, pair.Id, 1);
        _sheets.AddRange(Sides.Both.Select(side => new ScoreSheet(Id, side, pair.Lead(side))));
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }
    public Guid ProposalId { get; private set; }
    public Guid PairId { get; private set; }

    /// <summary>What it would cost, in thousands of dirhams; null when nobody has said.</summary>
    public long? Cost { get; private set; }

    /// <summary>When both sides' scores were shown, at once; null while they are sealed or being written.</summary>
    public DateTime? RevealedAt { get; private set; }

    /// <summary>Who asked that both be opened again before they are shown.</summary>
    public Signatures UnsealAsked { get; private set; } = Signatures.None;
    public int Version { get; private set; }
    public IReadOnlyList<ScoreSheet> Sheets => _sheets;
    public IReadOnlyList<Settlement> Settlements => _settlements;

    public bool IsRevealed => RevealedAt is not null;
    public ScoreSheet SheetOf(Side side) => _sheets.Single(sheet => sheet.Side == side);

    /// <summary>Both sides have sealed.</summary>
    public bool BothIn => _sheets.TrueForAll(sheet => sheet.State is SheetState.Sealed);

    public Result SayCost(long? thousands)
    {
        if (thousands < 0) return EvaluationRefusals.CostNegative;
        Cost = thousands;
        Version++;
        return Result.Done;
    }

    /// <summary>To another pair, before anybody has begun to score it.</summary>
    public Result GiveTo(ScoringPair pair)
    {
        if (_sheets.Exists(sheet => sheet.State is not SheetState.Empty)) return EvaluationRefusals.ScoringHasBegun;
        PairId = pair.Id;
        foreach (var sheet in _sheets) sheet.HandTo(pair.Lead(sheet.Side));
        Version++;
        return Result.Done;
    }

    /// <summary>To another of the same side, or to nobody yet; what had been written goes, and what is sealed stays whose it is.</summary>
    public Result HandTo(Side side, Guid? account)
    {
        if (SheetOf(side).State is not (SheetState.Empty or SheetState.Draft)) return EvaluationRefusals.SheetIsSealed;
        SheetOf(side).HandTo(account);
        Version++;
        return Result.Done;
    }

    /// <summary>Both sheets are opened at once, and every criterion gets its settlement: within the tolerance at once, else open.</summary>
    /// <param name="opened">What each side's envelope held; null where a side never sealed and the deadline's rule says so.</param>
    public Result Show(EvaluationGrid grid, IReadOnlyDictionary<Side, OpenedScores?> opened, DateTime at)
    {
        if (IsRevealed) return EvaluationRefusals.AlreadyRevealed;
        foreach (var sheet in _sheets) sheet.Show(opened[sheet.Side]);
        var (administration, civilSociety) = (opened[Side.Administration]?.Scores, opened[Side.CivilSociety]?.Scores);
        _settlements.AddRange(grid.Criteria.Select(criterion => new Settlement(
            Id, criterion.Id, administration?.Points[criterion.Id], civilSociety?.Points[criterion.Id], grid.Tolerance)));
        RevealedAt = at;
        Version++;
        return Result.Done;
    }

    /// <summary>Both of them want to think again; nothing has been shown yet. Who has not sealed can only agree to what the other asked.</summary>
    public Result AskToUnseal(Side side, Guid account, DateTime at)
    {
        if (IsRevealed) return EvaluationRefusals.AlreadyRevealed;
        if (SheetOf(side).State is not SheetState.Sealed && !UnsealAsked.Has(side.Other())) return EvaluationRefusals.NotSealed;
        UnsealAsked = UnsealAsked.SignedBy(side, account, at);
        Version++;
        if (!UnsealAsked.Complete) return Result.Done;
        foreach (var sheet in _sheets) sheet.Unseal();
        UnsealAsked = Signatures.None;
        return Result.Done;
    }

    internal void Touch() => Version++;
}
