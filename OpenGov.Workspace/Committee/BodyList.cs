using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

/// <summary>Reading: the bodies that take part, found by any name they have or had.</summary>
public sealed class BodyList(Store store)
{
    public Task<Result<IReadOnlyList<BodyRow>>> ReadAsync(Actor actor, string? search, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<BodyRow>>(this, actor, async (db, _) =>
        {
            var sought = Folding.Fold(search ?? "");
            var found = await db.Bodies
                .Where(b => sought == "" || b.Names.Any(n => n.Folded.Contains(sought)))
                .ToListAsync(cancel);
            var seated = await db.Seats.Where(s => s.Until == null).Select(s => s.BodyId).ToHashSetAsync(cancel);
            return found
                .Select(b => new BodyRow(
                    b.Id, b.Side, b.Kind, b.Name, [.. b.Names.Where(n => n.Kind is not BodyNameKind.Current).Select(n => n.Text)], seated.Contains(b.Id)))
                .InReadersOrder(row => row.Name.Here).OrderBy(row => row.Side).ThenByDescending(row => row.IsSeated)
                .ToList();
        }, cancel);
}

/// <summary>A body in a list, with the other names under which documents give it.</summary>
public sealed record BodyRow(Guid Id, Side Side, BodyKind Kind, LocalText Name, IReadOnlyList<string> OtherNames, bool IsSeated);
