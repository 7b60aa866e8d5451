using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Committee;

/// <summary>The bodies, their seats, and who speaks for them.</summary>
public static class CommitteeModule
{
    public static void AddCommittee(this IHostApplicationBuilder builder)
    {
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
        services.AddSingleton(new NavigationEntry(20, "Committee.Navigation", "/committee", "committee", NavigationEntry.SignedIn, 'c'));
    }
}
