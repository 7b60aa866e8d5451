using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Proposals;

/// <summary>Who is told of what happens to proposals.</summary>
internal static class ProposalsNotices
{
    public static readonly NoticeRule[] Rules =
    [
        new("Proposals.HandOverProposals", NoticeKind.Proposals, "/plans/{plan}/proposals", Addressees.BodiesConcerned),
        new("Proposals.SubmitProposal", NoticeKind.Proposals, "/plans/{plan}/received", Addressees.Secretariat) { StandsForMore = true },
        new("Proposals.AnswerHandOver", NoticeKind.Proposals, "/plans/{plan}/proposals/{number}", Addressees.Secretariat),
    ];
}
