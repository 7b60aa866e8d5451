using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Who may do what in a group, beyond their role.</summary>
internal static class GroupRights
{
    /// <summary>The side for which the asker leads the group, as co-lead or deputy, while they still sit on it.</summary>
    public static Side? LeadingSide(this Rights rights, ThematicGroup group) =>
        group.SideOf(rights.Actor.AccountId) is { } side && rights.SitsOn(side) ? side : null;

    /// <summary>The side for which the asker signs the group's beginning and end: its co-lead, or a member of the committee.</summary>
    public static Side? SigningSide(this Rights rights, ThematicGroup group) => rights.LeadingSide(group) ?? rights.OwnSide();

    /// <summary>The secretariat keeps the group going, without deciding; the program does so for the example.</summary>
    public static bool Facilitates(this Rights rights) => rights.Is(Role.Secretariat) || rights.Is(Role.System) || rights.Is(Role.Operator);

    /// <summary>May plan and call meetings: the co-leads and who facilitates.</summary>
    public static bool Runs(this Rights rights, ThematicGroup group) => rights.Facilitates() || rights.LeadingSide(group) is not null;

    /// <summary>Why it may not be planned or met in this group now, if it may not.</summary>
    public static Refusal? WhyNot(this Rights rights, ThematicGroup group) =>
        !rights.Runs(group) ? GroupsRefusals.NotYourGroup
        : group.State is not GroupState.Open ? GroupsRefusals.NotOpen
        : null;

    public static Task<ThematicGroup?> GroupAsync(this WorkspaceDbContext db, Guid id, CancellationToken cancel) =>
        db.ThematicGroups.SingleOrDefaultAsync(g => g.Id == id, cancel);

    /// <summary>Whoever opens a group or adopts a guide in the same moment waits: none goes past the limit, and nobody signs words they did not read.</summary>
    public static Task HoldPlanAsync(this WorkspaceDbContext db, Guid planId, CancellationToken cancel) =>
        db.Plans.Where(p => p.Id == planId).ExecuteUpdateAsync(plan => plan.SetProperty(p => p.Number, p => p.Number), cancel);

    public static async Task<int> MostOpenAsync(this WorkspaceDbContext db, Guid planId, CancellationToken cancel) =>
        await db.GroupRules.Where(r => r.PlanId == planId).Select(r => (int?)r.MostOpen).SingleOrDefaultAsync(cancel) ?? GroupRules.AtFirst;
}
