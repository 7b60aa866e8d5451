using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

/// <summary>What a group's page expects of its reader.</summary>
/// <param name="Key">Its text is <c>Wait.Key</c>, counted.</param>
/// <param name="Place">The heading on the page where it is done.</param>
public sealed record GroupWait(string Key, string Place, int Count);

public static class GroupWaits
{
    public static IReadOnlyList<GroupWait> Of(GroupDetails group, DateOnly today)
    {
        var waits = new List<GroupWait>();
        if (group is { State: GroupState.Proposed, HasLeads: true, SigningSide: { } opener } && group.Opening.Any(s => s.Side != opener) && !group.OpeningSigned(opener))
            waits.Add(new GroupWait("Opening", "opening", 1));
        if (group is { State: GroupState.Open, SigningSide: { } closer } && group.Closing.Any(s => s.Side != closer) && !group.ClosingSigned(closer))
            waits.Add(new GroupWait("Closing", "closing", 1));
        if (group is { State: GroupState.Open, LeadingSide: { } side })
        {
            var members = group.Members.Count(m => m.IsUndecided && !m.For.Contains(side) && !m.Against.Contains(side));
            if (members > 0) waits.Add(new GroupWait("Members", "members", members));
            var late = group.Activities.Count(a => a.IsLate(today));
            if (late > 0) waits.Add(new GroupWait("Late", "programme", late));
        }
        return waits;
    }
}
