using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Bench;

/// <summary>The whole program in this process, with the example in a folder of its own, listening on a free port.</summary>
internal sealed class RunningWorkspace : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opengov-bench-").FullName;

    public RunningWorkspace()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Somebody of the secretariat of the example.</summary>
    public async Task<Actor> SecretariatAsync()
    {
        await using var db = Get<Database>().Reader();
        return Actor.Of(await db.Grants.Where(grant => grant.Role == Role.Secretariat).Select(grant => grant.AccountId).FirstAsync());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Workspace:DataFolder", _folder);
        builder.UseSetting("Workspace:Postgres", "");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.ConfigureLogging(logs => logs.ClearProviders());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
