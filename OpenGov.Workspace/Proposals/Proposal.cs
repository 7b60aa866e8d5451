using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>By which way a proposal came. Import: the file did not say.</summary>
public enum Channel { Portal, Session, Import }

/// <summary>Whether a proposal may be considered at all.</summary>
public enum Eligibility { NotExamined, Accepted, NotAccepted }

/// <summary>Why a proposal was not accepted; the two reasons of the committee's method.</summary>
public enum NonAcceptance { NotTiedToPrinciples, NotPreciseOrClear }

/// <summary>What became of a proposal.</summary>
public enum Disposition { NotYet, NotAccepted, AcceptedNotIncluded, Merged, Split, Included }

/// <summary>What a citizen or an association proposed for a plan, and what became of it.</summary>
public sealed class Proposal
{
    public const int LongestText = 10_000, LongestTitle = 300;

    private Proposal() { }

    public Proposal(Guid planId, int number, Guid? themeId, Channel channel, string title, string text, DateOnly? receivedOn)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, ThemeId, Channel, ReceivedOn) = (planId, number, themeId, channel, receivedOn);
        Write(title, text);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … within its plan: what people call it by.</summary>
    public int Number { get; private set; }

    /// <summary>Null while nobody has said which.</summary>
    public Guid? ThemeId { get; private set; }
    public Channel Channel { get; private set; }

    /// <summary>The session it came from, when it came from one.</summary>
    public Guid? SessionId { get; set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>Title and text as <see cref="Folding"/> leaves them, for searching.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Of the folded text alone: the same text is found by it under any title.</summary>
    public long TextMark { get; private set; }

    /// <summary>Null when not known.</summary>
    public DateOnly? ReceivedOn { get; private set; }
    public Guid? ImportId { get; set; }

    /// <summary>A plausible text of the example workspace, not one that somebody really sent.</summary>
    public bool IsExample { get; set; }

    /// <summary>Written for others that were merged or split; it stands in the register, but nobody sent it.</summary>
    public bool MadeOfOthers { get; internal set; }

    public Eligibility Eligibility { get; private set; }
    public NonAcceptance? NonAcceptance { get; private set; }

    /// <summary>Mandatory when not accepted; published.</summary>
    public string? EligibilityReason { get; private set; }

    public Disposition Disposition { get; private set; }
    public string? DispositionReason { get; private set; }

    /// <summary>The commitment it is included in.</summary>
    public Guid? CommitmentId { get; private set; }

    /// <summary>When it was taken out of the register by undoing its import; kept out of every list and count.</summary>
    public DateTime? WithdrawnAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Merged or split ones are answered through the proposals they became.</summary>
    public bool IsOpen => Disposition is Disposition.NotYet && WithdrawnAt is null;

    private void Write(string title, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        (Title, Text) = (title, text);
        Folded = Folding.Fold(title + " " + text);
        TextMark = MarkOf(Folding.Fold(text));
    }

    /// <summary>The first eight bytes of the hash of a folded text.</summary>
    public static long MarkOf(string foldedText) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(foldedText)));

    public Result Accept()
    {
        if (!IsOpen) return ProposalsRefusals.AlreadyAnswered.About(Number);
        (Eligibility, NonAcceptance, EligibilityReason) = (Eligibility.Accepted, null, null);
        Version++;
        return Result.Done;
    }

    /// <summary>Not accepted, with the coded reason and its explanation; this is also what became of it.</summary>
    public Result Decline(NonAcceptance reason, string explanation)
    {
        if (!IsOpen) return ProposalsRefusals.AlreadyAnswered.About(Number);
        if (string.IsNullOrWhiteSpace(explanation)) return ProposalsRefusals.ReasonMissing;
        (Eligibility, NonAcceptance, EligibilityReason) = (Eligibility.NotAccepted, reason, explanation.Trim());
        (Disposition, DispositionReason) = (Disposition.NotAccepted, EligibilityReason);
        Version++;
        return Result.Done;
    }

    /// <summary>Back to not examined, so that a decision made by mistake can be made anew.</summary>
    public Result Reconsider()
    {
        if (Disposition is Disposition.Merged or Disposition.Split) return ProposalsRefusals.BecameOthers.About(Number);
        if (Eligibility is Eligibility.NotExamined) return ProposalsRefusals.NotDecidedYet.About(Number);
        (Eligibility, NonAcceptance, EligibilityReason) = (Eligibility.NotExamined, null, null);
        (Disposition, DispositionReason, CommitmentId) = (Disposition.NotYet, null, null);
        Version++;
        return Result.Done;
    }

    public Result LeaveOut(string reason)
    {
        if (Eligibility is not Eligibility.Accepted) return ProposalsRefusals.NotAcceptedYet.About(Number);
        if (!IsOpen) return ProposalsRefusals.AlreadyAnswered.About(Number);
        if (string.IsNullOrWhiteSpace(reason)) return ProposalsRefusals.ReasonMissing;
        (Disposition, DispositionReason) = (Disposition.AcceptedNotIncluded, reason.Trim());
        Version++;
        return Result.Done;
    }

    public Result Include(Guid commitmentId, string reason)
    {
        if (Eligibility is not Eligibility.Accepted) return ProposalsRefusals.NotAcceptedYet.About(Number);
        if (!IsOpen) return ProposalsRefusals.AlreadyAnswered.About(Number);
        if (string.IsNullOrWhiteSpace(reason)) return ProposalsRefusals.ReasonMissing;
        (Disposition, DispositionReason, CommitmentId) = (Disposition.Included, reason.Trim(), commitmentId);
        Version++;
        return Result.Done;
    }

    /// <summary>Both sides have signed a text that answers it; that outranks an earlier leaving out, but not another commitment.</summary>
    public Result IncludeAsSigned(Guid commitmentId, string reason)
    {
        if (Eligibility is not Eligibility.Accepted) return ProposalsRefusals.NotAcceptedYet.About(Number);
        if (WithdrawnAt is not null || !(IsOpen || Disposition is Disposition.AcceptedNotIncluded || CommitmentId == commitmentId))
            return ProposalsRefusals.AlreadyAnswered.About(Number);
        (Disposition, DispositionReason, CommitmentId) = (Disposition.Included, reason.Trim(), commitmentId);
        Version++;
        return Result.Done;
    }

    /// <summary>Both sides have signed a text that no longer answers it: left out for a reason, or, where another text may answer it, open again.</summary>
    /// <param name="reason">Null: another text may answer it.</param>
    public Result NoLongerIncluded(Guid commitmentId, string? reason)
    {
        if (Eligibility is not Eligibility.Accepted) return ProposalsRefusals.NotAcceptedYet.About(Number);
        if (WithdrawnAt is not null || !(IsOpen || CommitmentId == commitmentId)) return ProposalsRefusals.AlreadyAnswered.About(Number);
        (Disposition, DispositionReason, CommitmentId) = reason is null
            ? (Disposition.NotYet, null, null)
            : (Disposition.AcceptedNotIncluded, reason.Trim(), (Guid?)null);
        Version++;
        return Result.Done;
    }

    public Result MoveTo(Guid themeId)
    {
        if (Disposition is Disposition.Merged or Disposition.Split) return ProposalsRefusals.BecameOthers.About(Number);
        ThemeId = themeId;
        Version++;
        return Result.Done;
    }

    internal Result MayBeHandedOver() =>
        Eligibility is not Eligibility.Accepted ? ProposalsRefusals.NotAcceptedYet.About(Number)
        : IsOpen ? Result.Done
        : ProposalsRefusals.AlreadyAnswered.About(Number);

    internal Result MayBecomeOthers() => IsOpen ? Result.Done : ProposalsRefusals.AlreadyAnswered.About(Number);

    internal void BecomePartOfAnother(Disposition how, string reason)
    {
        (Disposition, DispositionReason) = (how, reason.Trim());
        Version++;
    }

    /// <summary>Undoes <see cref="BecomePartOfAnother"/>; its eligibility was never touched.</summary>
    internal void StandAlone()
    {
        (Disposition, DispositionReason) = (Disposition.NotYet, null);
        Version++;
    }

    /// <summary>Others were merged into it, or taken out again: whoever looks at it now sees something else.</summary>
    internal void TakeIn() => Version++;

    internal void Withdraw(DateTime at)
    {
        WithdrawnAt ??= at;
        Version++;
    }
}
