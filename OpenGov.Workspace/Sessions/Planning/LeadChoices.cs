using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: who could lead a session, of each side.</summary>
public sealed class LeadChoices(Store store, TimeProvider clock)
{
    public Task<Result<ILookup<Side, LeadChoice>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<ILookup<Side, LeadChoice>>(this, actor, async (db, _) =>
        {
            var day = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
            var found = new List<(Side Side, LeadChoice Choice)>();
            foreach (var side in Sides.Both)
            {
                var people = await (
                    from grant in db.SittingOn(day).Where(grant => grant.Side == side)
                    join account in db.Accounts on grant.AccountId equals account.Id
                    join body in db.Bodies.IgnoreAutoIncludes() on grant.BodyId equals body.Id into bodies
                    from body in bodies.DefaultIfEmpty()
                    select new { account.Id, account.Function, Body = body == null ? null : body.Name }).ToListAsync(cancel);
                found.AddRange(people.DistinctBy(person => person.Id).Select(person => (side, new LeadChoice(person.Id, person.Function, person.Body))));
            }

            return new Result<ILookup<Side, LeadChoice>>(found.ToLookup(one => one.Side, one => one.Choice), null);
        }, cancel);
}

/// <summary>Somebody who could lead, by function and body.</summary>
public sealed record LeadChoice(Guid Id, LocalText Function, LocalText? Body);
