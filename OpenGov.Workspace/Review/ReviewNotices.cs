using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Review;

/// <summary>Who is told of what happens in the review of running commitments.</summary>
internal static class ReviewNotices
{
    private const string Commitment = "/plans/{plan}/review/{number}", Meeting = "/plans/{plan}/review/meetings/{number}", Outcome = "/plans/{plan}/review/outcome";

    public static readonly NoticeRule[] Rules =
    [
        new("Review.SubmitAssessment", NoticeKind.Review, Commitment, Addressees.CivilSociety),
        new("Review.MakeRequest", NoticeKind.Review, "/plans/{plan}/review/{commitment}", Addressees.BodiesConcerned),
        new("Review.AnswerRequest", NoticeKind.Review, "/plans/{plan}/review/{commitment}", Addressees.BodiesConcerned),
        new("Review.ProposeBilateral", NoticeKind.Review, Meeting, Addressees.BodiesConcerned),
        new("Review.ScheduleBilateral", NoticeKind.Review, Meeting, Addressees.Committee),
        new("Review.CancelBilateral", NoticeKind.Review, Meeting, Addressees.Committee),
        new("Review.ConcludeBilateral", NoticeKind.Review, Meeting, Addressees.Committee),
        new("Review.SignDecision", NoticeKind.Review, Outcome, Addressees.OtherSide),
        new("Review.PublishDecision", NoticeKind.Review, Outcome, Addressees.Committee),
    ];
}
