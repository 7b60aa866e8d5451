namespace OpenGov.Workspace.Reports;

/// <summary>The adopted plan and the evidence for the partnership as files.</summary>
internal static class AdoptionReportsParts
{
    public static void AddAdoptionReports(this IServiceCollection services) => services.AddSingleton<AdoptedFile>();

    public static void MapAdoptionFiles(this WebApplication app)
    {
        app.MapAdoptedFiles();
        app.MapEvidenceFiles();
    }
}
