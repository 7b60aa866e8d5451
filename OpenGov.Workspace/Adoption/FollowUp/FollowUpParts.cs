using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Adoption;

/// <summary>How the adopted plan is followed.</summary>
internal static class FollowUpParts
{
    public static void AddFollowUp(this IServiceCollection services)
    {
        services.AddSingleton<FollowUpSheet>();
        services.AddSingleton<ReportProgress>();
        services.AddSingleton<StateCompletion>();
        services.AddSingleton(new PlanPageEntry(80, "FollowUp.Navigation", "/follow-up", typeof(FollowUpPage)));
        services.AddSingleton(new PublicPlanEntry(70, "FollowUp.Navigation", "/follow-up", (db, plan, cancel) =>
            db.PlanAdoptions.AnyAsync(one => one.PlanId == plan && one.AdoptedAt != null, cancel)));
    }
}
