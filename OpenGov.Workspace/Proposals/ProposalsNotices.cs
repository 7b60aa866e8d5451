using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Proposals;

/// <summary>Who is told of what happens to proposals.</summary>
internal static class ProposalsNotices
{
    public static readonly NoticeRule[] Rules =
    [
        new("Proposals.HandOverProposals", NoticeKind.Proposals, "/plans/{plan}/proposals", Addressees.BodiesConcerned),
        new("Proposals.AnswerHandOver", NoticeKind.Proposals, "/plans/{plan}/proposals/{number}", Addressees.Secretariat),
    ];
}
