using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Groups;

/// <summary>Who is told of what happens in thematic groups.</summary>
internal static class GroupsNotices
{
    private const string Groups = "/plans/{plan}/groups";

    public static readonly NoticeRule[] Rules =
    [
        new("Groups.NameGroupLead", NoticeKind.Groups, Groups, LeadsAsync),
        new("Groups.OpenGroup", NoticeKind.Groups, Groups, Addressees.Committee),
        new("Groups.CloseGroup", NoticeKind.Groups, Groups, Addressees.Committee),
        new("Groups.AskToJoin", NoticeKind.Groups, Groups, LeadsAsync),
        new("Groups.AcceptMember", NoticeKind.Groups, Groups, LeadsAsync),
        new("Groups.RefuseMember", NoticeKind.Groups, Groups, LeadsAsync),
        new("Groups.CallGroupMeeting", NoticeKind.Groups, Groups, LeadsAsync),
        new("Groups.ApproveGroupMeeting", NoticeKind.Groups, Groups, LeadsAsync),
        new("Groups.AdoptGuide", NoticeKind.Groups, Groups + "/guide", Addressees.OtherSide),
    ];

    private static async Task<IReadOnlyList<Guid>> LeadsAsync(RecordedLine line, CancellationToken cancel)
    {
        var groups = await line.Db.ThematicGroups.Where(group => line.Subjects.Contains(group.Id)).ToListAsync(cancel);
        return [.. groups.SelectMany(group => new[] { group.AdministrationLead, group.CivilSocietyLead, group.AdministrationDeputy, group.CivilSocietyDeputy }).OfType<Guid>().Distinct(), .. await Addressees.Secretariat(line, cancel)];
    }
}
