using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Adoption;

/// <summary>How the public is asked about a draft plan.</summary>
internal static class ConsultationParts
{
    public static void AddConsultation(this IServiceCollection services)
    {
        services.AddSingleton<AnswerComment>();
        services.AddSingleton<ApproveConsultation>();
        services.AddSingleton<BodiesForComments>();
        services.AddSingleton<CommentByLink>();
        services.AddSingleton<CommentList>();
        services.AddSingleton<CommentSheet>();
        services.AddSingleton<ConsultationSheet>();
        services.AddSingleton<ConsultedCardText>();
        services.AddSingleton<HideComment>();
        services.AddSingleton<PrepareConsultation>();
        services.AddSingleton<PublishComments>();
        services.AddSingleton<PublishConsultationSummary>();
        services.AddSingleton<RouteComments>();
        services.AddSingleton<SendComment>();
        services.AddSingleton<SenderOfComment>();
        services.AddSingleton<SortComment>();
        services.AddSingleton(new PlanPageEntry(70, "Consultation.Navigation", "/consultation", typeof(ConsultationPage)));
        services.AddSingleton(new PublicPlanEntry(50, "Consultation.Navigation", "/consultation", async (db, plan, cancel) =>
            await db.PublicConsultations.AnyAsync(one => one.PlanId == plan && one.ApprovedAt != null, cancel)
            || await db.CalendarEntries.AnyAsync(one => one.PlanId == plan && one.Kind == CalendarKind.PublicConsultation, cancel)));
    }
}
