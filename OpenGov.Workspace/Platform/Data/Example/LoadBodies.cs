using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The bodies of both plans, each once, under every name the documents give it.</summary>
internal sealed class LoadBodies(Store store)
{
    public async Task<BodyDirectory> RunAsync(CancellationToken cancel)
    {
        var enter = new EnterBody(store);
        var bodies = new BodyDirectory();
        foreach (var body in ExampleFiles.Bodies().OrderBy(body => body.Parent is not null))
        {
            var parent = body.Parent is null ? (Guid?)null : bodies.ByKey(body.Parent);
            var entered = await enter.RunAsync(Actor.System, new NewBody(body.Side, body.Kind, body.Name, parent)
            {
                FormerNames = [.. body.FormerNames.Select(former => new FormerName(former.Ar, former.Until))],
                Spellings = body.Aliases,
            }, cancel);
            bodies.Add(body, entered.Value());
        }
        return bodies;
    }
}
