using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Reading: who may be named co-lead or deputy of a group, by side.</summary>
public sealed class LeadChoices(Store store, TimeProvider clock)
{
    public Task<Result<ILookup<Side, PersonOfGroup>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<ILookup<Side, PersonOfGroup>>(this, actor, async (db, _) =>
        {
            var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);   // as rights are counted
            var grants = await db.SittingOn(today).Select(g => new { g.AccountId, Side = g.Side!.Value }).Distinct().ToListAsync(cancel);
            var people = await PeopleOfGroups.FunctionsAsync(db, grants.Select(g => (Guid?)g.AccountId), cancel);
            return new Result<ILookup<Side, PersonOfGroup>>(grants.ToLookup(g => g.Side, g => people[g.AccountId]), null);
        }, cancel);
}
