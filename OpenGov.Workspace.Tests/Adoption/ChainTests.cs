using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>The chain from an idea to the adopted text, followed from each of its ends.</summary>
public sealed partial class ChainTests
{
    private static readonly (string End, string Of, ChainStage Stage)[] Ends =
    [
        ("session", "1", ChainStage.Session), ("problem", "1-1", ChainStage.Problem), ("proposal", "1", ChainStage.Proposal),
        ("commitment", "2", ChainStage.Commitment), ("comment", "1-1", ChainStage.Comment), ("text", "2", ChainStage.FinalText),
    ];

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task From_every_end_the_same_chain_with_the_place_one_came_from_marked(Engine engine)
    {
        await using var scene = await ChainScene.WithAsync(engine);
        await scene.WholeAsync();
        foreach (var actor in new[] { scene.Cards.Observer, Actor.Public })
        {
            var told = new HashSet<string>();
            foreach (var (end, of, stage) in Ends)
            {
                var chain = Assert.Single(await scene.ChainsAsync(actor, end, of));
                Assert.Equal(stage, Assert.Single(chain.Steps, step => step.IsHere).Stage);
                told.Add(Mark().Replace(JsonSerializer.Serialize(chain), ""));
            }

            Assert.Single(told);
        }
    }

    [Fact]
    public async Task Each_step_says_when_who_decided_and_why()
    {
        await using var scene = await ChainScene.WithAsync();
        await scene.WholeAsync();
        var chain = Assert.Single(await scene.ChainsAsync(Actor.Public, "proposal", "1"));

        Assert.Equal(Enum.GetValues<ChainStage>(), chain.Steps.Select(step => step.Stage));
        Assert.All(chain.Steps, step => Assert.Equal(StepState.Reached, step.State));
        var steps = chain.Steps.ToDictionary(step => step.Stage);
        Assert.Equal((ChainScene.Problem, 1), (steps[ChainStage.Problem].Words, steps[ChainStage.Problem].Place));
        Assert.Equal("Disposition.Included", steps[ChainStage.Disposition].Outcome);
        Assert.Contains("بوابة المعطيات المفتوحة", steps[ChainStage.Disposition].Reason);
        Assert.Equal((ChainScene.Comment, ChainScene.Answer), (steps[ChainStage.Comment].Words, steps[ChainStage.Comment].Reason));
        Assert.Equal(scene.Cards.Agency.Name, Assert.Single(steps[ChainStage.Comment].By).Body);
        foreach (var stage in new[] { ChainStage.Session, ChainStage.Disposition, ChainStage.Commitment, ChainStage.Consultation, ChainStage.FinalText })
        {
            Assert.NotNull(steps[stage].On);
            Assert.Equal([Side.Administration, Side.CivilSociety], steps[stage].By.Select(signer => signer.Side!.Value));
            if (stage is not ChainStage.Session) Assert.Equal(scene.Cards.Association.Name, steps[stage].By[1].Body);   // they sat for it since yesterday
        }
    }

    [Fact]
    public async Task A_problem_that_nobody_ranked_has_no_place_in_its_chain()
    {
        await using var scene = await ChainScene.WithAsync();
        await scene.ChangeAsync(db => db.RankingRounds.ExecuteUpdateAsync(set => set.SetProperty(round => round.Ballots, 0)));

        var chain = Assert.Single(await scene.ChainsAsync(scene.Cards.Observer, "problem", "1-1"));

        Assert.Null(Assert.Single(chain.Steps, step => step.Stage is ChainStage.Problem).Place);
    }

