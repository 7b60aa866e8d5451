using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;

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
        services.AddHostedService<CheckpointLoop>();
        services.AddSingleton(new CommandEntry(VerifyCommand.Create));
    }
}
