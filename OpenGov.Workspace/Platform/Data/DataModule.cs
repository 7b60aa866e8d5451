using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

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
        builder.Services.AddScoped(services => services.GetRequiredService<Database>().Own());
    }
}
