using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>What the public sees of the register, and what it sends.</summary>
internal static class PublicParts
{
    public static void AddPublicProposals(this IServiceCollection services)
    {
        services.AddSingleton<PublicChoices>();
        services.AddSingleton<PublicRegister>();
        services.AddSingleton<PublicProposal>();
        services.AddSingleton<SimilarProposals>();
        services.AddSingleton<SubmitProposal>();
        services.AddSingleton<FollowProposal>();
        services.AddSingleton<TakeBackProposal>();
        services.AddSingleton<CorrectContact>();
        services.AddSingleton<AttachOwnFile>();
        services.AddSingleton<ReceivedProposals>();
        services.AddSingleton<LetPublicSee>();
        services.AddSingleton<SetProposalAside>();
        services.AddSingleton(new PublicPlanEntry(30, "PublicProposals.Register", "/proposals",
            (db, plan, cancel) => db.Plans.AnyAsync(p => p.Id == plan && p.RegisterPublishedAt != null, cancel)));
        services.AddSingleton(provider => new PublicPlanEntry(35, "PublicProposals.Propose", "/propose",
            (db, plan, cancel) => IsCollectingAsync(db, plan, provider.GetRequiredService<TimeProvider>(), cancel)));
        services.AddSingleton(new PlanPageEntry(42, "PublicProposals.Received", "/received", typeof(ReceivedPage)));
    }

    private static Task<bool> IsCollectingAsync(Platform.Data.WorkspaceDbContext db, Guid plan, TimeProvider clock, CancellationToken cancel)
    {
        var year = Dates.DayOf(clock.GetUtcNow().UtcDateTime).Year;
        return db.Plans.AnyAsync(p => p.Id == plan && p.LastYear >= year, cancel);
    }
}
