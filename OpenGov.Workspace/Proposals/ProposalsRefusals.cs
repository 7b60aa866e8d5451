using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

public static class ProposalsRefusals
{
    public static readonly Refusal NoSuchProposal = new("Proposals.NoSuchProposal");
    public static readonly Refusal AlreadyAnswered = new("Proposals.AlreadyAnswered");
    public static readonly Refusal NotAcceptedYet = new("Proposals.NotAcceptedYet");
    public static readonly Refusal ReasonMissing = new("Proposals.ReasonMissing");
    public static readonly Refusal NothingChosen = new("Proposals.NothingChosen");
    public static readonly Refusal NoSuchTheme = new("Proposals.NoSuchTheme");
    public static readonly Refusal NoSuchSession = new("Proposals.NoSuchSession");
    public static readonly Refusal NoSuchInstitution = new("Proposals.NoSuchInstitution");
    public static readonly Refusal SessionOfAnotherChannel = new("Proposals.SessionOfAnotherChannel");
    public static readonly Refusal TextMissing = new("Proposals.TextMissing");
    public static readonly Refusal TextDamaged = new("Proposals.TextDamaged");

    /// <summary>{0} is the limit, {1} the length, in characters.</summary>
    public static readonly Refusal TextTooLong = new("Proposals.TextTooLong");

    /// <summary>{0} is the limit, {1} the length, in characters.</summary>
    public static readonly Refusal TitleTooLong = new("Proposals.TitleTooLong");
    public static readonly Refusal AuthorTooLong = new("Proposals.AuthorTooLong");
    public static readonly Refusal ReceivedInTheFuture = new("Proposals.ReceivedInTheFuture");
    public static readonly Refusal ImportAlreadyUndone = new("Proposals.ImportAlreadyUndone");
}
