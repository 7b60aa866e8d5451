using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Reading: the groups of a plan with who leads them, how many members each has, and what waits in each for the reader.</summary>
public sealed class GroupsOverview(Store store)
{
    public Task<Result<GroupsOfOnePlan>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<GroupsOfOnePlan>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            if (plan is null) return GroupsRefusals.NoSuchPlan;
            var groups = await db.ThematicGroups.AsNoTracking().Where(g => g.PlanId == plan.Id).OrderBy(g => g.Order).ToListAsync(cancel);
            var members = await db.GroupMemberships
                .Where(m => db.ThematicGroups.Any(g => g.Id == m.GroupId && g.PlanId == plan.Id))
                .GroupBy(m => new { m.GroupId, m.State }).Select(m => new { m.Key.GroupId, m.Key.State, Count = m.Count() }).ToListAsync(cancel);
            var themes = await db.Themes.Where(t => t.PlanId == plan.Id).OrderBy(t => t.Number).Select(t => new { t.Id, t.Name }).ToListAsync(cancel);
            var guide = await db.GroupGuides.Where(g => g.PlanId == plan.Id).SelectMany(g => g.Versions).MaxAsync(v => (int?)v.Number, cancel);
            return new GroupsOfOnePlan(plan.Id, planNumber, plan.Title, await db.MostOpenAsync(plan.Id, cancel), guide)
            {
                Groups = groups.ConvertAll(g => new GroupInList(g.Id, g.Order, g.Topic, g.State, g.IsPilot, g.Opening.Has(Side.Administration), g.Opening.Has(Side.CivilSociety))
                {
                    Themes = [.. themes.Where(t => g.ThemeIds.Contains(t.Id)).Select(t => t.Name)],
                    Led = [.. Sides.Both.Where(side => g.Lead(side) is not null)],
                    Members = members.Where(m => m.GroupId == g.Id && m.State is MembershipState.Member).Sum(m => m.Count),
                    ToDecide = rights.LeadingSide(g) is null ? 0
                        : members.Where(m => m.GroupId == g.Id && m.State is MembershipState.Applied or MembershipState.Proposed).Sum(m => m.Count),
                }),
                SharesDraft = !rights.SeesOnlyPublished(),
            };
        }, cancel);
}

/// <param name="Guide">Number of the adopted version of the practical guide; null while there is none.</param>
public sealed record GroupsOfOnePlan(Guid PlanId, int PlanNumber, LocalText PlanTitle, int MostOpen, int? Guide)
{
    public required IReadOnlyList<GroupInList> Groups { get; init; }

    /// <summary>The reader may see what is not adopted yet.</summary>
    public required bool SharesDraft { get; init; }
    public int OpenNow => Groups.Count(group => group.State is GroupState.Open);
}

public sealed record GroupInList(
    Guid Id, int Number, LocalText Topic, GroupState State, bool IsPilot, bool AdministrationSigned, bool CivilSocietySigned)
{
    public required IReadOnlyList<LocalText> Themes { get; init; }

    /// <summary>Sides whose co-lead is named.</summary>
    public required IReadOnlyList<Side> Led { get; init; }

    /// <summary>Beside the co-leads.</summary>
    public required int Members { get; init; }

    /// <summary>Applications and proposals that the reader, as co-lead, has to decide on.</summary>
    public required int ToDecide { get; init; }
}
