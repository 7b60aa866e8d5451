using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Sessions;

/// <summary>Who is told of what happens around a consultation session.</summary>
internal static class SessionsNotices
{
    private const string Session = "/plans/{plan}/sessions/{number}";

    public static readonly NoticeRule[] Rules =
    [
        new("Sessions.NameSessionLeads", NoticeKind.Sessions, Session, LeadsAsync),
        new("Sessions.PublishSession", NoticeKind.Sessions, Session, Addressees.Committee),
        new("Sessions.CorrectSessionCall", NoticeKind.Sessions, Session, LeadsAsync),
        new("Sessions.CancelSession", NoticeKind.Sessions, Session, Addressees.Committee),
        new("Sessions.AnnounceSessionAbsence", NoticeKind.Sessions, Session, LeadsAsync),
        new("Sessions.SignSessionMinutes", NoticeKind.Sessions, Session + "/minutes", LeadsAsync),
        new("Sessions.PublishSessionMinutes", NoticeKind.Sessions, Session + "/minutes", Addressees.Committee),
    ];

    private static async Task<IReadOnlyList<Guid>> LeadsAsync(RecordedLine line, CancellationToken cancel)
    {
        var leads = await line.Db.SessionLeads.Where(lead => lead.SessionId == line.Entry.SubjectId).Select(lead => lead.AccountId).ToListAsync(cancel);
        return [.. leads, .. await Addressees.Secretariat(line, cancel)];
    }
}
