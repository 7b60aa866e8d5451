namespace OpenGov.Workspace.Platform.Access;

/// <summary>The cookie that proves that a form was sent from one of our own pages.</summary>
/// <remarks>
/// The framework's own "always secure" throws for plain http. A cookie marked secure is also kept for http://localhost, where
/// the workspace is tried out; elsewhere <see cref="SecureAddress"/> has refused plain http before.
/// </remarks>
public sealed class AntiforgeryCookie : CookieBuilder
{
    private bool _alwaysSecure;

    public static AntiforgeryCookie For(IHostEnvironment environment) => new()
    {
        Name = SignInCookie.Name("ogw-xsrf", environment),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
        _alwaysSecure = !environment.IsDevelopment(),
    };

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure |= _alwaysSecure;
        options.Path = "/";
        return options;
    }
}
