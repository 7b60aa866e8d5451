using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

/// <summary>A plan under review with commitments 1 to 3 led by one ministry, except the third, whose lead nobody knows; people of both sides.</summary>
public sealed class ReviewScene : IAsyncDisposable
{
    private ReviewScene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public Guid Plan { get; private set; }
    public Guid Ministry { get; private set; }
    public Guid OtherMinistry { get; private set; }
    public Guid Association { get; private set; }
    public Guid OtherAssociation { get; private set; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Guid> Commitments { get; private set; } = [];
    public Actor Official { get; private set; } = Actor.System;
    public Actor OtherOfficial { get; private set; } = Actor.System;
    public Actor Volunteer { get; private set; } = Actor.System;
    public Actor OtherVolunteer { get; private set; } = Actor.System;
    public Actor Secretariat { get; private set; } = Actor.System;

    public static readonly AssessmentText Whole = AssessmentText.Empty with
    {
        Achievements = "أنجزت المنصة", Stance = Stance.Keep, StanceReason = "ما زال الورش في بدايته", IsFinal = false,
        Activities = [new ActivityProgress(new Guid("0a0a0a0a-0000-7000-8000-000000000001"), "نشر المعطيات", Progress.Postponed, "أجل ولم يحذف", [new EvidenceLink("البوابة", "https://example.ma/a")])],
    };

    public static async Task<ReviewScene> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var database = new TestDatabase(engine);
        var scene = new ReviewScene(database);
        scene.Ministry = await scene.BodyAsync(Side.Administration, "قطاع التنمية المستدامة");
        scene.OtherMinistry = await scene.BodyAsync(Side.Administration, "وزارة العدل");
        scene.Association = await scene.BodyAsync(Side.CivilSociety, "جمعية أريج");
        scene.OtherAssociation = await scene.BodyAsync(Side.CivilSociety, "منتدى الصحراء");
        scene.Plan = (await new OpenPlan(database.Store).RunAsync(
            Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028, PlanWork.Review))).Value;
        Assert.True((await new EnterCommitments(database.Store).RunAsync(
            Actor.System, scene.Plan, [new NewCommitment(1, LeadBodyId: scene.Ministry), new NewCommitment(2, LeadBodyId: scene.Ministry), new NewCommitment(3)])).Ok);
        await using (var db = database.Read())
            scene.Commitments = await db.Commitments.OrderBy(c => c.Number).Select(c => c.Id).ToListAsync();
        scene.Official = await database.ActorAsync(Role.Member, Side.Administration, scene.Ministry);
        scene.OtherOfficial = await database.ActorAsync(Role.Member, Side.Administration, scene.OtherMinistry);
        scene.Volunteer = await database.ActorAsync(Role.Member, Side.CivilSociety, scene.Association);
        scene.OtherVolunteer = await database.ActorAsync(Role.Member, Side.CivilSociety, scene.OtherAssociation);
        scene.Secretariat = await database.ActorAsync(Role.Secretariat);
        return scene;
    }

    public Task<Result<AssessmentSaved>> WriteAsync(Actor actor, AssessmentText seen, AssessmentText typed, int commitment = 1) =>
        new WriteAssessment(Database.Store).RunAsync(actor, Commitments[commitment - 1], seen, typed);

    public Task<Result> SubmitAsync(Actor actor, AssessmentText seen, int commitment = 1) =>
        new SubmitAssessment(Database.Store).RunAsync(actor, Commitments[commitment - 1], seen);

    public async Task SubmittedAsync(int commitment = 1)
    {
        Assert.Null((await WriteAsync(Official, AssessmentText.Empty, Whole, commitment)).Refusal);
        Assert.Null((await SubmitAsync(Official, Whole, commitment)).Refusal);
    }

    public async Task<IReadOnlyList<Assessment>> AssessmentsAsync()
    {
        await using var db = Database.Read();
        return await db.Assessments.OrderBy(a => a.Number).ToListAsync();
    }

    public async Task<Guid> RequestAsync(int commitment = 1)
    {
        var asked = new Requested(RequestKind.RefineIndicator, null, "قياس أثر النشر على المواطنين", "العدد وحده لا يكفي");
        Assert.Null((await new MakeRequest(Database.Store).RunAsync(Volunteer, Commitments[commitment - 1], Association, asked)).Refusal);
        await using var db = Database.Read();
        return await db.RevisionRequests.OrderByDescending(r => r.Number).Select(r => r.Id).FirstAsync();
    }

    public async Task<BilateralMeeting> MeetingAsync(int number = 1)
    {
        await using var db = Database.Read();
        return await db.BilateralMeetings.SingleAsync(m => m.Number == number);
    }

    public async Task<ReviewDecision> DecisionAsync()
    {
        await using var db = Database.Read();
        return (await db.ReviewDecisions.OrderByDescending(d => d.Number).FirstOrDefaultAsync())!;
    }

    public async Task<Result> DecideAsync(int commitment, CommitmentOutcome outcome, params DecidedActivity[] activities)
    {
        var id = Commitments[commitment - 1];
        var seen = (await DecisionAsync())?.Of(id);
        return await new DecideOutcome(Database.Store).RunAsync(
            Secretariat, id, seen, new OutcomeLine(id, commitment, outcome, "خلص النقاش إلى ذلك", activities));
    }

    public async Task DecidedAsync()
    {
        Assert.Null((await DecideAsync(1, CommitmentOutcome.Revised, new DecidedActivity("نشر المعطيات", ActivityOutcome.Postpone, "أجل إلى السنة المقبلة", "2027"))).Refusal);
        Assert.Null((await DecideAsync(2, CommitmentOutcome.Kept)).Refusal);
        Assert.Null((await DecideAsync(3, CommitmentOutcome.New)).Refusal);
    }

    public async Task<Result> SignAsync(Actor member) =>
        await new SignDecision(Database.Store).RunAsync(member, Plan, DecisionText.FingerprintOf(await DecisionAsync()));

    /// <summary>What the record says was done, newest last.</summary>
    public async Task<IReadOnlyList<string>> RecordAsync()
    {
        await using var db = Database.Read();
        return await db.Record.OrderBy(e => e.Seq).Select(e => e.Action).ToListAsync();
    }

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    private async Task<Guid> BodyAsync(Side side, string name) =>
        (await new EnterBody(Database.Store).RunAsync(Actor.System, new NewBody(side, BodyKind.Other, new LocalText(name)))).Value;
}
