using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

public sealed class ConsultationTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_comment_goes_its_whole_way_from_the_public_to_an_answer_with_the_change(Engine engine)
    {
        await using var scene = await AdoptionScene.WithAsync(engine);
        await scene.OpenWindowAsync();
        var sent = await scene.SendAsync("لا ذكر للغة الأمازيغية.", quote: "المعطيات   متفرقة.");
        Assert.True(sent.Ok, sent.Refusal?.Key);
        Assert.False(sent.Value!.IsLate);

        await scene.PublishedAsync();
        await scene.RoutedAsync();
        AdoptionScene.Done(await scene.AnswerAsync(scene.Cards.Official, new CommentAnswer(CommentOutcome.NoChange, "يغطيه الالتزام رقم 5.")));

        var list = (await new CommentList(scene.Database.Store).ReadAsync(Actor.Public, 3, new CommentFilter())).Value!;
        var row = Assert.Single(list.Rows);
        Assert.Equal(("لا ذكر للغة الأمازيغية.", 2, "problem", "المعطيات متفرقة."), (row.Text, row.Card, row.Section, row.Quote));
        Assert.Equal((CommentStep.Answered, CommentOutcome.NoChange, "يغطيه الالتزام رقم 5."), (row.Step, row.Outcome, row.Answer));
        Assert.Null(row.Name);   // it was given to the secretariat, not to the public
        var own = (await new CommentByLink(scene.Database.Store).ReadAsync(Actor.Public, sent.Value.Token)).Value!;
        Assert.Equal("يغطيه الالتزام رقم 5.", own.Comment.Answer);
        var sheet = (await new ConsultationSheet(scene.Database.Store, TimeProvider.System).ReadAsync(Actor.Public, 3)).Value!.Now!;
        Assert.Equal((1, 1, 0, 1), (sheet.Figures.Received, sheet.Figures.Answered, sheet.Figures.Unanswered, sheet.Figures.ByCard[2]));
        Assert.True((await scene.ProofAsync()).IsSound);
    }

    [Fact]
    public async Task The_public_is_asked_only_when_both_sides_have_approved_the_same_text()
    {
        await using var scene = await AdoptionScene.WithAsync();
        var cards = scene.Cards;
        AdoptionScene.Done(await scene.PrepareWindowAsync());
        Assert.Equal(AccessRefusals.NotAllowed, (await scene.ApproveAsync(cards.Secretariat)).Refusal);
        AdoptionScene.Done(await scene.ApproveAsync(cards.Volunteer));
        Assert.Equal(AdoptionRefusals.SideHasSigned, (await scene.ApproveAsync(cards.Volunteer)).Refusal);
        Assert.Equal(AdoptionRefusals.NoSuchConsultation, (await scene.SendAsync("قبل الأوان")).Refusal);
        Assert.Null((await new ConsultationSheet(scene.Database.Store, TimeProvider.System).ReadAsync(Actor.Public, 3)).Value!.Now);   // as if there were none

        // Prepared anew: the approval that was given falls, and what was read before is not approved.
        var old = await scene.ConsultationAsync();
        AdoptionScene.Done(await scene.PrepareWindowAsync(until: AdoptionScene.Today.AddDays(40)));
        Assert.False((await scene.ConsultationAsync()).Signatures.Any);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await new ApproveConsultation(scene.Database.Store).RunAsync(cards.Volunteer, old.Id, ConsultationText.HashOf(old))).Refusal);
        AdoptionScene.Done(await scene.ApproveAsync(cards.Volunteer));
        AdoptionScene.Done(await scene.ApproveAsync(cards.OtherOfficial));
        Assert.True((await scene.SendAsync("الآن")).Ok);
        Assert.Equal(AdoptionRefusals.ConsultationStillOpen, (await scene.PrepareWindowAsync()).Refusal);
    }

    [Fact]
    public async Task What_was_announced_begins_on_its_day_and_none_begins_in_the_past()
    {
        await using var scene = await AdoptionScene.WithAsync();
        Assert.Equal(AdoptionRefusals.BeginsInThePast, (await scene.PrepareWindowAsync(AdoptionScene.Today.AddDays(-1))).Refusal);
        Assert.Equal(AdoptionRefusals.EndsBeforeItStarts, (await scene.PrepareWindowAsync(until: AdoptionScene.Today.AddDays(-1))).Refusal);
        AdoptionScene.Done(await scene.PrepareWindowAsync(AdoptionScene.Today.AddDays(5)));
        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.Volunteer));
        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.OtherOfficial));

        Assert.Equal(AdoptionRefusals.WindowNotOpen, (await scene.SendAsync("مبكر")).Refusal);
    }

    [Fact]
    public async Task A_late_comment_is_kept_and_says_that_it_is_late()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.OpenWindowAsync();
        await scene.CloseWindowAsync();

        var sent = await scene.SendAsync("بعد الأجل");

        Assert.True(sent.Value!.IsLate);
        Assert.True((await new CommentByLink(scene.Database.Store).ReadAsync(Actor.Public, sent.Value.Token)).Value!.Comment.IsLate);
        Assert.Equal(1, (await new ConsultationSheet(scene.Database.Store, TimeProvider.System).ReadAsync(Actor.Public, 3)).Value!.Now!.Figures.Late);
    }

    [Fact]
    public async Task Only_passages_that_are_there_can_be_quoted_and_consent_is_asked()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.OpenWindowAsync();
        Assert.Equal(AdoptionRefusals.NoSuchPassage, (await scene.SendAsync("x", quote: "ليس في البطاقة")).Refusal);
        Assert.Equal(AdoptionRefusals.NoSuchPassage, (await scene.SendAsync("x", section: "nonsense")).Refusal);
        Assert.Equal(AdoptionRefusals.NoSuchCard, (await scene.SendAsync("x", card: 99)).Refusal);
        Assert.Equal(AdoptionRefusals.TextMissing, (await scene.SendAsync("  \n ")).Refusal);
        Assert.Equal(AdoptionRefusals.TextTooLong.Key, (await scene.SendAsync(new string('م', PublicComment.Longest + 1))).Refusal?.Key);
        Assert.Equal(AdoptionRefusals.ConsentMissing, (await new SendComment(scene.Database.Store).RunAsync(Actor.Public, 3, new CommentDraft("نص"))).Refusal);
        Assert.Equal(AdoptionRefusals.NoSuchPlan, (await new SendComment(scene.Database.Store).RunAsync(Actor.Public, 77, new CommentDraft("نص") { Consents = true })).Refusal);
    }

    [Fact]
    public async Task Hidden_comments_are_counted_and_their_sender_is_told_why_and_nobody_else_sees_them()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.OpenWindowAsync();
        var sent = await scene.SendAsync("إشهار");
        var comment = await scene.CommentAsync();
        var hide = new HideComment(scene.Database.Store);
        Assert.Equal(AdoptionRefusals.ReasonMissing, (await hide.RunAsync(scene.Cards.Secretariat, comment.Id, comment.Version, HidingReason.Advertising, " ")).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await hide.RunAsync(scene.Cards.Official, comment.Id, comment.Version, HidingReason.Advertising, "إشهار")).Refusal);
        AdoptionScene.Done(await hide.RunAsync(scene.Cards.Secretariat, comment.Id, comment.Version, HidingReason.Advertising, "إشهار لمنتج"));

        Assert.Empty((await new CommentList(scene.Database.Store).ReadAsync(Actor.Public, 3, new CommentFilter())).Value!.Rows);
        Assert.Empty((await new CommentList(scene.Database.Store).ReadAsync(Actor.Public, 3, new CommentFilter(Step: CommentStep.Hidden))).Value!.Rows);
        Assert.Equal("إشهار لمنتج", (await new CommentByLink(scene.Database.Store).ReadAsync(Actor.Public, sent.Value!.Token)).Value!.Comment.HidingNote);
        Assert.Equal(1, (await new ConsultationSheet(scene.Database.Store, TimeProvider.System).ReadAsync(Actor.Public, 3)).Value!.Now!.Figures.Hidden);
        Assert.Equal(AdoptionRefusals.NoSuchComment, (await new CommentByLink(scene.Database.Store).ReadAsync(Actor.Public, "guessed")).Refusal);
    }

    [Fact]
    public async Task Only_the_institution_concerned_answers_and_a_change_names_a_later_revision()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.OpenWindowAsync();
        await scene.SendAsync("تعليق");
        var no = new CommentAnswer(CommentOutcome.NoChange, "لأن");
        Assert.Equal(AdoptionRefusals.CommentNotPublished.Key, (await scene.AnswerAsync(scene.Cards.Secretariat, no)).Refusal?.Key);
        await scene.PublishedAsync();
        Assert.Equal(AdoptionRefusals.AnotherInstitution, (await scene.AnswerAsync(scene.Cards.Official, no)).Refusal);   // not routed yet
        await scene.RoutedAsync();
        Assert.Equal(AdoptionRefusals.AnotherInstitution, (await scene.AnswerAsync(scene.Cards.OtherOfficial, no)).Refusal);
        Assert.Equal(AdoptionRefusals.AnswerMissing, (await scene.AnswerAsync(scene.Cards.Official, no with { Text = "" })).Refusal);
        Assert.Equal(AdoptionRefusals.ChangeMissing, (await scene.AnswerAsync(scene.Cards.Official, no with { Outcome = CommentOutcome.Changed })).Refusal);
        Assert.Equal(
            AdoptionRefusals.NoSuchRevision, (await scene.AnswerAsync(scene.Cards.Official, new CommentAnswer(CommentOutcome.Changed, "عدلنا", scene.Cards.Card.Id))).Refusal);   // the text is the one the public saw
        AdoptionScene.Done(await scene.AnswerAsync(scene.Cards.Official, no));
        Assert.Equal(AdoptionRefusals.CommentIsAnswered.Key, (await new RouteComments(scene.Database.Store)
            .RunAsync(scene.Cards.Secretariat, scene.PlanId, [(await scene.CommentAsync()).Id], scene.Cards.Agency.Id)).Refusal?.Key);
    }

    [Fact]
    public async Task Who_sent_a_comment_is_the_secretariats_alone()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.OpenWindowAsync();
        await scene.SendAsync("تعليق");
        var id = (await scene.CommentAsync()).Id;

        Assert.Equal("0600000000", (await new SenderOfComment(scene.Database.Store).ReadAsync(scene.Cards.Secretariat, id)).Value!.Contact);
        Assert.Equal(AccessRefusals.NotAllowed, (await new SenderOfComment(scene.Database.Store).ReadAsync(scene.Cards.Official, id)).Refusal);
        await using var db = scene.Database.Read();
        Assert.DoesNotContain(await db.Record.Where(line => line.Payload != null).Select(line => line.Payload!).ToListAsync(), payload => System.Text.Encoding.UTF8.GetString(payload).Contains("0600000000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_summary_is_published_after_the_window()
    {
        await using var scene = await AdoptionScene.WithAsync();
        await scene.OpenWindowAsync();
        var publish = new PublishConsultationSummary(scene.Database.Store);
        var consultation = await scene.ConsultationAsync();
        Assert.Equal(AdoptionRefusals.WindowStillOpen, (await publish.RunAsync(scene.Cards.Secretariat, consultation.Id, "ملخص")).Refusal);
        await scene.CloseWindowAsync();
        AdoptionScene.Done(await publish.RunAsync(scene.Cards.Secretariat, consultation.Id, "ملخص"));
        Assert.Equal("ملخص", (await new ConsultationSheet(scene.Database.Store, TimeProvider.System).ReadAsync(Actor.Public, 3)).Value!.Now!.Summary);
    }

    [Fact]
    public async Task Fifty_people_who_send_at_once_get_fifty_numbers()
    {
        await using var scene = await AdoptionScene.WithAsync(Engine.Postgres);
        await scene.OpenWindowAsync();

        var sent = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => scene.SendAsync($"تعليق {i}")));

        Assert.All(sent, one => Assert.True(one.Ok, one.Refusal?.Key));
        Assert.Equal(Enumerable.Range(1, 50), sent.Select(one => one.Value!.Number).Order());
    }
}
