using OpenGov.Workspace.Dashboard.OpenData;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The live picture of a plan, for people who act on it.</summary>
public static class DashboardModule
{
    public static void AddDashboard(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new PublicEntry(10, "Public.Home", PublicAddress.Home));
        builder.Services.AddSingleton(new PublicEntry(80, "Public.Decisions", "/public/decisions"));
        builder.Services.AddSingleton(new PublicEntry(90, "Public.Data", "/public/open-data"));
        builder.Services.AddSingleton<PublicHome>();
        builder.Services.AddSingleton<PublicFeed>();
        builder.Services.AddSingleton<SiteMap>();
        builder.Services.AddSingleton<OpenPlans>();
        builder.Services.AddSingleton<OpenProposals>();
        builder.Services.AddSingleton<OpenFigures>();
        builder.Services.AddSingleton<Search>();
        builder.Services.AddSingleton(new SearchEntry("/search"));
        builder.Services.AddSingleton<SharedFigures>();
        builder.Services.AddSingleton<PlanPicture>();
        builder.Services.AddSingleton<PlanChoice>();
        builder.Services.AddSingleton(new PlanPageEntry(10, "Dashboard.Dashboard.Title", "/dashboard", typeof(DashboardPage)));
    }

    public static void MapDashboard(this WebApplication app)
    {
        OpenDataEndpoints.Map(app);
        PublicEndpoints.Map(app);
    }
}
