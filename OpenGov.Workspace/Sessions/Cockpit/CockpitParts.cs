using Microsoft.AspNetCore.Components.Server.Circuits;

namespace OpenGov.Workspace.Sessions;

/// <summary>What running a session adds to the folder.</summary>
internal static class CockpitParts
{
    public static void AddCockpit(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<StartSession>();
        services.AddSingleton<GoToItem>();
        services.AddSingleton<PauseSession>();
        services.AddSingleton<ResumeSession>();
        services.AddSingleton<ExtendItem>();
        services.AddSingleton<EndSession>();
        services.AddSingleton<ClockGestures>();
        services.AddSingleton<AskForFloor>();
        services.AddSingleton<GiveFloor>();
        services.AddSingleton<EndSpeech>();
        services.AddSingleton<LeaveQueue>();
        services.AddSingleton<MoveUpInQueue>();
        services.AddSingleton<FloorGestures>();
        services.AddSingleton<NoteInSession>();
        services.AddSingleton<SettleSessionNotes>();
        services.AddSingleton<DecideInSession>();
        services.AddSingleton<CorrectSessionDecision>();
        services.AddSingleton<WithdrawSessionDecision>();
        services.AddSingleton<TakeOnInSession>();
        services.AddSingleton<CorrectSessionAction>();
        services.AddSingleton<WithdrawSessionAction>();
        services.AddSingleton<OutcomeGestures>();
        services.AddSingleton<TakeOverSession>();
        services.AddSingleton<SitAtCockpit>();
        services.AddSingleton<CockpitSheet>();
        services.AddSingleton<WallSheet>();
        services.AddSingleton<SessionProgress>();
        services.AddSingleton<SessionMinutes>();
        services.AddSingleton<SignSessionMinutes>();
        services.AddSingleton<PublishSessionMinutes>();
        services.AddSingleton<DoorGestures>();
        services.AddSingleton<PollGestures>();
        services.AddSingleton<QuestionGestures>();
        services.AddSingleton<BoardGestures>();
        services.AddSingleton<SolutionGestures>();
        services.AddScoped<CockpitLine>();
        services.AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<CockpitLine>());
        services.AddTransient<SeatKeeper>();
    }
}
