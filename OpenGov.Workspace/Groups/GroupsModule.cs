using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Groups;

/// <summary>Thematic groups of administrations, civil society and experts.</summary>
public static class GroupsModule
{
    public static void AddGroups(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProposeGroups>();
        builder.Services.AddSingleton<GroupList>();
        builder.Services.AddSingleton(new PlanPart(50, typeof(GroupsOfPlan)));
    }
}
