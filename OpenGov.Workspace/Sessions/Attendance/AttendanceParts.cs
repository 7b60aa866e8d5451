namespace OpenGov.Workspace.Sessions;

/// <summary>What registering for a session and coming to it add to the folder.</summary>
internal static class AttendanceParts
{
    public static void AddAttendance(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SetRegistration>();
        services.AddSingleton<Register>();
        services.AddSingleton<OwnRegistration>();
        services.AddSingleton<ChangeRegistration>();
        services.AddSingleton<WithdrawRegistration>();
        services.AddSingleton<StrikeRegistration>();
        services.AddSingleton<CheckInRegistered>();
        services.AddSingleton<CheckInWalkIn>();
        services.AddSingleton<UndoCheckIn>();
        services.AddSingleton<NoteLeaving>();
        services.AddSingleton<AnnounceSessionAbsence>();
        services.AddSingleton<TakeBackSessionAbsence>();
        services.AddSingleton<ForgetPeople>();
        services.AddSingleton<DeskSheet>();
        services.AddSingleton<RemindersDue>();
        services.AddSingleton<RemindPeople>();
        services.AddSingleton<RegistrationLetters>();
        services.AddHostedService<ReminderLoop>();
        services.AddScoped<SessionCalendar>();
    }
}
