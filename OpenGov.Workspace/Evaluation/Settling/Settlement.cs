using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Open: the two sides differ by more than the tolerance. Proposed: an agreed score waits for the other signature.</summary>
public enum SettlementState { Open, Proposed, WithCommittee, Settled }

/// <summary>Who settled the score of a criterion.</summary>
public enum SettledBy { Tolerance, Pair, Committee }

/// <summary>The score of one criterion of one proposal that counts: within the tolerance the mean, else what was agreed, with the reason.</summary>
/// <remarks>The two originals stay as they were given.</remarks>
public sealed class Settlement
{
    public const int LongestReason = 2_000;

    private Settlement() { }

    internal Settlement(Guid scoredProposalId, Guid criterionId, int? administration, int? civilSociety, int tolerance)
    {
        Id = Guid.CreateVersion7();
        (ScoredProposalId, CriterionId, Version) = (scoredProposalId, criterionId, 1);
        if (administration is not { } one || civilSociety is not { } other) State = SettlementState.WithCommittee;
        else if (Math.Abs(one - other) <= tolerance) (State, By, Halves) = (SettlementState.Settled, SettledBy.Tolerance, one + other);
    }

    public Guid Id { get; private set; }
    public Guid ScoredProposalId { get; private set; }
    public Guid CriterionId { get; private set; }
    public SettlementState State { get; private set; }
    public SettledBy? By { get; private set; }

    /// <summary>The score that counts, in half points, since a mean of two whole points may be a half; null until settled.</summary>
    public int? Halves { get; private set; }

    /// <summary>Whole points that somebody has put forward.</summary>
    public int? ProposedPoints { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Why the pair could not agree.</summary>
    public string? SentReason { get; private set; }

    /// <summary>Of the pair; once with the committee, of a member of each side.</summary>
    public Signatures Signatures { get; private set; } = Signatures.None;
    public int Version { get; private set; }

    /// <summary>Puts points and their reason forward, signed by one's own side; what was put forward before falls.</summary>
    public Result Propose(Side side, Guid account, int points, string reason, DateTime at)
    {
        if (State is SettlementState.Settled) return EvaluationRefusals.AlreadySettled;
        if (string.IsNullOrWhiteSpace(reason)) return EvaluationRefusals.ReasonMissing;
        if (reason.Trim().Length > LongestReason) return EvaluationRefusals.ReasonTooLong.About(LongestReason);
        (ProposedPoints, Reason, Signatures) = (points, reason.Trim(), Signatures.None.SignedBy(side, account, at));
        if (State is SettlementState.Open) State = SettlementState.Proposed;
        Version++;
        return Result.Done;
    }

    /// <summary>The other side confirms what was put forward; that settles it.</summary>
    public Result Confirm(Side side, Guid account, DateTime at)
    {
        if (State is SettlementState.Settled) return EvaluationRefusals.AlreadySettled;
        if (ProposedPoints is not { } points) return EvaluationRefusals.NothingProposed;
        if (Signatures.Has(side) || Signatures.By(side.Other()) == account) return EvaluationRefusals.OtherSideConfirms;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        if (!Signatures.Complete) return Result.Done;
        (By, Halves) = (State is SettlementState.WithCommittee ? SettledBy.Committee : SettledBy.Pair, points * 2);
        State = SettlementState.Settled;
        return Result.Done;
    }

    /// <summary>The pair cannot agree: the committee is asked, and told why.</summary>
    public Result SendToCommittee(string reason)
    {
        if (State is SettlementState.Settled) return EvaluationRefusals.AlreadySettled;
        if (State is SettlementState.WithCommittee) return EvaluationRefusals.AlreadyWithCommittee;
        if (string.IsNullOrWhiteSpace(reason)) return EvaluationRefusals.ReasonMissing;
        if (reason.Trim().Length > LongestReason) return EvaluationRefusals.ReasonTooLong.About(LongestReason);
        (State, SentReason, ProposedPoints, Reason, Signatures) =
            (SettlementState.WithCommittee, reason.Trim(), null, null, Signatures.None);
        Version++;
        return Result.Done;
    }
}
