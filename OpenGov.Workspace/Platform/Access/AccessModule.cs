using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Accounts, signing in, and who may do what.</summary>
public static class AccessModule
{
    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddWebSecurity();
        AddIdentity(services);
        AddCookies(builder);
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(AllowedByMatrix.Policy)
            .SetFallbackPolicy(AllowedByMatrix.Policy);
        services.AddSingleton<IAuthorizationHandler, AllowedByMatrix>();
        services.AddSingleton<SessionCheck>();
        services.AddScoped<AuthenticationStateProvider, SignedInState>();
        services.AddScoped<CurrentMember>();

        services.AddSingleton(new ShellPart(ShellPlace.Account, typeof(AccountMenu)));

        services.AddScoped<SignInByPassword>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<ExampleAccounts>();
        services.AddSingleton<OpenExampleAccount>();
        services.AddSingleton<SignOut>();
        return builder;
    }

    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    public static WebApplication MapAccess(this WebApplication app)
    {
        ExampleSignIn.Map(app);
        SignOut.Map(app);
        return app;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<WorkspaceDbContext>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders();
        services.AddScoped(provider => (AccountSignIn)provider.GetRequiredService<SignInManager<Account>>());
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);   // OWASP Password Storage
    }

    private static void AddCookies(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options => SignInCookie.Configure(options, builder.Environment));
            cookies.TwoFactorUserIdCookie!.Configure(options =>
            {
                options.Cookie.Name = SignInCookie.Name("ogw-code", builder.Environment);
                options.Cookie.SecurePolicy = SignInCookie.Secure(builder.Environment);
            });
        });

        var options = builder.Configuration.GetSection("Workspace").Get<WorkspaceOptions>() ?? new WorkspaceOptions();
        var keys = Path.Combine(Path.GetFullPath(options.DataFolder), "keys");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(keys);
        else Directory.CreateDirectory(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        builder.Services.AddDataProtection().SetApplicationName("ogw").PersistKeysToFileSystem(new DirectoryInfo(keys));
    }
}
