using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Review;

/// <summary>What becomes of a commitment. Revised ones are those open to revision.</summary>
public enum CommitmentOutcome { New, Revised, Kept }

/// <summary>What becomes of an activity. Postponed is not dropped: it stays in the plan and is done later.</summary>
public enum ActivityOutcome { Keep, Add, Amend, Postpone, Drop }

/// <summary>What is decided about one commitment, and why.</summary>
public sealed record OutcomeLine(Guid CommitmentId, int Number, CommitmentOutcome Outcome, string Reason, IReadOnlyList<DecidedActivity> Activities)
{
    public bool Equals(OutcomeLine? other) =>
        other is not null && (CommitmentId, Number, Outcome, Reason) == (other.CommitmentId, other.Number, other.Outcome, other.Reason)
        && Activities.SequenceEqual(other.Activities);

    public override int GetHashCode() => HashCode.Combine(CommitmentId, Outcome, Reason);

    /// <summary>The first thing that keeps the line from being proposed.</summary>
    public Refusal? Gap() =>
        Reason.Length == 0 ? ReviewRefusals.ReasonMissing
        : Activities.Any(activity => activity.Name.Length == 0) ? ReviewRefusals.ActivityWithoutName
        : Activities.FirstOrDefault(activity => activity.Reason.Length == 0) is { } bare ? ReviewRefusals.ActivityReasonMissing.About(bare.Name)
        : Outcome is CommitmentOutcome.Kept && Activities.Any(activity => activity.Outcome is ActivityOutcome.Add or ActivityOutcome.Amend or ActivityOutcome.Drop)
            ? ReviewRefusals.KeptButChanged
        : null;
}

/// <summary>What is decided about one activity, and why.</summary>
/// <param name="Until">To when it is postponed, in the words of the committee; null otherwise or when that is open.</param>
public sealed record DecidedActivity(string Name, ActivityOutcome Outcome, string Reason, string? Until = null);

/// <summary>A theme on which ideas will be collected beside the commitments open to revision.</summary>
public sealed record ProposedTheme(Guid Id, LocalText Name, string Reason);
