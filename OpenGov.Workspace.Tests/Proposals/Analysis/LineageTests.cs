using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

public sealed class LineageTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Proposals_merged_into_a_new_one_keep_their_way_to_it_and_bring_their_institutions(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(0, engine);
        await scene.EnterAsync(
            scene.Draft("الأول") with { Institutions = [scene.Ministry.Id] }, scene.Draft("الثاني") with { Institutions = [scene.Agency.Id] });

        var merged = await new MergeProposals(scene.Database.Store)
            .RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1, 2), "", "الأول والثاني معا", "نفس الطلب");

        Assert.Equal(3, merged.Value!.Number);
        await using var db = scene.Database.Read();
        Assert.Equal(2, await db.ProposalLinks.CountAsync(l => l.ToId == merged.Value.Id && l.Kind == LinkKind.MergedInto));
        Assert.Equal(2, await db.ConcernedBodies.CountAsync(c => c.ProposalId == merged.Value.Id));
        Assert.Equal(Disposition.Merged, (await scene.ProposalAsync(1)).Disposition);
        Assert.Equal((2, 3), (await db.Proposals.Received(scene.Plan.Id).CountAsync(), await db.Proposals.InRegister(scene.Plan.Id).CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Undoing_a_merge_brings_all_back_as_they_were_and_takes_the_new_one_out(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(2, engine);
        var (store, plan) = (scene.Database.Store, scene.Plan.Id);
        await new AcceptProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1, 2));
        await new MergeProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1, 2), "معا", "معا", "نفس الطلب");
        Assert.Equal(Eligibility.Accepted, (await scene.ProposalAsync(3)).Eligibility);

        var undone = await new UndoMerge(store).RunAsync(scene.Secretariat, plan, (await scene.SeenAsync(3))[0]);

        Assert.True(undone.Ok);
        Assert.True((await scene.ProposalAsync(1)).IsOpen);
        Assert.Equal(Eligibility.Accepted, (await scene.ProposalAsync(2)).Eligibility);
        await using var db = scene.Database.Read();
        Assert.Equal(0, await db.ProposalLinks.CountAsync());
        Assert.Equal([1, 2], await db.Proposals.InRegister(plan).Select(p => p.Number).OrderBy(n => n).ToListAsync());

        await scene.EnterAsync(scene.Draft("الرابع"));   // the number of the one taken out is never given again
        Assert.Equal("الرابع", (await scene.ProposalAsync(4)).Text);
    }

    [Fact]
    public async Task A_proposal_merged_into_one_of_the_register_is_answered_through_it()
    {
        await using var scene = await ProposalScene.WithAsync(3);
        var (store, plan) = (scene.Database.Store, scene.Plan.Id);
        var merge = new MergeProposals(store);
        await merge.RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1), 2, "مكرر");

        var reconsidered = await new ReconsiderProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1));
        var intoMerged = await merge.RunAsync(scene.Secretariat, plan, await scene.SeenAsync(3), 1, "مكرر");
        var intoItself = await merge.RunAsync(scene.Secretariat, plan, await scene.SeenAsync(3), 3, "مكرر");

        Assert.Equal(ProposalsRefusals.BecameOthers.Key, reconsidered.Refusal?.Key);
        Assert.Equal(ProposalsRefusals.AlreadyAnswered.Key, intoMerged.Refusal?.Key);
        Assert.Equal(ProposalsRefusals.IntoItself.Key, intoItself.Refusal?.Key);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_proposal_is_split_into_parts_that_lead_back_to_it(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(1, engine);

        var parts = await new SplitProposal(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Plan.Id, (await scene.SeenAsync(1))[0], [("أ", "الجزء الأول"), ("ب", "الجزء الثاني")], "طلبان مختلفان");

        Assert.Equal([2, 3], parts.Value!.Select(part => part.Number));
        await using var db = scene.Database.Read();
        Assert.Equal(2, await db.ProposalLinks.CountAsync(l => l.FromId == scene.Entered[0].Id && l.Kind == LinkKind.SplitInto));
        Assert.Equal(Disposition.Split, (await scene.ProposalAsync(1)).Disposition);
        Assert.Equal(scene.FirstTheme, (await scene.ProposalAsync(2)).ThemeId);
    }

    [Fact]
    public async Task A_proposal_is_not_split_into_one_part_nor_into_an_empty_one()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        var split = new SplitProposal(scene.Database.Store);
        var seen = (await scene.SeenAsync(1))[0];

        Assert.Equal(ProposalsRefusals.PartsOutOfRange.Key,
            (await split.RunAsync(scene.Secretariat, scene.Plan.Id, seen, [("أ", "واحد")], "سبب")).Refusal?.Key);
        Assert.Equal(ProposalsRefusals.TextMissing,
            (await split.RunAsync(scene.Secretariat, scene.Plan.Id, seen, [("أ", "واحد"), ("ب", " ")], "سبب")).Refusal);
        Assert.True((await scene.ProposalAsync(1)).IsOpen);
    }
}
