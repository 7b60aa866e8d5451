using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

/// <summary>Finds bodies by whatever their documents call them.</summary>
public static class BodyNames
{
    public static async Task<string?> FirstKnownAsync(this WorkspaceDbContext db, IEnumerable<string> names, CancellationToken cancel)
    {
        var folded = names.Select(Folding.Fold).ToList();
        return await db.Set<BodyName>().Where(n => folded.Contains(n.Folded)).Select(n => n.Text).FirstOrDefaultAsync(cancel);
    }

    public static Task<bool> KnownToAnotherAsync(this WorkspaceDbContext db, LocalText name, Guid bodyId, CancellationToken cancel)
    {
        var folded = new[] { name.Ar, name.Fr, name.En }.OfType<string>().Select(Folding.Fold).ToList();
        return db.Set<BodyName>().AnyAsync(n => n.BodyId != bodyId && folded.Contains(n.Folded), cancel);
    }
}
