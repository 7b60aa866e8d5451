namespace OpenGov.Workspace.Evaluation;

/// <summary>What settling differences adds to the program.</summary>
internal static class SettlingParts
{
    public static void AddSettling(this IServiceCollection services) => services
        .AddSingleton<AddRemark>()
        .AddSingleton<CommitteeQueue>()
        .AddSingleton<ConfirmAgreedScore>()
        .AddSingleton<ConfirmCommitteeScore>()
        .AddSingleton<DifferenceQueue>()
        .AddSingleton<MeetingPresence>()
        .AddSingleton<ProposeAgreedScore>()
        .AddSingleton<ProposeCommitteeScore>()
        .AddSingleton<SendToCommittee>();
}
