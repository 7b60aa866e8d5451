using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Committee;

/// <summary>Who is told of what happens around the committee's meetings.</summary>
internal static class CommitteeNotices
{
    private const string Meeting = "/plans/{plan}/meetings/{number}";

    public static readonly NoticeRule[] Rules =
    [
        new("Committee.ConveneMeeting", NoticeKind.Meetings, Meeting, Addressees.Committee),
        new("Committee.CorrectMeeting", NoticeKind.Meetings, Meeting, Addressees.Committee),
        new("Committee.ChangeAgenda", NoticeKind.Meetings, Meeting, Addressees.Committee),
        new("Committee.AddMeetingDocument", NoticeKind.Meetings, Meeting, Addressees.Committee),
        new("Committee.MakeAction", NoticeKind.Meetings, Meeting, OwnersAsync),
        new("Committee.SignMinutes", NoticeKind.Meetings, Meeting, Addressees.OtherSide),
        new("Committee.PublishMinutes", NoticeKind.Meetings, Meeting, Addressees.Committee),
    ];

    private static async Task<IReadOnlyList<Guid>> OwnersAsync(RecordedLine line, CancellationToken cancel)
    {
        var action = (await line.Db.MeetingOutputs.FirstOrDefaultAsync(output => line.Subjects.Contains(output.Id), cancel))?.Action;
        if (action?.OwnerBodyId is { } body) return await Addressees.OfBodyAsync(line, body, cancel);
        return action?.OwnerSide is { } side ? await Addressees.OfSideAsync(line, side, cancel) : [];
    }
}
