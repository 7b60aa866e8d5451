using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

/// <summary>Every "no" of the register.</summary>
public static class ProposalsRefusals
{
    public static readonly Refusal NoSuchProposal = new("Proposals.NoSuchProposal");

    /// <summary>{0}: the numbers.</summary>
    public static readonly Refusal AlreadyAnswered = new("Proposals.AlreadyAnswered");

    /// <summary>{0}: the numbers.</summary>
    public static readonly Refusal AnsweredByCard = new("Proposals.AnsweredByCard");

    /// <summary>{0}: the numbers.</summary>
    public static readonly Refusal BecameOthers = new("Proposals.BecameOthers");

    /// <summary>{0}: the numbers.</summary>
    public static readonly Refusal NotAcceptedYet = new("Proposals.NotAcceptedYet");

    /// <summary>{0}: the numbers.</summary>
    public static readonly Refusal NotDecidedYet = new("Proposals.NotDecidedYet");
    public static readonly Refusal ReasonMissing = new("Proposals.ReasonMissing");

    /// <summary>{0} is the limit, {1} the length, in characters.</summary>
    public static readonly Refusal ReasonTooLong = new("Proposals.ReasonTooLong");
    public static readonly Refusal NothingChosen = new("Proposals.NothingChosen");

    /// <summary>{0} is the limit.</summary>
    public static readonly Refusal TooManyChosen = new("Proposals.TooManyChosen");
    public static readonly Refusal NoSuchCommitment = new("Proposals.NoSuchCommitment");
    public static readonly Refusal NoSuchTheme = new("Proposals.NoSuchTheme");
    public static readonly Refusal NoSuchSession = new("Proposals.NoSuchSession");
    public static readonly Refusal NoSuchInstitution = new("Proposals.NoSuchInstitution");

    /// <summary>{0}: the numbers.</summary>
    public static readonly Refusal AlreadyHandedOver = new("Proposals.AlreadyHandedOver");
    public static readonly Refusal AnotherInstitution = new("Proposals.AnotherInstitution");

    /// <summary>{0}: the number.</summary>
    public static readonly Refusal IntoItself = new("Proposals.IntoItself");
    public static readonly Refusal TwoAreNeeded = new("Proposals.TwoAreNeeded");

    /// <summary>{0} is the limit.</summary>
    public static readonly Refusal PartsOutOfRange = new("Proposals.PartsOutOfRange");

    /// <summary>{0}: the number.</summary>
    public static readonly Refusal NothingMergedInto = new("Proposals.NothingMergedInto");
    public static readonly Refusal SessionOfAnotherChannel = new("Proposals.SessionOfAnotherChannel");
    public static readonly Refusal TextMissing = new("Proposals.TextMissing");
    public static readonly Refusal TextDamaged = new("Proposals.TextDamaged");

    /// <summary>{0} is the limit, {1} the length, in characters.</summary>
    public static readonly Refusal TextTooLong = new("Proposals.TextTooLong");

    /// <summary>{0} is the limit, {1} the length, in characters.</summary>
    public static readonly Refusal TitleTooLong = new("Proposals.TitleTooLong");

    /// <summary>{0} is the limit, in characters.</summary>
    public static readonly Refusal AuthorTooLong = new("Proposals.AuthorTooLong");
    public static readonly Refusal ReceivedInTheFuture = new("Proposals.ReceivedInTheFuture");
    public static readonly Refusal ImportAlreadyUndone = new("Proposals.ImportAlreadyUndone");
    public static readonly Refusal NoSuchFile = new("Proposals.NoSuchFile");

    /// <summary>{0} is the limit in megabytes.</summary>
    public static readonly Refusal FileTooLarge = new("Proposals.FileTooLarge");
    public static readonly Refusal FileOfAnotherKind = new("Proposals.FileOfAnotherKind");

    /// <summary>{0} is the limit.</summary>
    public static readonly Refusal TooManyFiles = new("Proposals.TooManyFiles");
}
