using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>What the public has sent waits on the dashboard of the secretariat.</summary>
public sealed class PublicWaitsTests
{
    [Fact]
    public async Task What_came_through_the_public_form_waits_for_the_secretariat()
    {
        await using var scene = await AdoptionScene.WithAsync();
        var sent = await new SubmitProposal(scene.Database.Store).RunAsync(
            Actor.Public, 3, new PublicDraft("", "نقترح نشر محاضر المجالس الجماعية على بوابة واحدة.", null, null, null, Consent: true), LinkToken.New());
        Assert.True(sent.Ok, sent.Refusal?.Key);

        Assert.Equal([WaitKind.ToLookAt], await WaitsAsync(scene, scene.Cards.Secretariat));
    }

    private static async Task<IEnumerable<WaitKind>> WaitsAsync(AdoptionScene scene, Actor actor)
    {
        await using var db = scene.Database.Read();
        var figures = await PlanTally.TakeAsync(db, scene.PlanId, AdoptionScene.Today);
        return Waiting.In(figures, await Rights.OfAsync(db, actor, DateTime.UtcNow, default), AdoptionScene.Today).ForReader.Select(wait => wait.Kind).Where(kind => kind is WaitKind.ToLookAt);
    }
}
