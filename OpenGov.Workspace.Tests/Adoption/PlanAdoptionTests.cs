using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

public sealed class PlanAdoptionTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Both_signatures_adopt_the_whole_plan_and_freeze_it(Engine engine)
    {
        await using var scene = await AdoptionScene.WithAsync(engine);
        await scene.ReadyAsync();
        AdoptionScene.Done(await scene.PrepareAsync());

        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Volunteer));
        Assert.False((await scene.AdoptionAsync()).IsAdopted);   // one side alone does not adopt
        Assert.Equal(AdoptionRefusals.NoSuchAdoption, (await new AdoptedPlan(scene.Database.Store).ReadAsync(Actor.Public, 3)).Refusal);
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.OtherOfficial));

        var adopted = (await new AdoptedPlan(scene.Database.Store).ReadAsync(Actor.Public, 3)).Value!;
        Assert.Equal((1, "بوابة المعطيات المفتوحة"), (adopted.Edition, Assert.Single(adopted.Cards).Text.Title));
        Assert.Equal(CardsRefusals.IsAdopted, (await new ReopenCard(scene.Database.Store).RunAsync(scene.Cards.Volunteer, scene.Cards.Card.Id, "سبب")).Refusal);
        Assert.Equal(AdoptionRefusals.NothingChanged, (await scene.PrepareAsync("سبب")).Refusal);
        Assert.True((await scene.ProofAsync()).IsSound);
    }

    [Fact]
    public async Task Each_unmet_line_of_the_checklist_blocks()
    {
        await using var scene = await AdoptionScene.WithAsync();
        Assert.Equal(AdoptionRefusals.NotReady.Key, (await scene.PrepareAsync()).Refusal?.Key);
        await scene.OpenWindowAsync();
        await scene.SendAsync("تعليق");
        await scene.Desk.PublishedAsync();
        Assert.Equal([ReadinessLine.ConsultationClosed, ReadinessLine.CommentsAnswered, ReadinessLine.ProposalsDisposed], await UnmetAsync(scene));
        await scene.CloseWindowAsync();
        await scene.DisposeOfProposalsAsync();
        Assert.Equal([ReadinessLine.CommentsAnswered], await UnmetAsync(scene));
        Assert.Equal(AdoptionRefusals.NotReady.Key, (await scene.PrepareAsync()).Refusal?.Key);

        await scene.PublishedAsync();
        AdoptionScene.Done(await scene.AnswerAsync(scene.Cards.Secretariat, new CommentAnswer(CommentOutcome.NoChange, "لأن")));
        Assert.Empty(await UnmetAsync(scene));
        AdoptionScene.Done(await scene.PrepareAsync());

        // What comes when the plan is before the sides already is read and answered, and holds nothing up.
        await scene.SendAsync("متأخر جدا");
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Volunteer));
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Official));
    }

    [Fact]
    public async Task A_card_that_changes_after_the_first_signature_takes_it_away()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.ReadyAsync();
        AdoptionScene.Done(await scene.PrepareAsync());
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Volunteer));

        AdoptionScene.Done(await new ReopenCard(scene.Database.Store).RunAsync(scene.Cards.Official, scene.Cards.Card.Id, "تدقيق"));
        Assert.Equal(AdoptionRefusals.CardsHaveChanged, (await scene.SignAsync(scene.Cards.OtherOfficial)).Refusal);
        await scene.Desk.PublishedAsync();   // signed again as it was, but another version of it
        Assert.Equal(AdoptionRefusals.CardsHaveChanged, (await scene.SignAsync(scene.Cards.OtherOfficial)).Refusal);

        AdoptionScene.Done(await scene.PrepareAsync());
        Assert.False((await scene.AdoptionAsync()).Signatures.Any);
    }

    [Fact]
    public async Task Nobody_signs_what_they_did_not_see_or_for_both_sides_or_without_a_seat()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.ReadyAsync();
        AdoptionScene.Done(await scene.PrepareAsync());
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.SignAsync(scene.Cards.Secretariat)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.SignAsync(scene.Cards.Observer)).Refusal);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await scene.SignAsync(scene.Cards.Volunteer, new string('0', 64))).Refusal);
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Volunteer));
        Assert.Equal(AdoptionRefusals.SideHasSigned, (await scene.SignAsync(scene.Cards.Volunteer)).Refusal);
        var adoption = await scene.AdoptionAsync();
        Assert.Equal(AdoptionRefusals.SignedForTheOther, adoption.Sign(Side.Administration, scene.Cards.Volunteer.AccountId!.Value, DateTime.UtcNow, 1).Refusal);
    }

    [Fact]
    public async Task An_amendment_opens_a_card_and_makes_an_edition_with_its_differences()
    {
        await using var scene = await AdoptionScene.WithAsync();
        var amend = new OpenAmendment(scene.Database.Store);
        Assert.Equal(AdoptionRefusals.NothingAdopted, (await amend.RunAsync(scene.Cards.Secretariat, scene.PlanId, [scene.Cards.Card.Id], "سبب")).Refusal);
        await scene.AdoptedAsync();
        Assert.Equal(AdoptionRefusals.ReasonMissing, (await amend.RunAsync(scene.Cards.Secretariat, scene.PlanId, [scene.Cards.Card.Id], "")).Refusal);
        AdoptionScene.Done(await amend.RunAsync(scene.Cards.Secretariat, scene.PlanId, [scene.Cards.Card.Id], "أجل جديد"));
        AdoptionScene.Done(await new ReopenCard(scene.Database.Store).RunAsync(scene.Cards.Official, scene.Cards.Card.Id, "أجل جديد"));
        await scene.Desk.PublishedAsync();
        Assert.Equal(AdoptionRefusals.ReasonMissing, (await scene.PrepareAsync()).Refusal);
        AdoptionScene.Done(await scene.PrepareAsync("أجل جديد"));
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Volunteer));
        Assert.Equal(1, (await new AdoptedPlan(scene.Database.Store).ReadAsync(Actor.Public, 3)).Value!.Edition);   // in force until both have signed
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Official));

        var second = (await new AdoptedPlan(scene.Database.Store).ReadAsync(Actor.Public, 3)).Value!;
        Assert.Equal((2, "أجل جديد", 2), (second.Edition, second.Reason, second.Editions.Count));
        Assert.Equal(1, (await new AdoptedPlan(scene.Database.Store).ReadAsync(Actor.Public, 3, 1)).Value!.Edition);
    }

    [Fact]
    public async Task What_was_sent_to_the_partnership_names_a_day_and_a_safe_address()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.AdoptedAsync();
        var id = (await scene.AdoptionAsync()).Id;
        var enter = new EnterTransmission(scene.Database.Store);
        Assert.Equal(AdoptionRefusals.LinkNotSafe, (await enter.RunAsync(scene.Cards.Secretariat, id, AdoptionScene.Today, "12/2026", "javascript:alert(1)")).Refusal);
        Assert.Equal(AdoptionRefusals.SentBeforeAdopted, (await enter.RunAsync(scene.Cards.Secretariat, id, AdoptionScene.Today.AddDays(-3), "12/2026", null)).Refusal);
        Assert.Equal(AdoptionRefusals.NotYetThatDay, (await enter.RunAsync(scene.Cards.Secretariat, id, AdoptionScene.Today.AddDays(3), "12/2026", null)).Refusal);
        AdoptionScene.Done(await enter.RunAsync(scene.Cards.Secretariat, id, AdoptionScene.Today, "12/2026", "https://example.org/plan"));
        Assert.Equal("12/2026", Assert.Single((await new AdoptedPlan(scene.Database.Store).ReadAsync(Actor.Public, 3)).Value!.Sent).Reference);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_was_adopted_or_said_is_not_changed_and_a_change_past_the_guards_is_found(Engine engine)
    {
        await using var scene = await AdoptionScene.WithAsync(engine);
        await scene.OpenWindowAsync();
        await scene.SendAsync("تعليق");
        await scene.PublishedAsync();
        AdoptionScene.Done(await scene.AnswerAsync(scene.Cards.Secretariat, new CommentAnswer(CommentOutcome.NoChange, "لأن")));
        await scene.CloseWindowAsync();
        await scene.AdoptedAsync();
        Assert.True((await scene.ProofAsync()).IsSound);
        var forbidden = new[]
        {
            """UPDATE "AdoptedCards" SET "Document" = 'x'""", """DELETE FROM "AdoptedCards" """, """UPDATE "PlanAdoptions" SET "Hash" = 'x'""",
            """UPDATE "PublicComments" SET "Text" = 'x'""", """DELETE FROM "PublicComments" """, """DELETE FROM "ConsultedCards" """,
        };
        foreach (var sql in forbidden) Assert.NotNull(await Record.ExceptionAsync(() => RunAsync(scene, sql)));

        await RunAsync(scene, """UPDATE "PublicComments" SET "Answer" = 'شيء آخر'""");
        Assert.Equal(AdoptionFault.OtherAnswer, (await scene.ProofAsync()).Fault);
        await WithoutGuardsAsync(scene, engine);
        await RunAsync(scene, """UPDATE "PublicComments" SET "Text" = 'شيء آخر'""");
        Assert.Equal(AdoptionFault.OtherComment, (await scene.ProofAsync()).Fault);
        await RunAsync(scene, """UPDATE "AdoptedCards" SET "Revision" = 7""");
        Assert.Equal(AdoptionFault.OtherWhole, (await scene.ProofAsync()).Fault);
    }

    private static async Task<IReadOnlyList<ReadinessLine>> UnmetAsync(AdoptionScene scene)
    {
        await using var db = scene.Database.Read();
        return [.. (await Readiness.OfAsync(db, scene.PlanId, 3, AdoptionScene.Today, null, default)).Checks.Where(check => !check.IsMet).Select(check => check.Line)];
    }

    private static async Task RunAsync(AdoptionScene scene, string sql)
    {
        await using var transaction = (await scene.Database.Database.BeginAsync()).Value!;
        await transaction.Db.Database.ExecuteSqlRawAsync(sql);
        await transaction.CommitAsync(default);
    }

    private static async Task WithoutGuardsAsync(AdoptionScene scene, Engine engine)
    {
        foreach (var (table, names) in new[] { ("PublicComments", "Public_comments_never_change"), ("AdoptedCards", "Adopted_texts_never_change") })
            await RunAsync(scene, engine is Engine.Sqlite ? $"DROP TRIGGER \"{names}\"" : $"ALTER TABLE \"{table}\" DISABLE TRIGGER \"{table}_stay_as_they_were\"");
    }
}
