using OpenGov.Workspace.Dashboard.OpenData;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Reports;

public sealed class RegisterCountsTests
{
    [Fact]
    public async Task Merging_into_a_new_proposal_changes_no_count_of_what_was_received()
    {
        await using var scene = await ProposalScene.WithAsync(3);
        await new MergeProposals(scene.Database.Store)
            .RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1, 2), "معا", "معا", "نفس الطلب");
        await new PublishRegister(scene.Database.Store).RunAsync(Actor.System, scene.Plan.Id);

        await using var db = scene.Database.Read();
        var counts = await RegisterCounts.ReadAsync(db, scene.Plan.Id, default);
        var open = (await new OpenFigures(scene.Database.Store).ReadAsync(Actor.Public, scene.Plan.Number)).Value!;

        Assert.Equal((3, 2), (counts.Total, counts.Of(Disposition.Merged)));
        Assert.Equal(3, open.Single(figure => figure.Key == "register.proposals").Value);
    }
}
