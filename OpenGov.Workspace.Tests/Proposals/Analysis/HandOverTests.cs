using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

public sealed class HandOverTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Proposals_go_to_every_institution_once_and_become_its_concern(Engine engine)
    {
        await using var scene = await HandedOverAsync(engine);
        var handOver = new HandOverProposals(scene.Database.Store);

        var again = await handOver.RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1, 2), [scene.Ministry.Id]);
        var another = await handOver.RunAsync(
            scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1, 2), [scene.Ministry.Id, scene.Agency.Id]);

        Assert.Equal(ProposalsRefusals.AlreadyHandedOver.Key, again.Refusal?.Key);
        Assert.True(another.Ok);
        await using var db = scene.Database.Read();
        Assert.Equal(4, await db.HandOvers.CountAsync());
        Assert.Equal(4, await db.ConcernedBodies.CountAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_institution_s_own_people_answer_for_it(Engine engine)
    {
        await using var scene = await HandedOverAsync(engine);
        var member = await scene.Database.ActorAsync(Role.Member, Side.Administration, scene.Ministry.Id);
        var asked = await FirstAsync(scene);

        var answered = await new AnswerHandOver(scene.Database.Store)
            .RunAsync(member, asked.Id, asked.Version, HandOverAnswer.CanBeIncluded, "ممكن في إطار الالتزام الرابع");

        Assert.True(answered.Ok);
        var after = await FirstAsync(scene);
        Assert.Equal((HandOverAnswer.CanBeIncluded, "ممكن في إطار الالتزام الرابع"), (after.Answer, after.AnswerText));
    }

    [Fact]
    public async Task People_of_another_institution_do_not_answer_for_it()
    {
        await using var scene = await HandedOverAsync();
        var stranger = await scene.Database.ActorAsync(Role.Member, Side.Administration, scene.Agency.Id);
        var asked = await FirstAsync(scene);

        var answered = await new AnswerHandOver(scene.Database.Store)
            .RunAsync(stranger, asked.Id, asked.Version, HandOverAnswer.NotOurRemit, "لا يعنينا");

        Assert.Equal(ProposalsRefusals.AnotherInstitution, answered.Refusal);
        Assert.Null((await FirstAsync(scene)).Answer);
    }

    [Fact]
    public async Task A_second_answer_made_without_seeing_the_first_is_refused()
    {
        await using var scene = await HandedOverAsync();
        var asked = await FirstAsync(scene);
        var answer = new AnswerHandOver(scene.Database.Store);
        await answer.RunAsync(scene.Secretariat, asked.Id, asked.Version, HandOverAnswer.AlreadyDone, "أنجز");

        var second = await answer.RunAsync(scene.Secretariat, asked.Id, asked.Version, HandOverAnswer.NeedsDiscussion, "يناقش");

        Assert.Equal(DataRefusals.ChangedMeanwhile, second.Refusal);
    }

    private static async Task<ProposalScene> HandedOverAsync(Engine engine = Engine.Sqlite)
    {
        var scene = await ProposalScene.WithAsync(2, engine);
        await new AcceptProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, scene.Entered);
        await new HandOverProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan.Id, scene.Entered, [scene.Ministry.Id]);
        return scene;
    }

    private static async Task<HandOver> FirstAsync(ProposalScene scene)
    {
        await using var db = scene.Database.Read();
        return await db.HandOvers.SingleAsync(h => h.ProposalId == scene.Entered[0].Id);
    }
}
