using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Adoption;

public sealed class EvidenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(2026, 6, 1, CheckState.Met)]
    [InlineData(2026, 5, 21, CheckState.NotMet)]
    public void The_forum_meets_every_six_months(int year, int month, int day, CheckState expected)
    {
        var check = OgpEvidence.Of("1.1", Matter() with { Meetings = [Shown(new DateOnly(year, month, day))] }, [], Today);

        Assert.Equal((expected, new DateOnly(year, month, day).AddMonths(6)), (check.State, check.DueBy));
    }

    [Fact]
    public void What_is_missing_in_a_year_is_due_by_its_end_and_then_not_met()
    {
        var once = Matter() with { Sessions = [Shown(new DateOnly(2026, 3, 1))] };

        var due = OgpEvidence.Of("5.1", once, [], Today);
        Assert.Equal((CheckState.Due, new DateOnly(2026, 12, 31), 1), (due.State, due.DueBy, due.Missing));
        Assert.Equal(CheckState.Met, OgpEvidence.Of("5.1", once, [Shown(new DateOnly(2026, 9, 1))], Today).State);
        Assert.Equal(CheckState.NotMet, OgpEvidence.Of("5.1", once with { Plan = new Plan(2, new LocalText("خطة"), 2021, 2023) }, [], Today).State);
    }

    [Fact]
    public void What_somebody_entered_says_so()
    {
        var check = OgpEvidence.Of("2.1", Matter(), [Shown(Today)], Today);

        Assert.Equal((CheckState.Met, true), (check.State, check.ByHand));
        Assert.Equal((CheckState.NotMet, false), (OgpEvidence.Of("2.1", Matter(), [], Today).State, check.Evidence.Count == 0));
    }

    [Fact]
    public void A_reasoned_response_is_owed_to_every_contribution()
    {
        var open = OgpEvidence.Of("4.1", Matter() with { Contributions = 10, Unanswered = 3 }, [], Today);
        Assert.Equal((CheckState.NotMet, 3), (open.State, open.Missing));
        Assert.Equal(CheckState.Met, OgpEvidence.Of("4.1", Matter() with { Contributions = 10 }, [], Today).State);
        Assert.Equal(CheckState.NotMet, OgpEvidence.Of("4.1", Matter(), [], Today).State);   // nobody has contributed yet
    }

    [Fact]
    public async Task Evidence_is_entered_by_the_secretariat_with_a_safe_address_and_taken_back()
    {
        await using var scene = await AdoptionScene.WithAsync();
        var enter = new EnterEvidence(scene.Database.Store);
        Assert.Equal(AccessRefusals.NotAllowed, (await enter.RunAsync(scene.Cards.Official, scene.PlanId, "3.2", "حملة", null, AdoptionScene.Today)).Refusal);
        Assert.Equal(AdoptionRefusals.NoSuchCheck, (await enter.RunAsync(scene.Cards.Secretariat, scene.PlanId, "9.9", "حملة", null, AdoptionScene.Today)).Refusal);
        Assert.Equal(AdoptionRefusals.LinkNotSafe, (await enter.RunAsync(scene.Cards.Secretariat, scene.PlanId, "3.2", "حملة", "data:text/html,x", AdoptionScene.Today)).Refusal);
        AdoptionScene.Done(await enter.RunAsync(scene.Cards.Secretariat, scene.PlanId, "3.2", "حملة", "https://example.org", AdoptionScene.Today));

        var check = await CheckAsync(scene, "3.2");
        Assert.Equal((CheckState.Met, true), (check.State, check.ByHand));
        AdoptionScene.Done(await new WithdrawEvidence(scene.Database.Store).RunAsync(scene.Cards.Secretariat, check.Evidence.Single().EntryId!.Value));
        Assert.Equal(CheckState.NotMet, (await CheckAsync(scene, "3.2")).State);
    }

    private static async Task<OgpCheck> CheckAsync(AdoptionScene scene, string number) =>
        (await new OgpEvidence(scene.Database.Store, TimeProvider.System).ReadAsync(scene.Cards.Observer, 3)).Value!.Checks.Single(check => check.Number == number);

    private static EvidenceMatter Matter() => new(new Plan(3, new LocalText("خطة"), 2024, 2028), [], [], [], [], [], [], 0, 0, null);

    private static EvidenceShown Shown(DateOnly on) => new("Evidence.Meeting", new LocalText("لقاء"), on, "/plans/3");
}
