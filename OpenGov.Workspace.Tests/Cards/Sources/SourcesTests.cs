using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

public sealed class SourcesTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_dropped_proposal_is_left_out_for_the_reason_given_once_the_signed_card_is_published(Engine engine)
    {
        await using var desk = await SigningScene.WithAsync(engine);
        var scene = desk.Scene;
        Assert.True((await Link(scene, scene.Official, scene.Proposals[1].Id)).Ok);
        Assert.Equal(CardsRefusals.ReasonMissing.Key, (await Drop(scene, scene.Official, 0, " ")).Refusal?.Key);
        Assert.True((await Drop(scene, scene.Official, 0, "خارج نطاق الالتزام")).Ok);
        Assert.Equal(CardsRefusals.LinkIsDropped.Key, (await Drop(scene, scene.Official, 0, "مرة أخرى")).Refusal?.Key);
        Assert.Equal(Disposition.NotYet, (await desk.ProposalAsync(1)).Disposition);

        await desk.PublishedAsync();

        var given = await desk.ProposalAsync(1);
        Assert.Equal((Disposition.AcceptedNotIncluded, "خارج نطاق الالتزام"), (given.Disposition, given.DispositionReason));
        Assert.Equal(Disposition.Included, (await desk.ProposalAsync(2)).Disposition);
        var onProposal = (await new CardsOfOneProposal(scene.Database.Store, AuthorizationMatrix.Shipped).ReadAsync(scene.Observer, given.Id)).Value!;
        Assert.Equal("خارج نطاق الالتزام", Assert.Single(onProposal.Cards).DropReason);
    }

    [Fact]
    public async Task What_was_included_and_is_dropped_later_stays_included_until_both_sign_again_and_it_is_published_and_may_be_taken_up_anew()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        await desk.PublishedAsync();
        Assert.Equal(CardsRefusals.NotADraft.Key, (await Drop(scene, scene.Official, 0, "سبب")).Refusal?.Key);
        await ReopenAsync(scene);
        Assert.True((await Drop(scene, scene.Official, 0, "أُلغي النشاط")).Ok);
        Assert.Equal(Disposition.Included, (await desk.ProposalAsync(1)).Disposition);

        await desk.PublishedAsync();
        Assert.Equal(Disposition.AcceptedNotIncluded, (await desk.ProposalAsync(1)).Disposition);

        await ReopenAsync(scene);
        Assert.True((await Link(scene, scene.Volunteer, scene.Proposals[0].Id)).Ok);
        await desk.PublishedAsync();
        Assert.Equal(Disposition.Included, (await desk.ProposalAsync(1)).Disposition);
    }

    [Fact]
    public async Task A_proposal_that_another_card_answers_is_not_left_out()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        var other = await new OpenCard(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Plan.Id, new DraftText("fr", "Portail"), null, [scene.Proposals[0].Id]);
        await desk.PublishedAsync();
        await ReopenAsync(scene);
        Assert.True((await Drop(scene, scene.Official, 0, "تجيب عنه البطاقة 3")).Ok);

        await desk.PublishedAsync();

        var proposal = await desk.ProposalAsync(1);
        Assert.Equal((Disposition.NotYet, null), (proposal.Disposition, proposal.CommitmentId));   // it waits for the other card
        Assert.Equal(3, other.Value!.Number);
    }

    [Fact]
    public async Task It_is_said_where_a_card_answers_a_proposal_and_both_ends_show_it()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        var cite = new CiteProposal(scene.Database.Store);
        Assert.True((await cite.RunAsync(scene.Volunteer, scene.Card.Id, scene.Proposals[0].Id, ["indicators", "solution", "no such section"])).Ok);
        Assert.Equal(CardsRefusals.NotLinked.Key, (await cite.RunAsync(scene.Volunteer, scene.Card.Id, scene.Proposals[1].Id, ["solution"])).Refusal?.Key);
        Assert.Equal(AccessRefusals.NotAllowed, (await cite.RunAsync(scene.Observer, scene.Card.Id, scene.Proposals[0].Id, ["solution"])).Refusal);

        var onCard = (await new SourcesOfCard(scene.Database.Store, AuthorizationMatrix.Shipped).ReadAsync(scene.Observer, scene.Card.Id)).Value!;
        Assert.Equal(["solution", "indicators"], onCard.All.Single().Sections);
        Assert.False(onCard.MayChange);
        var onProposal = (await new CardsOfOneProposal(scene.Database.Store, AuthorizationMatrix.Shipped).ReadAsync(scene.Volunteer, scene.Proposals[0].Id)).Value!;
        Assert.Equal((2, true), (onProposal.Cards.Single().Number, onProposal.MayOpen));
    }

    [Fact]
    public async Task A_link_says_what_its_proposal_became()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        Assert.True((await new MergeProposals(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[0].Id)], into: 2, "يقولان الشيء نفسه")).Ok);

        var linked = (await new SourcesOfCard(scene.Database.Store, AuthorizationMatrix.Shipped).ReadAsync(scene.Volunteer, scene.Card.Id)).Value!.All.Single();

        Assert.Equal([2], linked.Became);
        Assert.False(linked.IsLost);
    }

    [Fact]
    public async Task A_proposal_is_linked_once_and_only_while_it_can_be_answered()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        Assert.Equal(CardsRefusals.LinkedAlready.Key, (await Link(scene, scene.Official, scene.Proposals[0].Id)).Refusal?.Key);
        Assert.Equal(ProposalsRefusals.NothingChosen.Key, (await Link(scene, scene.Official)).Refusal?.Key);
        Assert.True((await new LeaveOutProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, [new Seen(scene.Proposals[1].Id)], "سبب")).Ok);
        Assert.Equal(ProposalsRefusals.AlreadyAnswered.Key, (await Link(scene, scene.Official, scene.Proposals[1].Id)).Refusal?.Key);
        await using var db = scene.Database.Read();
        Assert.Equal(1, await db.CardSources.CountAsync());
    }

    private static Task<Result> Link(CardScene scene, Actor actor, params Guid[] proposals) => new LinkProposals(scene.Database.Store).RunAsync(actor, scene.Card.Id, proposals);

    private static Task<Result> Drop(CardScene scene, Actor actor, int proposal, string reason) =>
        new DropProposal(scene.Database.Store).RunAsync(actor, scene.Card.Id, scene.Proposals[proposal].Id, reason);

    private static async Task ReopenAsync(CardScene scene) =>
        Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, "تعديل")).Ok);
}
