using System.Text;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>The calendar files of a session: one for everybody, and one with the link to follow it for who has a place.</summary>
internal sealed class SessionCalendar(PlanningSheet sheet, OwnRegistration own, PublicAddress address, TimeProvider clock, IStringLocalizer<AttendanceTexts> text)
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/public/plans/{plan:int}/sessions/{session:int}/session.ics", async (int plan, int session, SessionCalendar calendar, HttpContext http) =>
            calendar.File((await calendar.Sheet.ReadAsync(Actor.Public, plan, session, http.RequestAborted)).Value, http, null, isOwn: false));
        app.MapGet("/public/registrations/{token}/session.ics", async (string token, SessionCalendar calendar, HttpContext http) =>
            await calendar.Own.ReadAsync(Actor.Public, token, http.RequestAborted) is { Value: { State: not RegistrationState.Withdrawn } found }
                ? calendar.File(found.Session, http, found.Link, isOwn: true) : Results.NotFound());
    }

    private PlanningSheet Sheet => sheet;
    private OwnRegistration Own => own;

    private IResult File(SessionView? view, HttpContext http, string? link, bool isOwn)
    {
        if (view?.Planned is not { Start: { } start, End: { } end } planned) return Results.NotFound();
        var page = address.Whole(http.Request, PublicAddress.Of($"/public/plans/{view.PlanNumber}/sessions/{view.Number}"));
        var join = link ?? planned.Call.Link;
        var file = new CalendarFile(view.Id, view.Sequence, start, end, clock.GetUtcNow().UtcDateTime, Language.Current.Code, text["Calendar.Summary", view.Theme.Name.Here])
        {
            Location = planned.Call.Place ?? join,
            Description = string.Join('\n', new[] { view.PlanTitle.Here, join is null ? null : text["Calendar.Join", join].Value, page }.OfType<string>()),
            Address = page,
            IsCancelled = planned.Stage is SessionStage.Cancelled,
        };
        http.Response.Headers.CacheControl = isOwn ? "no-store" : "no-cache";
        return Results.File(Encoding.UTF8.GetBytes(file.ToString()), CalendarText.MediaType, $"session-{view.PlanNumber}-{view.Number}.ics");
    }
}
