using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Reports.Typst;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

public static class ReportsModule
{
    public static void AddReports(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<TypstOptions>(builder.Configuration.GetSection("Workspace"));
        builder.Services.AddSingleton<TypstWorker>();
        builder.Services.AddHostedService<WarmTypst>();
        builder.Services.AddSingleton<SynthesisReport>();
        builder.Services.AddSingleton<ExportFolder>();
        builder.Services.AddSingleton<ExportDesk>();
        builder.Services.AddSingleton<MakeSynthesisReport>();
        builder.Services.AddSingleton<MinutesReport>();
        builder.Services.AddSingleton<WriteMinutes>();
        builder.Services.AddSingleton<SessionReportReading>();
        builder.Services.AddSingleton<WriteSessionReport>();
        builder.Services.AddSingleton<ExportHistory>();
        builder.Services.AddSingleton<DownloadReport>();
        builder.Services.AddSingleton(new MeetingPart(10, typeof(MinutesFiles)));
        builder.Services.AddSingleton(new SessionPart(90, typeof(SessionFiles)));
        builder.Services.AddSingleton(new CommandEntry(ReportCommand.Create));
        builder.Services.AddScoringReports();
        builder.Services.AddCardReports();
        builder.Services.AddAdoptionReports();
        builder.Services.AddSingleton(new PlanPageEntry(90, "Reports.Navigation", "/reports", typeof(ReportsPage)));
        builder.Services.AddSingleton(new NavigationEntry(90, "Reports.Navigation", "/reports", "reports", NavigationEntry.SignedIn, 'e'));
    }

    public static void MapReports(this WebApplication app)
    {
        app.MapScoringReports();
        app.MapGet("/plans/{number:int}/reports/{exportId:guid}", (
            int number, Guid exportId, DownloadReport download, HttpContext http, CancellationToken cancel) =>
            download.AnswerAsync(http.Actor(), number, exportId, http.Response, cancel));
        app.MapMinutes();
        app.MapSessionReports();
        app.MapCardFiles();
        app.MapAdoptionFiles();
    }
}
