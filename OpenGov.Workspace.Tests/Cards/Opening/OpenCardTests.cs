using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

public sealed class OpenCardTests
{
    private static readonly DraftText Draft = new("ar", "منصة لتتبع الميزانية");

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_new_commitment_gets_the_next_number_its_card_and_the_links_to_its_proposals(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);

        var opened = await Open(scene, scene.Volunteer, Draft with { Lead = scene.Agency.Id }, null, [.. scene.Proposals.Select(p => p.Id)]);

        Assert.Equal(3, opened.Value!.Number);   // the scene has commitment 2
        await using var db = scene.Database.Read();
        var commitment = await db.Commitments.SingleAsync(c => c.Number == 3);
        Assert.Equal((null, null), (commitment.Title, commitment.LeadBodyId));   // everybody reads the plan's list; the card is a draft
        var version = await CardVersion.AtAsync(db, opened.Value.CardId);
        var written = WrittenCard.Of(version!.Document);
        Assert.Equal((0, "منصة لتتبع الميزانية", scene.Agency.Id), (version.Revision, written.Title, written.Lead));
        Assert.All(written.Sections, section => Assert.True(section.IsEmpty));   // nothing is invented
        Assert.Equal(2, await db.CardSources.CountAsync(s => s.CardId == opened.Value.CardId));
        Assert.Contains("problem", (await db.CardOutlines.SingleAsync(o => o.CardId == opened.Value.CardId)).Gaps);
        var line = await db.Record.SingleAsync(r => r.Action == "Cards.OpenCard");
        Assert.True(await db.RecordSubjects.AnyAsync(s => s.Seq == line.Seq && s.SubjectId == scene.Proposals[0].Id));
    }

    [Fact]
    public async Task A_commitment_of_the_plan_keeps_its_title_and_takes_only_one_card()
    {
        await using var scene = await CardScene.WithAsync();
        var unnamed = new Commitment(scene.Plan.Id, 7, null, scene.Agency.Id);
        await scene.Database.AddAsync(unnamed);

        Assert.Equal(7, (await Open(scene, scene.Secretariat, Draft with { Kind = CardKind.Revised }, unnamed.Id)).Value!.Number);
        Assert.Equal(CardsRefusals.HasCard.Key, (await Open(scene, scene.Secretariat, Draft, unnamed.Id)).Refusal?.Key);

        await using var db = scene.Database.Read();
        Assert.Null((await db.Commitments.SingleAsync(c => c.Id == unnamed.Id)).Title);
        var card = await db.CommitmentCards.SingleAsync(c => c.CommitmentId == unnamed.Id);
        Assert.Equal((await CardVersion.AtAsync(db, card.Id))!.Json, card.RunningText);   // a revision starts from the running text
    }

    [Fact]
    public async Task Only_accepted_proposals_of_the_plan_that_wait_for_an_answer_make_a_card()
    {
        await using var scene = await CardScene.WithAsync();
        var unexamined = new Proposal(scene.Plan.Id, 9, null, Channel.Portal, "ع", "نص", null);
        var leftOut = new Proposal(scene.Plan.Id, 10, null, Channel.Portal, "ع", "نص آخر", null);
        Assert.True(leftOut.Accept().Ok && leftOut.LeaveOut("خارج النطاق").Ok);
        var elsewhere = new Plan(2, new LocalText("خطة"), 2021, 2023);
        var foreign = new Proposal(elsewhere.Id, 1, null, Channel.Portal, "ع", "نص", null);
        Assert.True(foreign.Accept().Ok);
        await scene.Database.AddAsync(elsewhere, unexamined, leftOut, foreign);

        Assert.Equal(ProposalsRefusals.NotAcceptedYet.Key, (await Open(scene, scene.Secretariat, Draft, null, unexamined.Id)).Refusal?.Key);
        Assert.Equal(ProposalsRefusals.AlreadyAnswered.Key, (await Open(scene, scene.Secretariat, Draft, null, leftOut.Id)).Refusal?.Key);
        Assert.Equal(ProposalsRefusals.NoSuchProposal.Key, (await Open(scene, scene.Secretariat, Draft, null, foreign.Id)).Refusal?.Key);
        Assert.Equal(CardsRefusals.NothingToAnswer.Key, (await Open(scene, scene.Secretariat, Draft, null)).Refusal?.Key);
        Assert.Equal(CardsRefusals.NothingToRevise.Key, (await Open(scene, scene.Secretariat, Draft with { Kind = CardKind.Revised }, null)).Refusal?.Key);
        Assert.Equal(CardsRefusals.NoSuchCommitment.Key, (await Open(scene, scene.Secretariat, Draft, Guid.NewGuid())).Refusal?.Key);
        await using var db = scene.Database.Read();
        Assert.Equal(1, await db.CommitmentCards.CountAsync());
    }

    [Fact]
    public async Task A_card_is_not_opened_with_a_broken_title()
    {
        await using var scene = await CardScene.WithAsync();

        foreach (var (title, refusal) in new[]
        {
            ("  ", CardsRefusals.TitleMissing), ("half " + "\ud83d", CardsRefusals.TextDamaged), (new string('x', 301), CardsRefusals.TitleTooLong),
        })
            Assert.Equal(refusal.Key, (await Open(scene, scene.Secretariat, new DraftText("ar", title), null, scene.Proposals[0].Id)).Refusal?.Key);
    }

    [Fact]
    public async Task Who_only_looks_on_opens_no_card()
    {
        await using var scene = await CardScene.WithAsync();

        Assert.Equal(AccessRefusals.NotAllowed, (await Open(scene, scene.Observer, Draft, null, scene.Proposals[0].Id)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await Open(scene, Actor.Public, Draft, null, scene.Proposals[0].Id)).Refusal);
    }

    [Fact]
    public async Task A_search_finds_what_waits_for_an_answer_by_words_and_by_numbers()
    {
        await using var scene = await CardScene.WithAsync();
        var search = new AnswerableProposals(scene.Database.Store);

        Assert.Equal([1, 2], (await search.ReadAsync(scene.Volunteer, 3, "")).Value!.Rows.Select(row => row.Number));
        Assert.Equal([2], (await search.ReadAsync(scene.Volunteer, 3, "2")).Value!.Rows.Select(row => row.Number));
        Assert.Equal(2, (await search.ReadAsync(scene.Volunteer, 3, "مقترح")).Value!.Count);
        Assert.Equal(0, (await search.ReadAsync(scene.Volunteer, 3, "ميزانية")).Value!.Count);
    }

    private static Task<Result<OpenedCard>> Open(CardScene scene, Actor actor, DraftText text, Guid? commitment, params Guid[] proposals) =>
        new OpenCard(scene.Database.Store).RunAsync(actor, scene.Plan.Id, text, commitment, proposals);
}
