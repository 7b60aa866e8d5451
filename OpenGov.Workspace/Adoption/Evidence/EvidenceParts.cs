using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Adoption;

/// <summary>How the partnership's standards are shown to be met.</summary>
internal static class EvidenceParts
{
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<EnterEvidence>();
        services.AddSingleton<OgpEvidence>();
        services.AddSingleton<WithdrawEvidence>();
        services.AddSingleton(new PlanPageEntry(85, "Evidence.Navigation", "/evidence", typeof(EvidencePage)));
    }
}
