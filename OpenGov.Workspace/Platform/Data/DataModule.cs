using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data.Backup;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Platform.Data;

public static class DataModule
{
    public static void AddData(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<WorkspaceOptions>(builder.Configuration.GetSection("Workspace"));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(AuthorizationMatrix.Shipped);
        builder.Services.AddSingleton<Changes>();
        builder.Services.AddSingleton<Store>();
        builder.Services.AddSingleton<Database>(services =>
        {
            var options = services.GetRequiredService<IOptions<WorkspaceOptions>>().Value;
            return string.IsNullOrWhiteSpace(options.Postgres)
                ? new SqliteDatabase(Path.GetFullPath(options.DataFolder))
                : new PostgresDatabase(options.Postgres);
        });
        builder.Services.AddHostedService<TroubleProbe>();
        builder.Services.AddSingleton(new ShellPart(ShellPlace.Process, typeof(TroubleBar)));
        builder.Services.AddSingleton<TakeBackup>();
        builder.Services.AddSingleton<RestoreBackup>();
        builder.Services.AddSingleton(new CommandEntry(ExampleCommand.Create));
        builder.Services.AddSingleton(new CommandEntry(BackupCommands.Backup));
        builder.Services.AddSingleton(new CommandEntry(BackupCommands.Restore));
        builder.Services.AddScoped(services => services.GetRequiredService<Database>().Own());
    }
}
