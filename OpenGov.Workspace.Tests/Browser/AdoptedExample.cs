using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Browser;

/// <summary>A small plan beside the example's, adopted by both sides, sent and followed.</summary>
internal static class AdoptedExample
{
    private const int Number = 9;
    private static readonly Lock Turn = new();

    /// <returns>The plan's number.</returns>
    public static string Of(WorkspaceApp app)
    {
        lock (Turn) AdoptAsync(app).GetAwaiter().GetResult();
        return "9";
    }

    private static async Task AdoptAsync(WorkspaceApp app)
    {
        await using var db = app.Get<Database>().Reader();
        if (await db.Plans.AnyAsync(one => one.Number == Number)) return;
        var official = await db.Grants.Where(grant => grant.Role == Role.Member && grant.Side == Side.Administration && grant.BodyId != null && grant.RevokedAt == null).OrderBy(grant => grant.Id).FirstAsync();
        var volunteer = await db.Grants.Where(grant => grant.Role == Role.Member && grant.Side == Side.CivilSociety && grant.RevokedAt == null).OrderBy(grant => grant.Id).FirstAsync();
        var both = new[] { Actor.Of(volunteer.AccountId), Actor.Of(official.AccountId) };

        var plan = (await app.Get<OpenPlan>().RunAsync(Actor.System, new NewPlan(Number, new LocalText("خطة للمثال", "Plan pour l’exemple", "A plan for the example"), 2026, 2028))).Value;
        Done(await app.Get<PublishCalendar>().RunAsync(Actor.System, plan));
        Done(await app.Get<EnterCommitments>().RunAsync(Actor.System, plan, [new NewCommitment(1, new LocalText("بوابة المعطيات"), official.BodyId)]));
        var commitment = await db.Commitments.Where(one => one.PlanId == plan).Select(one => one.Id).SingleAsync();
        var text = new DraftText("ar", "بوابة المعطيات المفتوحة")
        {
            Lead = official.BodyId, Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة بين الإدارات.", ["solution"] = "بوابة واحدة." },
            Activities = [new DraftText.DraftActivity("جرد المعطيات") { Start = new DateOnly(2026, 3, 1), End = new DateOnly(2026, 9, 30) }],
            Indicators = [new DraftText.DraftIndicator("رضا مستعملي البوابة") { Purpose = IndicatorPurpose.Impact }],
        };
        var card = (await app.Get<OpenCard>().RunAsync(Actor.System, plan, text, commitment, [])).Value!.CardId;
        Done(await app.Get<PutBeforeSides>().RunAsync(Actor.System, card));
        var hash = await db.CardReviews.Where(review => review.CardId == card).Select(review => review.Hash).SingleAsync();
        foreach (var member in both) Done(await app.Get<SignCard>().RunAsync(member, card, hash));
        Done(await app.Get<PublishCard>().RunAsync(Actor.System, card, hash));

        Done(await app.Get<PrepareAdoption>().RunAsync(Actor.System, plan, null));
        var adoption = await db.PlanAdoptions.SingleAsync(one => one.PlanId == plan);
        foreach (var member in both) Done(await app.Get<SignAdoption>().RunAsync(member, adoption.Id, adoption.Hash));
        var today = Platform.Texts.Dates.DayOf(DateTime.UtcNow);
        Done(await app.Get<EnterTransmission>().RunAsync(Actor.System, adoption.Id, today, "و.إ.إ 12/2026", "https://www.opengovpartnership.org"));
        var activity = (await app.Get<FollowUpSheet>().ReadAsync(Actor.Public, Number)).Value!.Commitments[0].Activities[0].Id;
        Done(await app.Get<ReportProgress>().RunAsync(both[1], plan, 1, activity, new ProgressMatter(ActivityStatus.Started, null, "انطلق الجرد في ست إدارات.", "https://example.org", today)));
        Done(await app.Get<StateCompletion>().RunAsync(both[0], plan, 1, new CompletionMatter(Completion.Limited, "لا أثر للمستعملين بعد.", null, today)));
    }

    private static void Done(Result result) => Assert.True(result.Ok, result.Refusal?.Key);
}