    [Fact]
    public async Task What_is_not_published_is_for_the_public_as_if_it_were_not_there()
    {
        await using var scene = await ChainScene.WithAsync();
        await scene.Adoption.OpenWindowAsync();
        Assert.Null((await scene.Adoption.SendAsync(ChainScene.Comment)).Refusal);
        await scene.Adoption.Desk.SignedByBothAsync();

        // The register, the minutes, the comment and the card are the committee's own: each is refused like one that never was.
        foreach (var (end, of, absent) in new[] { ("proposal", "1", "999"), ("problem", "1-1", "1-9"), ("comment", "1-1", "1-9") })
        {
            var refused = (await scene.ReadAsync(Actor.Public, end, of)).Refusal;
            Assert.Equal(AdoptionRefusals.NoSuchChain, refused);
            Assert.Equal(refused, (await scene.ReadAsync(Actor.Public, end, absent)).Refusal);
        }

        var told = JsonSerializer.Serialize(await scene.ChainsAsync(Actor.Public, "commitment", "2"));
        foreach (var hidden in new[] { ChainScene.Problem, ChainScene.Comment, "مقترح رقم", scene.Cards.Agency.Name.Ar })
            Assert.DoesNotContain(JsonEncodedText.Encode(hidden).ToString(), told, StringComparison.Ordinal);
        Assert.Equal("Card.NotYet", Assert.Single((await scene.ChainsAsync(Actor.Public, "commitment", "2"))[0].Trunk, step => step.Stage is ChainStage.Commitment).Outcome);

        // Those who work on it see how far it is.
        var chain = Assert.Single(await scene.ChainsAsync(scene.Cards.Observer, "problem", "1-1"));
        Assert.Equal("Card.SignedByBoth", Assert.Single(chain.Trunk, step => step.Stage is ChainStage.Commitment).Outcome);
        Assert.Equal(StepState.NotYet, chain.Trunk[^1].State);

        // Published, the register shows; the problem waits for the minutes and looks like one that nobody wrote down.
        await scene.PublishRegisterAsync();
        var loose = Assert.Single(await scene.ChainsAsync(Actor.Public, "proposal", "1"));
        Assert.Equal((null, StepState.NotKept), (loose.Commitment, Assert.Single(loose.Steps, step => step.Stage is ChainStage.Problem).State));
        await scene.PublishMinutesAsync();
        Assert.Equal(ChainScene.Problem, Assert.Single((await scene.ChainsAsync(Actor.Public, "proposal", "1"))[0].Steps, step => step.Stage is ChainStage.Problem).Words);
    }

    [Fact]
    public async Task A_proposal_that_two_cards_answer_leads_to_both_and_each_names_the_other()
    {
        await using var scene = await ChainScene.WithAsync();
        var other = new Commitment(scene.Adoption.PlanId, 5, new LocalText("نشر الميزانية"), scene.Cards.Agency.Id);
        var card = new CommitmentCard(scene.Adoption.PlanId, other.Id, CardKind.New, "ar", null, DateTime.UtcNow);
        await scene.Adoption.Database.AddAsync(other);
        await scene.Adoption.Database.AddAsync(card, new CardSource(card.Id, scene.Cards.Proposals[0].Id, null, DateTime.UtcNow), new CardSource(card.Id, scene.Cards.Proposals[1].Id, null, DateTime.UtcNow));

        var chains = await scene.ChainsAsync(scene.Cards.Volunteer, "proposal", "1");
        Assert.Equal([2, 5], chains.Select(chain => chain.Commitment!.Value));
        Assert.Equal([5], Assert.Single(chains[0].Branches[0].Steps, step => step.IsHere).AlsoIn);
        Assert.Equal([1, 2], chains[1].Branches.Select(branch => branch.Proposal!.Value));   // the second card answers many
        Assert.Equal([2], Assert.Single(chains[1].Branches[0].Steps, step => step.IsHere).AlsoIn);
        Assert.False(chains[1].Branches[1].IsHere);
    }

    [Fact]
    public async Task One_that_was_merged_goes_on_through_what_it_became()
    {
        await using var scene = await ChainScene.WithAsync();
        var made = new Proposal(scene.Adoption.PlanId, 3, null, Channel.Portal, "من اثنين", "نص", null);
        AdoptionScene.Done(made.Accept());
        await scene.Adoption.Database.AddAsync(made);
        await scene.Adoption.Database.AddAsync(
            new ProposalLink(scene.Cards.Proposals[0].Id, made.Id, LinkKind.MergedInto, DateTime.UtcNow), new ProposalLink(scene.Cards.Proposals[1].Id, made.Id, LinkKind.MergedInto, DateTime.UtcNow));

        var told = new HashSet<string>();
        foreach (var number in new[] { "1", "2", "3" })
            told.Add(Mark().Replace(JsonSerializer.Serialize(await scene.ChainsAsync(scene.Cards.Observer, "proposal", number)), ""));
        Assert.Single(told);
        Assert.Equal([1, 2, 3], (await scene.ChainsAsync(scene.Cards.Observer, "commitment", "2"))[0].Branches.Select(branch => branch.Proposal!.Value));
    }

