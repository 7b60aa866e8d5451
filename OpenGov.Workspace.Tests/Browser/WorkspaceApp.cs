using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data.Example;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Browser;

/// <summary>The whole program, listening on a free port, with a data folder of its own.</summary>
/// <remarks>Empty unless <see cref="WithExample"/> is set or the test fills it; <see cref="PersonAsync"/> adds somebody who can be signed in by one click.</remarks>
public sealed class WorkspaceApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    public WorkspaceApp()
    {
        Folder = Directory.CreateTempSubdirectory("opengov-app-").FullName;
        UseKestrel(0);
    }

    public string Environment { get; init; } = "Development";

    /// <summary>Starts with the example workspace, copied: loading it takes some seconds.</summary>
    public bool WithExample { get; init; }

    /// <summary>The data folder holds nothing at all, as before the very first start.</summary>
    public bool IsFirstStart { get; init; }

    /// <summary>Further settings, as in <c>("Workspace:PublicOrigins:0", "https://espace.example.ma")</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>Which time it is for the program; the day's own unless set.</summary>
    public TimeProvider? Clock { get; init; }

    public string Folder { get; }

    private readonly ConcurrentBag<IBrowserContext> _visitors = [];

    /// <summary>For instance <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = "";

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Notices are made and letters written that are due: the workspace would do it by itself, a moment before or after a page is looked at.</summary>
    public async Task NoticesAreOutAsync()
    {
        while (await Get<TellOfRecord>().RunAsync(CancellationToken.None)) { }
        await Get<WriteLetters>().RunAsync(CancellationToken.None);
        while (await Get<SendLetters>().RunAsync(CancellationToken.None) > 0) { }
    }

    public async ValueTask InitializeAsync()
    {
        if (!IsFirstStart) DatabaseTemplates.Copy(WithExample ? await LoadedExample.FolderAsync() : DatabaseTemplates.Sqlite, Folder);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>Somebody of the example, with a role.</summary>
    /// <returns>The account's id.</returns>
    public async Task<Guid> PersonAsync(string function, Role role, Side? side = null, Guid? bodyId = null) =>
        (await Get<OpenExampleAccount>().RunAsync(Actor.System, new LocalText(function), role, side, bodyId)).Value;

    /// <summary>Signs in on the sign-in page, by one click on the person's function as it reads in the page's language.</summary>
    /// <param name="by">An address that leads to the program by another line.</param>
    public async Task SignInAsync(IPage page, string function, string back = "/", string? by = null)
    {
        await page.GotoAsync($"{by ?? Address}/sign-in?back={Uri.EscapeDataString(back)}");
        await page.GetByRole(AriaRole.Button, new() { Name = function, Exact = false }).ClickAsync();
        await page.WaitForURLAsync((by ?? Address) + back);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Workspace:DataFolder", Folder);
        builder.UseSetting("Workspace:Postgres", "");
        builder.UseSetting("Workspace:LoadExample", WithExample ? "true" : "false");
        builder.ConfigureLogging(logs => logs.SetMinimumLevel(LogLevel.Warning));
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        if (Clock is not null) builder.ConfigureTestServices(services => services.AddSingleton(Clock));
    }

    /// <summary>Somebody's browser, which is closed before the program ends: a page that is open reads on.</summary>
    internal void Visited(IBrowserContext visitor) => _visitors.Add(visitor);

    public override async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors) await visitor.CloseAsync();
        await base.DisposeAsync();
        await TemporaryFolder.DeleteAsync(Folder);
        GC.SuppressFinalize(this);
    }
}
