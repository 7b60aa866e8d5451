using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Adoption;

/// <summary>The public consultation on a draft plan, its adoption by both sides, and what follows.</summary>
public static class AdoptionModule
{
    public static void AddAdoption(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(AdoptionNotices.Rules);
        builder.Services.AddConsultation();
        builder.Services.AddAdopting();
        builder.Services.AddChains();
        builder.Services.AddEvidence();
        builder.Services.AddFollowUp();
    }
}
