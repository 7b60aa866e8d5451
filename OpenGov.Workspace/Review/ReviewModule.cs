using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Review;

/// <summary>The mid-term review of running commitments: assessments, requests, bilateral meetings, and what is decided.</summary>
public static class ReviewModule
{
    public static void AddReview(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(ReviewNotices.Rules);
        var services = builder.Services;
        services.AddSingleton<WriteAssessment>();
        services.AddSingleton<SubmitAssessment>();
        services.AddSingleton<MakeRequest>();
        services.AddSingleton<WithdrawRequest>();
        services.AddSingleton<AnswerRequest>();
        services.AddSingleton<ProposeBilateral>();
        services.AddSingleton<ScheduleBilateral>();
        services.AddSingleton<CancelBilateral>();
        services.AddSingleton<ConcludeBilateral>();
        services.AddSingleton<SignBilateral>();
        services.AddSingleton<DecideOutcome>();
        services.AddSingleton<ProposeTheme>();
        services.AddSingleton<WithdrawTheme>();
        services.AddSingleton<SignDecision>();
        services.AddSingleton<PublishDecision>();
        services.AddSingleton<OpenNextDecision>();
        services.AddSingleton<PublishReviewMatter>();
        services.AddSingleton<ReviewOfPlan>();
        services.AddSingleton<CommitmentUnderReview>();
        services.AddSingleton<AssessmentDesk>();
        services.AddSingleton<BilateralSheet>();
        services.AddSingleton<DecisionSheet>();
        services.AddSingleton(new PlanPageEntry(22, "Review.Navigation", "/review", typeof(ReviewPage), PlanWork.Review));
    }
}
