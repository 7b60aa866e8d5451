using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>What the public sees of the sessions of a plan, before it goes into one.</summary>
internal static class PublicParts
{
    public static void AddPublicSessions(this IServiceCollection services)
    {
        services.AddSingleton<SessionsWithPage>();
        services.AddSingleton(new PublicPlanEntry(20, "PublicSessions.Sessions", "/sessions",
            (db, plan, cancel) => db.Announced(plan).AnyAsync(cancel)));
        services.AddSingleton(new PublicDays(async (db, plan, number, cancel) => (await (
            from session in db.Announced(plan)
            join theme in db.Themes on session.ThemeId equals theme.Id
            select new { session.Id, session.Date, theme.Name }).ToListAsync(cancel))
            .ConvertAll(session => new PublicDay(session.Id, session.Date, null, session.Name, $"/public/plans/{number}/sessions"))));
    }

    /// <summary>Those that are no longer only being prepared.</summary>
    private static IQueryable<ConsultationSession> Announced(this WorkspaceDbContext db, Guid plan) => db.ConsultationSessions.Where(session =>
        session.PlanId == plan && !db.PlannedSessions.Any(planned => planned.SessionId == session.Id && planned.Stage == SessionStage.Prepared));
}
