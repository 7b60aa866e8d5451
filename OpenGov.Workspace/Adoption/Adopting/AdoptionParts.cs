using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>How a plan is adopted by both sides, amended, and checked.</summary>
internal static class AdoptionParts
{
    public static void AddAdopting(this IServiceCollection services)
    {
        services.AddSingleton<AdoptedPlan>();
        services.AddSingleton<AdoptionDesk>();
        services.AddSingleton<AdoptionSheet>();
        services.AddSingleton<EnterTransmission>();
        services.AddSingleton<OpenAmendment>();
        services.AddSingleton<PrepareAdoption>();
        services.AddSingleton<SignAdoption>();
        services.AddSingleton<VerifyAdoption>();
        services.AddSingleton(VerifyAdoption.Further);
        services.AddSingleton(provider => new FurtherSteps(new PlanOnPath(provider.GetRequiredService<TimeProvider>()).OfAsync));
        services.AddSingleton(new PlanPageEntry(75, "Adoption.Navigation", "/adoption", typeof(AdoptionPage)));
        services.AddSingleton(new PublicPlanEntry(60, "Adoption.Public.Navigation", "/adopted", (db, plan, cancel) =>
            db.PlanAdoptions.AnyAsync(one => one.PlanId == plan && one.AdoptedAt != null, cancel)));
    }
}
