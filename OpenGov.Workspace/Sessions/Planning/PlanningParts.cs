namespace OpenGov.Workspace.Sessions;

/// <summary>What planning a session adds to the folder.</summary>
internal static class PlanningParts
{
    public static void AddPlanning(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NameSessionLeads>();
    }
}
