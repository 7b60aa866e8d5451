using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>The tamper-evident record of who did what, when.</summary>
public static class RecordModule
{
    public static void AddRecord(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider =>
            new RecordKey(Path.GetFullPath(provider.GetRequiredService<IOptions<WorkspaceOptions>>().Value.DataFolder)));
        services.AddSingleton<TakeCheckpoint>();
        services.AddSingleton<Checkpoints>();
        services.AddSingleton<VerifyRecord>();
        services.AddSingleton<AskForRedaction>();
        services.AddSingleton<RedactEntry>();
        services.AddSingleton<RecordList>();
        services.AddSingleton<RecordEntryView>();
        services.AddSingleton<RecordSummary>();
        services.AddSingleton<RecordExport>();
        services.AddSingleton<RecordSentences>();
        services.AddHostedService<CheckpointLoop>();
        services.AddHostedService<RecordListener>();
        services.AddSingleton(new NavigationEntry(93, "Record.Navigation", "/record", "record", NavigationEntry.SignedIn, 'r'));
        services.AddSingleton(new CommandEntry(VerifyCommand.Create));
    }

    public static void MapRecord(this WebApplication app) => RecordEndpoints.Map(app);
}
