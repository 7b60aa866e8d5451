using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Groups;

/// <summary>Who is told of what happens in thematic groups.</summary>
internal static class GroupsNotices
{
    private const string Group = "/plans/{plan}/groups/{group}";

    public static readonly NoticeRule[] Rules =
    [
        new("Groups.OpenGroup", NoticeKind.Groups, Group, Addressees.Committee),
        new("Groups.CloseGroup", NoticeKind.Groups, Group, Addressees.Committee),
        new("Groups.NameGroupLead", NoticeKind.Groups, Group, LeadsAsync),
        new("Groups.AskToJoin", NoticeKind.Groups, Group, LeadsAsync),
        new("Groups.InviteToGroup", NoticeKind.Groups, Group, LeadsAsync),
        new("Groups.AcceptMember", NoticeKind.Groups, Group, LeadsAsync),
        new("Groups.RefuseMember", NoticeKind.Groups, Group, LeadsAsync),
        new("Groups.AdoptGuide", NoticeKind.Groups, "/plans/{plan}/groups/guide", Addressees.OtherSide),
        new("Groups.CallGroupMeeting", NoticeKind.Groups, Group + "/meetings/{number}", PeopleAsync),
        new("Groups.ApproveGroupMeeting", NoticeKind.Groups, Group + "/meetings/{number}", LeadsAsync),
    ];

    /// <summary>The co-leads and deputies of the group that the line is about, and the secretariat.</summary>
    private static async Task<IReadOnlyList<Guid>> LeadsAsync(RecordedLine line, CancellationToken cancel)
    {
        var groups = await line.Db.ThematicGroups.AsNoTracking().Where(g => line.Subjects.Contains(g.Id)).ToListAsync(cancel);
        return [.. groups.SelectMany(g => Sides.Both.SelectMany(side => new[] { g.Lead(side), g.Deputy(side) })).OfType<Guid>().Union(await Addressees.Secretariat(line, cancel))];
    }

    /// <summary>They, and the members who have an account.</summary>
    private static async Task<IReadOnlyList<Guid>> PeopleAsync(RecordedLine line, CancellationToken cancel)
    {
        var members = await line.Db.GroupMemberships
            .Where(m => line.Subjects.Contains(m.GroupId) && m.State == MembershipState.Member && m.AccountId != null).Select(m => m.AccountId!.Value).ToListAsync(cancel);
        return [.. (await LeadsAsync(line, cancel)).Union(members)];
    }
}
