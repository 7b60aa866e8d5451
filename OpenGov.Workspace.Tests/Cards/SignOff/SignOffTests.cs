using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

public sealed class SignOffTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Both_signatures_seal_the_text_and_its_proposals_are_answered_when_it_is_published(Engine engine)
    {
        await using var desk = await SigningScene.WithAsync(engine);
        var sealedText = await desk.Scene.NewestAsync();

        var hash = await desk.PutAsync();
        Assert.Equal(sealedText.DocumentHash, hash);
        Assert.True((await desk.SignAsync(desk.Scene.Volunteer, hash)).Ok);
        Assert.Equal(Disposition.NotYet, (await desk.ProposalAsync(1)).Disposition);
        Assert.Equal(CardsRefusals.NotSignedByBoth.Key, (await desk.PublishAsync(hash)).Refusal?.Key);
        Assert.True((await desk.SignAsync(desk.Scene.Official, hash)).Ok);
        Assert.Equal((Disposition.NotYet, null), ((await desk.ProposalAsync(1)).Disposition, (await desk.ProposalAsync(1)).DispositionReason));   // everybody reads the register
        Assert.True((await desk.PublishAsync(hash)).Ok);

        var proposal = await desk.ProposalAsync(1);
        Assert.Equal((Disposition.Included, desk.Scene.Commitment.Id), (proposal.Disposition, proposal.CommitmentId));
        Assert.Equal("أُدرج في الالتزام رقم 2 «بوابة المعطيات المفتوحة» الذي وقّع الطرفان بطاقته، وتجيب عنه أقسام: الإشكالية، الأنشطة.", proposal.DispositionReason);
        Assert.Equal(Disposition.NotYet, (await desk.ProposalAsync(2)).Disposition);   // not the card's

        await using var db = desk.Scene.Database.Read();
        Assert.Equal(CardState.SignedByBoth, (await db.CommitmentCards.SingleAsync()).State);
        Assert.NotNull((await db.CardReviews.SingleAsync()).PublishedAt);
        Assert.Equal(
            ["Cards.PutBeforeSides", "Cards.SignCard", "Cards.SignCard", "Cards.PublishCard", "Cards.ProposalsIncluded"],
            (await db.Record.OrderBy(line => line.Seq).Select(line => line.Action).ToListAsync()).Where(action => action.StartsWith("Cards.", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_reason_that_the_secretariat_gave_for_an_inclusion_outlasts_every_publication_of_the_card(Engine engine)
    {
        await using var desk = await SigningScene.WithAsync(engine);
        var (scene, store) = (desk.Scene, desk.Scene.Database.Store);
        var proposal = await desk.ProposalAsync(1);
        Assert.True((await new IncludeProposals(store).RunAsync(scene.Secretariat, scene.Plan.Id, [new(proposal.Id, proposal.Version)], scene.Commitment.Id, "يستجيب لطلب الجمعيات")).Ok);

        await desk.PublishedAsync();
        Assert.Equal("يستجيب لطلب الجمعيات", (await desk.ProposalAsync(1)).DispositionReason);
        Assert.True((await new ReopenCard(store).RunAsync(scene.Official, scene.Card.Id, "تصحيح")).Ok);
        await desk.PublishedAsync();
        Assert.Equal("يستجيب لطلب الجمعيات", (await desk.ProposalAsync(1)).DispositionReason);
    }

    [Fact]
    public async Task A_card_that_says_nothing_is_not_put_before_the_sides()
    {
        await using var scene = await CardScene.WithAsync();

        var refused = await new PutBeforeSides(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id);

        Assert.Equal(CardsRefusals.NotReadyToSign.Key, refused.Refusal?.Key);
        Assert.Equal("The proposed solution", Assert.IsType<LocalText>(refused.Refusal!.Args.Single()).In(new CultureInfo("en")));
    }

    [Fact]
    public async Task Only_the_lead_administration_and_civil_society_sign_each_once_and_what_they_saw()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        Assert.Equal(CardsRefusals.ReviewIsOver.Key, (await desk.SignAsync(scene.Volunteer, "x")).Refusal?.Key);   // not put before anybody yet
        var hash = await desk.PutAsync();
        Assert.Equal(CardsRefusals.AlreadyInReview.Key, (await new PutBeforeSides(scene.Database.Store).RunAsync(scene.Official, scene.Card.Id)).Refusal?.Key);

        Assert.Equal(CardsRefusals.NotASigner.Key, (await desk.SignAsync(scene.OtherOfficial, hash)).Refusal?.Key);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.SignAsync(scene.Secretariat, hash)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.SignAsync(scene.Observer, hash)).Refusal);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await desk.SignAsync(scene.Volunteer, new string('0', 64))).Refusal);
        Assert.True((await desk.SignAsync(scene.Volunteer, hash)).Ok);
        Assert.Equal(CardsRefusals.AlreadySigned.Key, (await desk.SignAsync(scene.Volunteer, hash)).Refusal?.Key);
    }

    [Fact]
    public async Task Nobody_signs_for_both_sides()
    {
        await using var desk = await SigningScene.WithAsync();
        var hash = await desk.PutAsync();
        Assert.True((await desk.SignAsync(desk.Scene.Official, hash)).Ok);

        await using var db = desk.Scene.Database.Read();
        var review = await db.CardReviews.SingleAsync();
        Assert.Equal(CardsRefusals.SignedForTheOther, review.Sign(Side.CivilSociety, desk.Scene.Official.AccountId!.Value, DateTime.UtcNow).Refusal);
    }

    [Fact]
    public async Task A_side_sends_a_card_back_with_what_it_asks_and_it_can_be_written_again()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        var hash = await desk.PutAsync();
        Assert.Equal(CardsRefusals.ReasonMissing.Key, (await new AskForChanges(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, hash, "  ")).Refusal?.Key);
        Assert.True((await new AskForChanges(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, hash, "أضيفوا مؤشراً نوعياً")).Ok);

        var row = Assert.Single((await new CardList(scene.Database.Store).ReadAsync(scene.Official, 3)).Value!.Cards);
        Assert.Equal((CardStage.Back, Side.CivilSociety, CardWait.ToRevise), (row.Standing.Stage, row.Standing.AskedBy, row.ForReader));
        Assert.Equal(CardsRefusals.ReviewIsOver.Key, (await desk.SignAsync(scene.Official, hash)).Refusal?.Key);
        await desk.PutAsync();
        var shown = (await new SignOffSheet(scene.Database.Store, AuthorizationMatrix.Shipped).ReadAsync(scene.Official, scene.Card.Id)).Value!;
        Assert.Equal([2, 1], shown.Reviews.Select(review => review.Number));
        Assert.Equal("أضيفوا مؤشراً نوعياً", shown.Reviews[1].Note);
        Assert.True(shown.MaySign);
    }

    [Fact]
    public async Task Reopening_says_why_keeps_the_answers_and_leaves_the_published_version_public()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        Assert.Equal(CardsRefusals.IsDraft.Key, (await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, "x")).Refusal?.Key);
        await desk.SignedByBothAsync();
        Assert.True((await desk.PublishAsync((await scene.NewestAsync()).DocumentHash)).Ok);

        Assert.Equal(AccessRefusals.NotAllowed, (await new ReopenCard(scene.Database.Store).RunAsync(scene.Observer, scene.Card.Id, "x")).Refusal);
        Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, "خطأ في التاريخ")).Ok);

        Assert.Equal(Disposition.Included, (await desk.ProposalAsync(1)).Disposition);
        var row = Assert.Single((await new CardList(scene.Database.Store).ReadAsync(scene.Official, 3)).Value!.Cards);
        Assert.Equal((CardStage.Writing, true), (row.Standing.Stage, row.Standing.HasPublished));
        await using var db = scene.Database.Read();
        var review = await db.CardReviews.SingleAsync();
        Assert.Equal(("خطأ في التاريخ", true), (review.ChangesAsked, review.Signatures.Complete));
    }

    [Fact]
    public async Task A_card_is_taken_back_by_who_put_it_forward_while_nobody_has_signed()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        var withdraw = new WithdrawFromReview(scene.Database.Store);
        var hash = await desk.PutAsync();   // by the official

        Assert.Equal(CardsRefusals.NotYoursToWithdraw.Key, (await withdraw.RunAsync(scene.Volunteer, scene.Card.Id)).Refusal?.Key);
        Assert.True((await desk.SignAsync(scene.Volunteer, hash)).Ok);
        Assert.Equal(CardsRefusals.AlreadySignedByOne.Key, (await withdraw.RunAsync(scene.Official, scene.Card.Id)).Refusal?.Key);
        Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Official, scene.Card.Id, "تصحيح")).Ok);
        await desk.PutAsync();
        Assert.True((await withdraw.RunAsync(scene.Secretariat, scene.Card.Id)).Ok);
        Assert.Equal(CardsRefusals.ReviewIsOver.Key, (await withdraw.RunAsync(scene.Secretariat, scene.Card.Id)).Refusal?.Key);
    }

    [Fact]
    public async Task A_merged_proposal_is_answered_through_what_it_became()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        var merged = await new MergeProposals(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[0].Id)], into: 2, "يقولان الشيء نفسه");
        Assert.True(merged.Ok);

        await desk.PublishedAsync();

        Assert.Equal(Disposition.Merged, (await desk.ProposalAsync(1)).Disposition);
        Assert.Equal((Disposition.Included, scene.Commitment.Id), ((await desk.ProposalAsync(2)).Disposition, (await desk.ProposalAsync(2)).CommitmentId));
    }

    [Fact]
    public async Task A_proposal_that_was_left_out_meanwhile_is_included_all_the_same_and_one_not_accepted_any_more_is_not()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        await scene.Database.AddAsync(new CardSource(scene.Card.Id, scene.Proposals[1].Id, null, DateTime.UtcNow));
        Assert.True((await new LeaveOutProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[0].Id)], "قبل البطاقة")).Ok);
        Assert.True((await new ReconsiderProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[1].Id)])).Ok);

        await desk.PublishedAsync();

        Assert.Equal(Disposition.Included, (await desk.ProposalAsync(1)).Disposition);
        Assert.Equal((Eligibility.NotExamined, Disposition.NotYet), ((await desk.ProposalAsync(2)).Eligibility, (await desk.ProposalAsync(2)).Disposition));
    }

    [Fact]
    public async Task What_a_merged_proposal_was_included_through_is_left_out_when_its_link_is_dropped()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        Assert.True((await new MergeProposals(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[0].Id)], into: 2, "يقولان الشيء نفسه")).Ok);
        await desk.PublishedAsync();
        Assert.Equal(Disposition.Included, (await desk.ProposalAsync(2)).Disposition);
        Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, "تعديل")).Ok);
        Assert.True((await new DropProposal(scene.Database.Store).RunAsync(scene.Official, scene.Card.Id, scene.Proposals[0].Id, "أُلغي النشاط")).Ok);

        await desk.PublishedAsync();

        var became = await desk.ProposalAsync(2);
        Assert.Equal((Disposition.AcceptedNotIncluded, "أُلغي النشاط", null), (became.Disposition, became.DispositionReason, became.CommitmentId));
    }

    [Fact]
    public async Task Nobody_takes_back_alone_what_both_signed_and_published()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        var reconsider = new ReconsiderProposals(scene.Database.Store, new PublishedAnswers(AnswersToProposals.PublishedAmongAsync));
        await desk.PublishedAsync();

        Assert.Equal(
            ProposalsRefusals.AnsweredByCard.Key,
            (await reconsider.RunAsync(scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[0].Id)])).Refusal?.Key);
        Assert.Equal(Disposition.Included, (await desk.ProposalAsync(1)).Disposition);
        Assert.True((await reconsider.RunAsync(scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[1].Id)])).Ok);   // no card answers it
    }
}
