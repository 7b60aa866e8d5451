using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>What the public sees of plans.</summary>
internal static class PublicParts
{
    public static void AddPublicPlans(this IServiceCollection services)
    {
        services.AddSingleton<PublicPagesOfPlan>();
        services.AddSingleton(new PublicPlanEntry(10, "PublicPlans.Plan", ""));
        services.AddSingleton(new PublicPlanEntry(15, "PublicPlans.Meetings", "/meetings", (db, plan, cancel) =>
            db.CommitteeMeetings.AnyAsync(meeting => meeting.PlanId == plan && meeting.State == MeetingState.Published, cancel)));
    }

    public static void MapPublicPlans(this WebApplication app) =>
        app.MapGet("/public/plans/{number:int}/calendar.ics", async (int number, PublicCalendar calendar, HttpContext http) =>
            (await calendar.ReadAsync(Actor.Public, number, http.RequestAborted)).Value is { } file
                ? Published.File(http, file, CalendarText.MediaType)
                : Results.NotFound()).AllowAnonymous();
}
