using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>The cookie by which a signed-in browser is known again.</summary>
public static class SignInCookie
{
    /// <summary>
    /// The prefix <c>__Host-</c> makes browsers refuse a cookie that another host or plain http has set. Development runs on
    /// plain http, where such a cookie could not be set at all.
    /// </summary>
    public static string Name(string name, IHostEnvironment environment) => environment.IsDevelopment() ? name : $"__Host-{name}";

    public static CookieSecurePolicy Secure(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = Name("ogw", environment);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = Secure(environment);
        options.ExpireTimeSpan = SignInSession.LongestIdle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/not-allowed";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    // Asked with every request, so that an ended session is over at the next one, not when some interval is.
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var check = context.HttpContext.RequestServices.GetRequiredService<SessionCheck>();
        if (await check.RefreshAsync(context.Principal!, context.HttpContext.RequestAborted) is { } person)
        {
            context.ReplacePrincipal(person);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    // People are taken to a page; programs and live connections get the bare code.
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int code)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/_blazor"))
            context.Response.StatusCode = code;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
