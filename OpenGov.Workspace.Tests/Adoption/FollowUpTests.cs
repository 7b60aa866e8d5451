using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Adoption;

public sealed class FollowUpTests
{
    [Fact]
    public async Task Institutions_report_and_each_side_speaks_for_itself()
    {
        await using var scene = await AdoptionScene.WithAsync();
        var (report, state) = (new ReportProgress(scene.Database.Store), new StateCompletion(scene.Database.Store));
        var matter = new ProgressMatter(ActivityStatus.Started, null, "انطلق الجرد.", "https://example.org", AdoptionScene.Today);
        Assert.Equal(AdoptionRefusals.NothingAdopted, (await report.RunAsync(scene.Cards.Official, scene.PlanId, 2, Guid.NewGuid(), matter)).Refusal);
        await scene.AdoptedAsync();
        var activity = (await SheetAsync(scene, Actor.Public)).Commitments.Single().Activities.Single();

        Assert.Equal(AdoptionRefusals.NotInCharge, (await report.RunAsync(scene.Cards.OtherOfficial, scene.PlanId, 2, activity.Id, matter)).Refusal);
        Assert.Equal(AdoptionRefusals.NoSuchItem, (await report.RunAsync(scene.Cards.Official, scene.PlanId, 2, Guid.NewGuid(), matter)).Refusal);
        Assert.Equal(AdoptionRefusals.StatusMissing, (await report.RunAsync(scene.Cards.Official, scene.PlanId, 2, activity.Id, matter with { Status = null })).Refusal);
        Assert.Equal(AdoptionRefusals.NotYetThatDay, (await report.RunAsync(scene.Cards.Official, scene.PlanId, 2, activity.Id, matter with { AsOf = AdoptionScene.Today.AddDays(2) })).Refusal);
        AdoptionScene.Done(await report.RunAsync(scene.Cards.Official, scene.PlanId, 2, activity.Id, matter));
        AdoptionScene.Done(await state.RunAsync(scene.Cards.Official, scene.PlanId, 2, new CompletionMatter(Completion.Substantial, "أنجز أغلبه", null, AdoptionScene.Today)));
        AdoptionScene.Done(await state.RunAsync(scene.Cards.Volunteer, scene.PlanId, 2, new CompletionMatter(Completion.Limited, "لا أثر بعد", null, AdoptionScene.Today)));
        Assert.Equal(AdoptionRefusals.NotInCharge, (await state.RunAsync(scene.Cards.OtherOfficial, scene.PlanId, 2, new CompletionMatter(Completion.Complete, "نعم", null, AdoptionScene.Today))).Refusal);

        var commitment = (await SheetAsync(scene, Actor.Public)).Commitments.Single();
        Assert.Equal((ActivityStatus.Started, "انطلق الجرد."), (commitment.Activities.Single().Reports.Single().Status, commitment.Activities.Single().Reports.Single().Text));
        Assert.Equal((Completion.Substantial, Completion.Limited), (commitment.Claims[Side.Administration]!.Completion, commitment.Claims[Side.CivilSociety]!.Completion));
        Assert.Null(commitment.Mine);
    }

    private static async Task<FollowUpShown> SheetAsync(AdoptionScene scene, Actor actor) => (await new FollowUpSheet(scene.Database.Store).ReadAsync(actor, 3)).Value!;
}
