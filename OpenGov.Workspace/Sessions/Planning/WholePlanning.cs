using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session that is being prepared, with all that belongs to it, and whether somebody may prepare it.</summary>
internal static class WholePlanning
{
    private const int LongestPlace = 400;

    public static async Task<(ConsultationSession Session, PlannedSession? Planned)?> SessionAsync(this WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        if (await db.ConsultationSessions.SingleOrDefaultAsync(s => s.Id == sessionId, cancel) is not { } session) return null;
        return (session, await db.PlannedSessions.Include(p => p.Items).Include(p => p.Speakers).Include(p => p.Documents).Include(p => p.Polls)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.SessionId == sessionId, cancel));
    }

    /// <summary>What a part of the preparation is changed in, by the secretariat or by who leads the session.</summary>
    public static async Task<Result<(ConsultationSession Session, PlannedSession Planned)>> ToPrepareAsync(this Change change, Guid sessionId, CancellationToken cancel)
    {
        if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
        if (!change.Rights.PreparesSessions() && !await SessionRights.LeadsAsync(change.Db, change.Rights, sessionId, cancel))
            return PlanningRefusals.NotYourSession;
        if (planned is null) return PlanningRefusals.NotPlanned;
        return (session, planned);
    }

    public static Result<SessionCall> Clean(this SessionCall typed)
    {
        var (place, link) = (Typed.Line(typed.Place), Typed.Line(typed.Link));
        if (place?.Length > LongestPlace) return PlanningRefusals.TooLong.About(LongestPlace);
        if (link is not null && !IsSafeLink(link)) return PlanningRefusals.LinkNotSafe;
        var region = string.IsNullOrEmpty(typed.RegionCode) ? null : typed.RegionCode;
        if (region is not null && Region.Of(region) is null) return PlanningRefusals.RegionUnknown;
        var audience = typed.Audience?.Clean();
        if (audience is not null && Typed.Passage(audience, LongestPlace).Refusal is { } tooLong) return PlanningRefusals.TooLong.About(tooLong.Args);
        return typed with
        {
            Place = typed.Form is MeetingForm.Remote ? null : place, Link = typed.Form is MeetingForm.InPerson ? null : link,
            RegionCode = region, Audience = audience,
        };
    }

    /// <summary>Somebody who follows it types what they see: nothing on the way may change it.</summary>
    public static bool IsSafeLink(string link) => Typed.LeadsToTheWeb(link) && new Uri(link).Scheme == Uri.UriSchemeHttps;
}
