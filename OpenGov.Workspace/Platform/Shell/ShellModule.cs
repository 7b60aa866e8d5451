using Microsoft.AspNetCore.Diagnostics;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>The frame around every page: header, navigation, languages, errors.</summary>
public static class ShellModule
{
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<Radzen.DialogService>();
        builder.Services.AddScoped<Radzen.NotificationService>();
        builder.Services.AddScoped<Radzen.TooltipService>();
        builder.Services.AddScoped<Radzen.ContextMenuService>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton(new NavigationEntry(10, "Shell.Start", "/", "dashboard", Shortcut: 'd'));
        return builder;
    }

    /// <summary>What every request passes through, before sign-in.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(LeaveBareCodeToPrograms);
        app.UseMiddleware<PublicCache>();
        return app;
    }

    public static WebApplication MapShell(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    // People get a page that says what is missing; programs that read the API get the code alone.
    private static Task LeaveBareCodeToPrograms(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages
            && (http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/hubs")
                || http.Request.Path.StartsWithSegments("/public")))   // its pages say it themselves, its files are for programs
            pages.Enabled = false;
        return next(http);
    }
}
