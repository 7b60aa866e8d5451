using OpenGov.Workspace.Review;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>review-matter.json: made-up words of the review, marked so; that the activity of commitment 3 is postponed, the minutes say.</summary>
/// <param name="Postponed">The activity, as the minutes call it.</param>
internal sealed record ReviewMatter(
    string Postponed, ExampleAssessment[] Assessments, ExampleRequest[] Requests, ExampleBilateral Meeting, ExampleOutcome Outcome);

/// <param name="By">Key of the person; the secretariat enters what an administration without an account has sent.</param>
internal sealed record ExampleAssessment(
    int Commitment, string By, Stance? Stance, bool? Final, bool Submitted, string Achievements, string Constraints, string Challenges, string Changes,
    string Reason, ExampleProgress[] Activities)
{
    public AssessmentText Text() => new(
        Achievements, Constraints, Challenges, Changes, Stance, Reason, Final,
        [.. Activities.Select(a => new ActivityProgress(
            Guid.CreateVersion7(), a.Name, a.Progress, a.Note, a.Url is null ? [] : [new EvidenceLink(a.Label ?? "", a.Url)]))]);
}

internal sealed record ExampleProgress(string Name, Progress Progress, string Note, string? Label, string? Url);

/// <param name="Answer">Null for one that still waits.</param>
internal sealed record ExampleRequest(
    int Commitment, string By, string Body, RequestKind Kind, string? Activity, IndicatorKind? Indicator, string What, string Why,
    string? Answer, AnswerPosition? Position, string? AnswerBy);

internal sealed record ExampleBilateral(int Commitment, string By, string ScheduledBy, string Purpose);

/// <param name="Activity">The reason why the activity is postponed.</param>
internal sealed record ExampleOutcome(int Commitment, string By, string Reason, string Activity, string Until);
