using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>What protects the workspace from the web, before any page of it is asked for.</summary>
public static class WebSecurity
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The largest file that people send: a spreadsheet or an attachment.</summary>
    public const int LargestUpload = 12 * Megabyte;

    /// <summary>Of the framework's, what would write down what people type, or the addresses of one-time links, were it asked to log more.</summary>
    private static readonly string[] Tellers =
    [
        "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher",
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware",
        "Microsoft.AspNetCore.Routing.Matching.DfaMatcher",
    ];

    public static WebApplicationBuilder AddWebSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var options = builder.Configuration.GetSection("Workspace").Get<WorkspaceOptions>() ?? new WorkspaceOptions();

        foreach (var teller in Tellers) builder.Logging.AddFilter(teller, LogLevel.Warning);
        services.Configure<ForwardedHeadersOptions>(forwarded => Proxies.Configure(forwarded, options.KnownProxies));
        services.AddRateLimiter(RateLimits.Configure);
        services.AddSingleton<VisitorLimits>();
        services.AddSingleton<FormGuard>();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie = AntiforgeryCookie.For(builder.Environment));
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.Configure<FormOptions>(forms => forms.MultipartBodyLengthLimit = LargestUpload);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        services.Configure<HubOptions>(Limit);
        services.Configure<CircuitOptions>(Limit);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Megabyte;   // an endpoint that takes files raises it for itself
            kestrel.Limits.MaxConcurrentUpgradedConnections = 5_000;
        });
        return builder;
    }

    /// <summary>Comes before everything else.</summary>
    public static WebApplication UseWebSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseContentSecurity();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseMiddleware<SecureAddress>();
        }

        app.UseMiddleware<NoLinesAtTheEnd>();
        app.UseMiddleware<OriginCheck>();
        app.UseRateLimiter();
        return app;
    }

    private static void Limit(HubOptions hubs)
    {
        hubs.EnableDetailedErrors = false;
        hubs.MaximumParallelInvocationsPerClient = 1;
        hubs.MaximumReceiveMessageSize = 32 * 1024;
        hubs.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
        hubs.KeepAliveInterval = TimeSpan.FromSeconds(10);   // a phone that changes networks is noticed before it times out
    }

    private static void Limit(CircuitOptions circuits)
    {
        circuits.DetailedErrors = false;
        circuits.DisconnectedCircuitMaxRetained = 300;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);   // a lift, a tunnel, a lunch at a bad line
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(10);
    }
}
