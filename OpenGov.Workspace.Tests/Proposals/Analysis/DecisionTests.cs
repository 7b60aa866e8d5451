using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

public sealed class DecisionTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Many_proposals_are_accepted_together_with_one_line_of_the_record(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(5, engine);

        var result = await new AcceptProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1, 2, 3, 5));

        Assert.True(result.Ok);
        await using var db = scene.Database.Read();
        Assert.Equal(4, await db.Proposals.CountAsync(p => p.Eligibility == Eligibility.Accepted));
        var line = await db.Record.SingleAsync(e => e.Action == "Proposals.AcceptProposals");
        Assert.Equal("""{"numbers":"1–3, 5"}""", Encoding.UTF8.GetString(line.Payload!));
        Assert.Equal(5, await db.RecordSubjects.CountAsync(s => s.Seq == line.Seq));   // the plan and the four
    }

    [Fact]
    public async Task One_that_is_already_answered_keeps_all_as_they_were_and_is_named()
    {
        await using var scene = await ProposalScene.WithAsync(4);
        var decline = new DeclineProposals(scene.Database.Store);
        await decline.RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(2, 4), NonAcceptance.NotPreciseOrClear, "غير واضح");

        var result = await new AcceptProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1, 2, 3, 4));

        Assert.Equal(ProposalsRefusals.AlreadyAnswered.Key, result.Refusal?.Key);
        Assert.Equal("2, 4", result.Refusal!.Args[0].ToString());
        Assert.Equal(Eligibility.NotExamined, (await scene.ProposalAsync(1)).Eligibility);
    }

    [Fact]
    public async Task Declining_asks_for_words()
    {
        await using var scene = await ProposalScene.WithAsync(1);

        var result = await new DeclineProposals(scene.Database.Store)
            .RunAsync(scene.Secretariat, scene.Plan.Id, scene.Entered, NonAcceptance.NotTiedToPrinciples, "  ");

        Assert.Equal(ProposalsRefusals.ReasonMissing, result.Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_proposal_that_changed_since_it_was_looked_at_is_not_decided_on(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(1, engine);
        var seen = await scene.SeenAsync(1);
        await new MoveToTheme(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, seen, scene.SecondTheme);

        var result = await new AcceptProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, seen);

        Assert.Equal(DataRefusals.ChangedMeanwhile, result.Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_accepted_proposal_is_included_in_a_commitment_and_the_decision_can_be_taken_back(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(1, engine);
        var (store, plan) = (scene.Database.Store, scene.Plan.Id);
        await new AcceptProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1));

        var included = await new IncludeProposals(store)
            .RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1), scene.Commitment.Id, "أدرج في الالتزام الرابع");

        Assert.True(included.Ok);
        Assert.Equal((Disposition.Included, scene.Commitment.Id), ((await scene.ProposalAsync(1)).Disposition, (await scene.ProposalAsync(1)).CommitmentId));

        Assert.True((await new ReconsiderProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1))).Ok);
        Assert.Equal((Disposition.NotYet, (Guid?)null), ((await scene.ProposalAsync(1)).Disposition, (await scene.ProposalAsync(1)).CommitmentId));
    }

    [Fact]
    public async Task A_proposal_not_yet_accepted_is_neither_included_nor_left_out_nor_handed_over()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        var (store, plan) = (scene.Database.Store, scene.Plan.Id);

        Assert.Equal(ProposalsRefusals.NotAcceptedYet.Key,
            (await new IncludeProposals(store).RunAsync(scene.Secretariat, plan, scene.Entered, scene.Commitment.Id, "سبب")).Refusal?.Key);
        Assert.Equal(ProposalsRefusals.NotAcceptedYet.Key,
            (await new LeaveOutProposals(store).RunAsync(scene.Secretariat, plan, scene.Entered, "سبب")).Refusal?.Key);
        Assert.Equal(ProposalsRefusals.NotAcceptedYet.Key,
            (await new HandOverProposals(store).RunAsync(scene.Secretariat, plan, scene.Entered, [scene.Ministry.Id])).Refusal?.Key);
        Assert.Equal(ProposalsRefusals.NotDecidedYet.Key,
            (await new ReconsiderProposals(store).RunAsync(scene.Secretariat, plan, scene.Entered)).Refusal?.Key);
    }

    [Fact]
    public async Task Nobody_but_the_secretariat_decides()
    {
        await using var scene = await ProposalScene.WithAsync(2);
        var (store, plan, some) = (scene.Database.Store, scene.Plan.Id, scene.Entered);
        Actor[] others =
        [
            Actor.Public,
            await scene.Database.ActorAsync(Role.Administrator), await scene.Database.ActorAsync(Role.Member, Side.CivilSociety),
            await scene.Database.ActorAsync(Role.CoLead, Side.Administration), await scene.Database.ActorAsync(Role.Expert),
            await scene.Database.ActorAsync(Role.Observer),
        ];

        foreach (var actor in others)
        {
            Refusal?[] refusals =
            [
                (await new AcceptProposals(store).RunAsync(actor, plan, some)).Refusal,
                (await new DeclineProposals(store).RunAsync(actor, plan, some, NonAcceptance.NotPreciseOrClear, "x")).Refusal,
                (await new ReconsiderProposals(store).RunAsync(actor, plan, some)).Refusal,
                (await new LeaveOutProposals(store).RunAsync(actor, plan, some, "x")).Refusal,
                (await new IncludeProposals(store).RunAsync(actor, plan, some, scene.Commitment.Id, "x")).Refusal,
                (await new MoveToTheme(store).RunAsync(actor, plan, some, scene.SecondTheme)).Refusal,
                (await new HandOverProposals(store).RunAsync(actor, plan, some, [scene.Ministry.Id])).Refusal,
                (await new MergeProposals(store).RunAsync(actor, plan, some, "t", "x", "x")).Refusal,
                (await new SplitProposal(store).RunAsync(actor, plan, some[0], [("a", "a"), ("b", "b")], "x")).Refusal,
                (await new UndoMerge(store).RunAsync(actor, plan, some[0])).Refusal,
            ];
            Assert.All(refusals, refusal => Assert.Equal(AccessRefusals.NotAllowed, refusal));
        }
    }
}
