namespace OpenGov.Workspace.Sessions;

/// <summary>What planning a session adds to the folder.</summary>
internal static class PlanningParts
{
    public static void AddPlanning(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PlanSession>();
        services.AddSingleton<CorrectSessionCall>();
        services.AddSingleton<PublishSession>();
        services.AddSingleton<CancelSession>();
        services.AddSingleton<SetSessionProgramme>();
        services.AddSingleton<ResetSessionProgramme>();
        services.AddSingleton<AddSpeaker>();
        services.AddSingleton<AddSessionDocument>();
        services.AddSingleton<AddSessionPoll>();
        services.AddSingleton<RemoveSessionPart>();
        services.AddSingleton<NameSessionLeads>();
        services.AddSingleton<LeadChoices>();
        services.AddSingleton<PlanningSheet>();
    }
}
