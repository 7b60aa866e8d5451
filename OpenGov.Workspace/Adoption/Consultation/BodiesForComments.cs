using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: the institutions to which comments can be routed, and for which of them the reader speaks.</summary>
public sealed class BodiesForComments(Store store)
{
    public Task<Result<BodiesShown>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<BodiesShown>(this, actor, async (db, rights) =>
        {
            var all = await db.Bodies.AsNoTracking().Where(body => body.Side == Side.Administration).OrderBy(body => body.Id)
                .Select(body => new BodyChoice(body.Id, body.Name)).ToListAsync(cancel);
            return new BodiesShown(all, rights.OwnSide(), rights.BodyId);
        }, cancel);
}

/// <param name="Side">For which the reader signs.</param>
/// <param name="Own">The body for which they speak.</param>
public sealed record BodiesShown(IReadOnlyList<BodyChoice> All, Side? Side, Guid? Own);

public sealed record BodyChoice(Guid Id, LocalText Name);
