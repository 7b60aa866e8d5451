using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Committee;

/// <summary>The bodies, their seats, and who speaks for them.</summary>
public static class CommitteeModule
{
    public static void AddCommittee(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(CommitteeNotices.Rules);
        var services = builder.Services;
        services.AddSingleton<EnterBody>();
        services.AddSingleton<RenameBody>();
        services.AddSingleton<AddSpelling>();
        services.AddSingleton<OpenTerm>();
        services.AddSingleton<SeatBody>();
        services.AddSingleton<VacateSeat>();
        services.AddSingleton<NameRepresentative>();
        services.AddSingleton<EndRepresentative>();
        services.AddSingleton<CommitteeOnDay>();
        services.AddSingleton<BodyList>();
        services.AddSingleton<BodySheet>();
        AddMeetings(services);
        services.AddSingleton(new NavigationEntry(20, "Committee.Navigation", "/committee", "committee", NavigationEntry.SignedIn, 'c'));
    }

    private static void AddMeetings(IServiceCollection services)
    {
        services.AddSingleton<ConveneMeeting>();
        services.AddSingleton<CorrectMeeting>();
        services.AddSingleton<ChangeAgenda>();
        services.AddSingleton<AddMeetingDocument>();
        services.AddSingleton<WithdrawMeetingDocument>();
        services.AddSingleton<AnnounceAbsence>();
        services.AddSingleton<HoldMeeting>();
        services.AddSingleton<TakeAttendance>();
        services.AddSingleton<NoteDown>();
        services.AddSingleton<SettleNotes>();
        services.AddSingleton<ConcludePoint>();
        services.AddSingleton<EnterOutputs>();
        services.AddSingleton<CorrectOutput>();
        services.AddSingleton<WithdrawOutput>();
        services.AddSingleton<MakeAction>();
        services.AddSingleton<FinishAction>();
        services.AddSingleton<ReopenAction>();
        services.AddSingleton<SignMinutes>();
        services.AddSingleton<PublishMinutes>();
        services.AddSingleton<SetQuorum>();
        services.AddSingleton<MeetingList>();
        services.AddSingleton<MeetingSheet>();
    }
}
