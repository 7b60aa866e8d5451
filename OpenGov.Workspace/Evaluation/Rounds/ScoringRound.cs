using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Preparing: pairs and proposals are being chosen. Open: co-leads score. Ranked: the ranking is published; nothing changes any more.</summary>
public enum RoundState { Preparing, Open, Ranked }

/// <summary>When the two sides' scores are shown: proposal by proposal, or all of a pair's at once, so that no score anchors the next.</summary>
public enum RevealRule { EachProposal, WholePair }

/// <summary>What happens at the deadline to a proposal that both have not sealed.</summary>
public enum DeadlineRule
{
    /// <summary>It stays open; what is sealed later is marked late.</summary>
    StaysOpen,

    /// <summary>It is closed, and goes to the committee; a score that was sealed is shown, the missing one is named missing.</summary>
    ToCommittee,
}

/// <summary>Proposals of a plan, scored by pairs of co-leads on one adopted grid, to one ranking.</summary>
public sealed class ScoringRound
{
    private readonly List<ScoringPair> _pairs = [];

    private ScoringRound() { }

    public ScoringRound(Guid planId, Guid gridId, int number, LocalText name)
    {
        Id = Guid.CreateVersion7();
        (PlanId, GridId, Number, Name, Reveal, Version) = (planId, gridId, number, name, RevealRule.WholePair, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid GridId { get; private set; }

    /// <summary>1, 2, 3 … within its plan.</summary>
    public int Number { get; private set; }
    public LocalText Name { get; private set; } = new("");
    public RoundState State { get; private set; }
    public RevealRule Reveal { get; private set; }

    /// <summary>The last day, included, in Morocco's time; null for none.</summary>
    public DateOnly? Deadline { get; private set; }
    public DeadlineRule AfterDeadline { get; private set; }
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When the deadline's rule was applied.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>When the secretariat last reminded everybody who still has to score.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>The key of this round's scores, itself encrypted with the key that is kept outside the database; null until open.</summary>
    public byte[]? WrappedKey { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<ScoringPair> Pairs => _pairs;

    public Result SetRules(LocalText name, RevealRule reveal, DateOnly? deadline, DeadlineRule afterDeadline)
    {
        if (State is not RoundState.Preparing) return EvaluationRefusals.RoundIsOpen;
        (Name, Reveal, Deadline, AfterDeadline) = (name, reveal, deadline, afterDeadline);
        Version++;
        return Result.Done;
    }

    public Result<ScoringPair> AddPair(Guid administrationLead, Guid civilSocietyLead, Guid? groupId, IEnumerable<Guid> themeIds)
    {
        if (State is RoundState.Ranked) return EvaluationRefusals.RoundIsOver;
        var pair = new ScoringPair(Id, _pairs.Select(p => p.Order).DefaultIfEmpty().Max() + 1, administrationLead, civilSocietyLead, groupId, themeIds);
        _pairs.Add(pair);
        Version++;
        return pair;
    }

    public Result RemovePair(ScoringPair pair)
    {
        if (State is not RoundState.Preparing) return EvaluationRefusals.RoundIsOpen;
        _pairs.Remove(pair);
        Version++;
        return Result.Done;
    }

    public Result Open(byte[] wrappedKey, DateTime at)
    {
        if (State is not RoundState.Preparing) return EvaluationRefusals.RoundIsOpen;
        if (_pairs.Count == 0) return EvaluationRefusals.NoPairs;
        (State, WrappedKey, OpenedAt) = (RoundState.Open, wrappedKey, at);
        Version++;
        return Result.Done;
    }

    /// <summary>A later deadline, or none; never an earlier one, which would take time from who counted on it.</summary>
    public Result Extend(DateOnly? deadline)
    {
        if (State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
        if (Deadline is null || deadline <= Deadline) return EvaluationRefusals.DeadlineOnlyLater;
        Deadline = deadline;
        Version++;
        return Result.Done;
    }

    public Result Remind(DateTime at)
    {
        if (State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
        RemindedAt = at;
        Version++;
        return Result.Done;
    }

    public Result CloseAtDeadline(DateTime at)
    {
        if (State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
        ClosedAt = at;
        Version++;
        return Result.Done;
    }

    internal void Ranked()
    {
        State = RoundState.Ranked;
        Version++;
    }

    /// <summary>Somebody changed what belongs to the round: whoever decides on it meanwhile decides on something else.</summary>
    internal void Touch() => Version++;
}
