using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Plans;

/// <summary>The national plans: stages, themes, calendar, and what their documents report.</summary>
public static class PlansModule
{
    public static void AddPlans(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<OpenPlan>();
        services.AddSingleton<PlanStage>();
        services.AddSingleton<AddStage>();
        services.AddSingleton<AddTheme>();
        services.AddSingleton<AddThemeAlias>();
        services.AddSingleton<PublishCalendar>();
        services.AddSingleton<PublishRegister>();
        services.AddSingleton<AddCalendarEntry>();
        services.AddSingleton<EnterPassages>();
        services.AddSingleton<EnterFigures>();
        services.AddSingleton<EnterCommitments>();
        services.AddSingleton<CorrectCalendarEntry>();
        services.AddSingleton<WithdrawCalendarEntry>();
        services.AddSingleton<CorrectPassage>();
        services.AddSingleton<WithdrawPassage>();
        services.AddSingleton<EnterFigure>();
        services.AddSingleton<EnterCommitment>();
        services.AddSingleton<ReportedSheet>();
        services.AddSingleton<PlanList>();
        services.AddSingleton<PlanSheet>();
        services.AddSingleton<PagesOfPlan>();
        services.AddPublicPlans();
        services.AddSingleton<PublicCalendar>();
        services.AddScoped<Spans>();
        services.AddSingleton(new PlanPart(90, typeof(ReportedPart)));
        services.AddSingleton(new PlanPageEntry(20, "Plans.PlanPage", "", typeof(PlanPage)));
        services.AddSingleton(new PlanPageEntry(25, "Committee.Meetings", "/meetings", typeof(MeetingListPage)));   // its folder comes before this one
        services.AddSingleton(new ShellPart(ShellPlace.Process, typeof(PlanBar)));
        services.AddSingleton(new NavigationEntry(30, "Plans.Navigation", "/plans", "plans", Shortcut: 'p'));
    }
    public static void MapPlans(this WebApplication app) => app.MapPublicPlans();
}
