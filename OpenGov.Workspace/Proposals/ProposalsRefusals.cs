using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

public static class ProposalsRefusals
{
    public static readonly Refusal NoSuchProposal = new("Proposals.NoSuchProposal");
    public static readonly Refusal AlreadyAnswered = new("Proposals.AlreadyAnswered");
    public static readonly Refusal NotAcceptedYet = new("Proposals.NotAcceptedYet");
    public static readonly Refusal ReasonMissing = new("Proposals.ReasonMissing");
    public static readonly Refusal ImportAlreadyUndone = new("Proposals.ImportAlreadyUndone");
}
