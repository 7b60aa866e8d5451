using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Groups;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: of whom and of what pairs can be made in a plan.</summary>
public sealed class ScorerChoices(Store store, TimeProvider clock)
{
    public Task<Result<PairChoices>> ReadAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ReadAsync<PairChoices>(this, actor, async (db, _) =>
        {
            var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);   // as rights are counted
            var grants = await db.SittingOn(today).Select(grant => new { grant.AccountId, Side = grant.Side!.Value }).Distinct().ToListAsync(cancel);
            var people = await Scorer.OfAsync(db, grants.Select(grant => (Guid?)grant.AccountId), cancel);
            return new PairChoices(
                grants.ToLookup(grant => grant.Side, grant => people[grant.AccountId]),
                await db.Themes.Where(theme => theme.PlanId == planId).OrderBy(theme => theme.Number)
                    .Select(theme => new ThemeOfPair(theme.Id, theme.Number, theme.Name)).ToListAsync(cancel),
                await db.ThematicGroups.Where(g => g.PlanId == planId).OrderBy(g => g.Order)
                    .Select(g => new GroupRow(g.Id, g.Topic, g.State)).ToListAsync(cancel));
        }, cancel);
}

public sealed record PairChoices(ILookup<Side, Scorer> People, IReadOnlyList<ThemeOfPair> Themes, IReadOnlyList<GroupRow> Groups);
