using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Sessions;

/// <summary>The live room of a session: its hub, its log, the participants' page, and the commands of those who lead.</summary>
internal static class RoomParts
{
    public static void AddLiveRooms(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<RoomLimits>(builder.Configuration.GetSection("Workspace:Room"));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RoomLimits>>().Value);
        services.AddSingleton<RoomPace>();
        services.AddSingleton<RoomLog>();
        services.AddSingleton<RoomDoor>();
        services.AddSingleton<CodeTries>();
        services.AddSingleton<RoomConnections>();
        services.AddSingleton<HubLifetimeManager<SessionHub>>(provider => provider.GetRequiredService<RoomConnections>());
        services.AddSingleton<Rooms>();
        services.AddHostedService(provider => provider.GetRequiredService<Rooms>());
        services.AddSingleton<JoinRoom>();
        services.AddSingleton<RoomSheet>();
        services.AddSingleton<VerifyRooms>();
        services.AddSingleton(new FurtherProof(VerifyRooms.ProveAsync));
        services.AddCommands();
        services.AddSignalR().AddHubOptions<SessionHub>(hub =>
        {
            hub.MaximumReceiveMessageSize = SessionHub.MostBytes;
            hub.MaximumParallelInvocationsPerClient = 1;   // what a telephone sends is taken in its order
            hub.EnableDetailedErrors = false;
            hub.SupportedProtocols = ["json"];
        });
    }

    public static void MapLiveRooms(this WebApplication app)
    {
        app.MapHub<SessionHub>(SessionHub.Address);
        JoinEndpoints.Map(app);
    }

    private static void AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<PrepareRoom>();
        services.AddSingleton<OpenRoom>();
        services.AddSingleton<CloseRoom>();
        services.AddSingleton<RenewRoomEntry>();
        services.AddSingleton<ShowInRoom>();
        services.AddSingleton<TakeFromRoom>();
        services.AddSingleton<PreparePoll>();
        services.AddSingleton<DiscardPoll>();
        services.AddSingleton<OpenPoll>();
        services.AddSingleton<ClosePoll>();
        services.AddSingleton<ShowPollResults>();
        services.AddSingleton<NoteQuestion>();
        services.AddSingleton<GroupQuestions>();
        services.AddSingleton<UngroupQuestion>();
        services.AddSingleton<AnswerQuestion>();
        services.AddSingleton<SetQuestionAside>();
        services.AddSingleton<NoteProblem>();
        services.AddSingleton<RewordProblem>();
        services.AddSingleton<MergeProblems>();
        services.AddSingleton<SplitProblem>();
        services.AddSingleton<SetProblemAside>();
        services.AddSingleton<NoteSolution>();
        services.AddSingleton<RewordSolution>();
        services.AddSingleton<SetSolutionAside>();
        services.AddSingleton<OpenRanking>();
        services.AddSingleton<CloseRanking>();
        services.AddSingleton<ShowRankingResults>();
        services.AddSingleton<RemoveParticipant>();
        services.AddSingleton<IssueBallotCodes>();
    }
}
