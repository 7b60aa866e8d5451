using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Groups;

/// <summary>Thematic groups of administrations, civil society and experts.</summary>
public static class GroupsModule
{
    public static void AddGroups(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(GroupsNotices.Rules);
        var services = builder.Services;
        services.AddSingleton<ProposeGroups>();
        services.AddSingleton<DescribeGroup>();
        services.AddSingleton<NameGroupLead>();
        services.AddSingleton<OpenGroup>();
        services.AddSingleton<CloseGroup>();
        services.AddSingleton<TakeBackGroupSignature>();
        services.AddSingleton<SetGroupLimit>();
        services.AddSingleton<GroupList>();
        services.AddSingleton<GroupsOverview>();
        services.AddSingleton<GroupSheet>();
        services.AddSingleton<LeadChoices>();
        AddMembers(services);
        AddGuide(services);
        AddWork(services);
        services.AddSingleton(new PlanPart(50, typeof(GroupsOfPlan)));
        services.AddSingleton(new PlanPageEntry(28, "Groups.Groups.Title", "/groups", typeof(GroupListPage)));
    }

    private static void AddMembers(IServiceCollection services)
    {
        services.AddSingleton<AskToJoin>();
        services.AddSingleton<InviteToGroup>();
        services.AddSingleton<AcceptMember>();
        services.AddSingleton<RefuseMember>();
        services.AddSingleton<AnswerGroupInvitation>();
        services.AddSingleton<LeaveGroup>();
        services.AddSingleton<IssueMemberLink>();
        services.AddSingleton<MembershipByLink>();
    }

    private static void AddGuide(IServiceCollection services)
    {
        services.AddSingleton<BeginGuide>();
        services.AddSingleton<WriteGuide>();
        services.AddSingleton<SettleGuide>();
        services.AddSingleton<AdoptGuide>();
        services.AddSingleton<TakeBackGuideSignature>();
        services.AddSingleton<GuideSheet>();
        services.AddSingleton<GuideVersionSheet>();
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddSingleton<PlanActivity>();
        services.AddSingleton<CorrectActivity>();
        services.AddSingleton<MoveActivity>();
        services.AddSingleton<CallGroupMeeting>();
        services.AddSingleton<CorrectGroupMeeting>();
        services.AddSingleton<PutDownGroupMeeting>();
        services.AddSingleton<ApproveGroupMeeting>();
        services.AddSingleton<GroupMeetingSheet>();
    }
}
