using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Review;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The review of the third plan under way: some assessments, two requests, a bilateral meeting to come, a first outcome proposed.</summary>
internal sealed class LoadReview(Store store, BodyDirectory bodies, PeopleOfExample people)
{
    private readonly ReviewMatter _matter = ExampleFiles.ReviewMatter();
    private Dictionary<int, Guid> _commitments = [];

    public async Task RunAsync(Guid plan, CancellationToken cancel)
    {
        var picture = (await new ReviewOfPlan(store, TimeProvider.System).ReadAsync(Actor.System, 3, cancel)).Value();
        _commitments = picture.Rows.ToDictionary(row => row.Number, row => row.CommitmentId);

        // The first two are published; what comes after them waits for the secretariat.
        foreach (var assessment in _matter.Assessments[..2]) await AssessAsync(assessment, cancel);
        (await new PublishReviewMatter(store).RunAsync(people[_matter.Outcome.By], plan, cancel)).MustBeDone();
        foreach (var assessment in _matter.Assessments[2..]) await AssessAsync(assessment, cancel);
        foreach (var (i, request) in _matter.Requests.Index()) await RequestAsync(i, request, cancel);
        await MeetAsync(cancel);
        await DecideAsync(cancel);
    }

    private async Task AssessAsync(ExampleAssessment assessment, CancellationToken cancel)
    {
        var (actor, commitment, text) = (people[assessment.By], _commitments[assessment.Commitment], assessment.Text());
        (await new WriteAssessment(store).RunAsync(actor, commitment, AssessmentText.Empty, text, cancel)).Value();
        if (assessment.Submitted) (await new SubmitAssessment(store).RunAsync(actor, commitment, text, cancel)).MustBeDone();
    }

    private async Task RequestAsync(int place, ExampleRequest request, CancellationToken cancel)
    {
        var asked = new Requested(request.Kind, request.Activity, request.What, request.Why, request.Indicator);
        (await new MakeRequest(store).RunAsync(people[request.By], _commitments[request.Commitment], bodies.ByKey(request.Body), asked, cancel)).Value();
        if (request is not { Answer: { } answer, Position: { } position, AnswerBy: { } by }) return;
        var made = (await new CommitmentUnderReview(store).ReadAsync(people[by], 3, request.Commitment, cancel: cancel)).Value().Requests.Single(r => r.Number == place + 1);
        (await new AnswerRequest(store).RunAsync(people[by], made.Id, position, answer, cancel)).MustBeDone();
    }

    private async Task MeetAsync(CancellationToken cancel)
    {
        var meeting = _matter.Meeting;
        var number = (await new ProposeBilateral(store).RunAsync(people[meeting.By], _commitments[meeting.Commitment], [], meeting.Purpose, cancel: cancel)).Value();
        var sheet = (await new BilateralSheet(store, TimeProvider.System).ReadAsync(people[meeting.ScheduledBy], 3, number, cancel)).Value();
        var call = new BilateralCall(NextTuesdayButOne(), new TimeOnly(10, 0), MeetingForm.Remote);
        (await new ScheduleBilateral(store).RunAsync(people[meeting.ScheduledBy], sheet.Id, sheet.Version, call, cancel)).MustBeDone();
    }

    private async Task DecideAsync(CancellationToken cancel)
    {
        var outcome = _matter.Outcome;
        var commitment = _commitments[outcome.Commitment];
        var line = new OutcomeLine(
            commitment, outcome.Commitment, CommitmentOutcome.Revised, outcome.Reason,
            [new DecidedActivity(_matter.Postponed, ActivityOutcome.Postpone, outcome.Activity, outcome.Until)]);
        (await new DecideOutcome(store).RunAsync(people[outcome.By], commitment, null, line, cancel)).MustBeDone();
    }

    /// <summary>To come when the example is loaded, and on a working day.</summary>
    private static DateOnly NextTuesdayButOne()
    {
        var today = Dates.DayOf(DateTime.UtcNow);
        return today.AddDays(14 + (((int)DayOfWeek.Tuesday - (int)today.DayOfWeek + 7) % 7));
    }
}
