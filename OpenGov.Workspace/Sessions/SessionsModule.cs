using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Sessions;

/// <summary>Consultation sessions and the programme they follow.</summary>
public static class SessionsModule
{
    public static void AddSessions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(SessionsNotices.Rules);
        builder.Services.AddSingleton<EnterSession>();
        builder.Services.AddSingleton<CorrectSession>();
        builder.Services.AddSingleton<ReportAttendance>();
        builder.Services.AddSingleton<SetUnifiedProgramme>();
        builder.AddPlanning();
        builder.AddAttendance();
        builder.AddLiveRooms();
        builder.AddCockpit();
        builder.Services.AddSingleton<SessionList>();
        builder.Services.AddPublicSessions();
        builder.Services.AddSingleton<PlayedRoom>();
        builder.Services.AddSingleton(new CommandEntry(PlaySessionCommand.Create));
        builder.Services.AddSingleton(new PlanPageEntry(30, "Sessions.Sessions.Title", "/sessions", typeof(SessionListPage)));
    }

    public static void MapSessions(this WebApplication app)
    {
        app.MapLiveRooms();
        SessionCalendar.Map(app);
    }
}