    [Fact]
    public async Task Of_a_plan_that_is_over_what_is_missing_was_not_kept_and_a_declined_proposal_ends_its_way()
    {
        await using var scene = await ChainScene.WithAsync();
        var old = new Plan(2, new LocalText("الخطة الثانية"), 2021, 2023, PlanWork.Creation);
        var commitment = new Commitment(old.Id, 1, new LocalText("التزام قديم"), null);
        await scene.Adoption.Database.AddAsync(old);
        await scene.Adoption.Database.AddAsync(commitment);
        var (included, declined) = (new Proposal(old.Id, 1, null, Channel.Session, "أول", "نص", null), new Proposal(old.Id, 2, null, Channel.Portal, "ثان", "نص", null));
        AdoptionScene.Done(included.Accept());
        AdoptionScene.Done(included.Include(commitment.Id, "لصلته"));
        AdoptionScene.Done(declined.Decline(NonAcceptance.NotPreciseOrClear, "عام جدا"));
        await scene.Adoption.Database.AddAsync(included, declined);

        var chain = Assert.Single(await scene.ChainsAsync(scene.Cards.Observer, "proposal", "1", plan: 2));
        Assert.Equal((StepState.NotKept, "Card.NotKept"), (chain.Branches[0].Steps[0].State, chain.Trunk[0].Outcome));
        Assert.All(chain.Trunk.Skip(1), step => Assert.Equal(StepState.NotKept, step.State));
        var ended = Assert.Single(await scene.ChainsAsync(scene.Cards.Observer, "proposal", "2", plan: 2));
        Assert.Equal((null, "عام جدا"), (ended.Commitment, ended.Branches[0].Steps[^1].Reason));
        Assert.Empty(ended.Trunk);
        Assert.Equal(AdoptionRefusals.NoSuchPlan, (await scene.ReadAsync(Actor.Public, "proposal", "2", plan: 2)).Refusal);
    }

    [Fact]
    public async Task The_page_leads_to_each_thing_and_says_where_one_is()
    {
        await using var scene = await ChainScene.WithAsync();
        await scene.WholeAsync();
        foreach (var (isPublic, actor) in new[] { (true, Actor.Public), (false, scene.Cards.Observer) })
        {
            var shown = (await scene.ReadAsync(actor, "comment", "1-1")).Value!;
            var page = await Rendered.AsAsync<ChainView>("ar", (nameof(ChainView.Shown), shown), (nameof(ChainView.Links), new ChainLinks(3, isPublic)));

            var at = isPublic ? "/public/plans/3" : "/plans/3";
            var links = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!.Replace("?lang=ar", "", StringComparison.Ordinal).Replace("&lang=ar", "", StringComparison.Ordinal)).ToList();
            string[] expected = isPublic
                ? [$"{at}/sessions", $"{at}/proposals/1", $"{at}/commitments/2", $"{at}/consultation", $"{at}/consultation/comments?card=2#c1", $"{at}/adopted?edition=1#card-2"]
                : [$"{at}/sessions/1", $"{at}/sessions/1/minutes", $"{at}/proposals/1", $"{at}/cards/2", $"{at}/consultation", $"{at}/consultation/1/comments/1", $"{at}/adoption#edition-1"];
            Assert.All(expected, address => Assert.Contains(address, links));
            var here = Assert.Single(page.QuerySelectorAll("[aria-current=step]"));
            Assert.Contains(ChainScene.Comment, here.TextContent, StringComparison.Ordinal);
            Assert.Contains("أنتم هنا", here.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("proposal", "0x1")]
    [InlineData("proposal", "1-2")]
    [InlineData("problem", "1")]
    [InlineData("comment", "1-")]
    [InlineData("3", "1")]
    [InlineData("card", "1")]
    [InlineData("commitment", "99999999999999999999")]
    public void An_address_that_names_no_place_is_none(string end, string of) => Assert.Null(ChainPlace.Of(end, of));

    [GeneratedRegex(",\"IsHere\":(true|false)")]
    private static partial Regex Mark();
}
