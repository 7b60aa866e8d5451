using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Proposals are put under another theme of their plan.</summary>
public sealed class MoveToTheme(Store store)
{
    public Task<Result> RunAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, Guid themeId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var theme = await change.Db.Themes.AsNoTracking()
                .FirstOrDefaultAsync(t => t.Id == themeId && t.PlanId == planId, cancel);
            if (theme is null) return ProposalsRefusals.NoSuchTheme;

            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var decided = chosen.Each(proposal => proposal.MoveTo(themeId));
            if (decided.Ok) chosen.Record(new { numbers = chosen.Numbers, theme = theme.Number });
            return decided;
        }, cancel);
}
