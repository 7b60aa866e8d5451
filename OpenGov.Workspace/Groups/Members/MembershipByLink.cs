using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Reading: what became of somebody's application or invitation, for who holds its private link.</summary>
public sealed class MembershipByLink(Store store)
{
    public Task<Result<OwnMembership>> ReadAsync(Actor actor, string token, CancellationToken cancel = default) =>
        store.ReadAsync<OwnMembership>(this, actor, async (db, _) =>
        {
            var hash = LinkToken.HashOf(token);
            var found = await db.GroupMemberships.AsNoTracking().SingleOrDefaultAsync(m => m.TokenHash == hash, cancel);
            if (found is null) return GroupsRefusals.NoSuchMember;
            var group = await db.ThematicGroups.AsNoTracking().SingleAsync(g => g.Id == found.GroupId, cancel);
            var plan = await db.Plans.Where(p => p.Id == group.PlanId).Select(p => new { p.Number, p.Title }).SingleAsync(cancel);
            return new OwnMembership(
                plan.Number, plan.Title, group.Order, group.Topic, group.State, found.Affiliation, found.Function,
                (await db.BodiesAsync([found.BodyId], cancel)).Of(found.BodyId)?.Here ?? found.Institution, found.State, found.AskedAt, found.DecidedAt, found.EndedAt,
                found.State is MembershipState.Refused ? found.RefusedBecause : null);
        }, cancel);
}

/// <summary>A membership as the person it is about sees it.</summary>
/// <param name="RefusedBecause">Only once both co-leads have refused.</param>
public sealed record OwnMembership(
    int PlanNumber, LocalText PlanTitle, int GroupNumber, LocalText Topic, GroupState Group, Affiliation Affiliation, string Function, string? Institution,
    MembershipState State, DateTime AskedAt, DateTime? DecidedAt, DateTime? EndedAt, string? RefusedBecause);
