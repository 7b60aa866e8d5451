using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>Another name under which a theme occurs in documents is noted.</summary>
public sealed class AddThemeAlias(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid themeId, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!SafeText.TryCleanLine(typed, out var alias) || Folding.Fold(alias).Length == 0) return PlansRefusals.NameMissing;
            if (await change.Db.Themes.SingleOrDefaultAsync(t => t.Id == themeId, cancel) is not { } theme) return PlansRefusals.NoSuchTheme;

            var siblings = await change.Db.Themes.Where(t => t.PlanId == theme.PlanId).ToListAsync(cancel);
            if (siblings.Any(t => t.Knows(alias))) return PlansRefusals.AliasKnown.About(alias);

            theme.AlsoCalled(alias);
            change.Record(themeId, theme.PlanId, new { theme.Number, name = theme.Name, alias });
            return Result.Done;
        }, cancel);
}
