using OpenGov.Workspace.Groups;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The third plan (2024-2028) at the start of its mid-term review.</summary>
internal sealed class LoadThirdPlan(Store store, Words words, BodyDirectory bodies)
{
    private readonly Review _minutes = ExampleFiles.Review();

    public async Task<Guid> RunAsync(Guid committee, CancellationToken cancel)
    {
        var opened = new NewPlan(3, words["خطة العمل الوطنية الثالثة للحكومة المنفتحة"], 2024, 2028, PlanWork.Review)
        {
            CommitteeTermId = committee,
            Stages = [.. _minutes.ReviewStages.Select(Stage)],
        };
        var plan = (await new OpenPlan(store).RunAsync(Actor.System, opened, cancel)).Value();

        var meeting = new NewCalendarEntry(
            CalendarKind.CommitteeMeeting, words["الاجتماع الأول برسم 2026 للجنة الإشراف"], _minutes.Meeting.Date);
        (await new AddCalendarEntry(store).RunAsync(Actor.System, plan, meeting, cancel)).Value();

        var commitments = ExampleFiles.Commitments()
            .Select(c => new NewCommitment(c.Number, LeadBodyId: c.Lead is null ? null : bodies.ByKey(c.Lead)));
        (await new EnterCommitments(store).RunAsync(Actor.System, plan, [.. commitments], cancel)).MustBeDone();

        var topics = _minutes.ThematicGroups.Topics.Select(topic => words[topic]);
        (await new ProposeGroups(store).RunAsync(Actor.System, plan, [.. topics], cancel)).MustBeDone();
        (await new PublishCalendar(store).RunAsync(Actor.System, plan, cancel)).MustBeDone();
        (await new PublishRegister(store).RunAsync(Actor.System, plan, cancel)).MustBeDone();
        await new LoadMeeting(store, words, bodies).RunAsync(plan, cancel);
        return plan;
    }

    private NewStage Stage(ReviewStage stage) => new(
        stage.Number, words[stage.Title],
        stage.From is null ? null : Loading.FirstDay(stage.From),
        stage.To is null ? null : Loading.LastDay(stage.To))
    {
        Activities = [.. stage.Activities.Select(activity => words[activity])],
    };
}
