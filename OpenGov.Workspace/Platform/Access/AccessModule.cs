using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Commands;
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
        services.AddSingleton<FirstRun>();
        services.AddHostedService<TellFirstRun>();
        services.AddSingleton<MakeFirstAdministrator>();
        AddAccounts(services);
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

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(
            95, "Access.Accounts.Title", "/accounts", "accounts", person => person.IsInRole(nameof(Role.Administrator)) || person.IsInRole(nameof(Role.Secretariat))));
        services.AddSingleton(new CommandEntry(UserCommand.Create));
        services.AddSingleton<AccountList>();
        services.AddSingleton<BodyChoices>();
        services.AddSingleton<InviteMember>();
        services.AddSingleton<OpenLink>();
        services.AddSingleton<AcceptInvitation>();
        services.AddSingleton<IssuePasswordLink>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<GrantRole>();
        services.AddSingleton<RevokeRole>();
        services.AddSingleton<DisableAccount>();
        services.AddSingleton<EnableAccount>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<SignOutEverywhere>();
        services.AddSingleton<PrepareSecondFactor>();
        services.AddSingleton<TurnOnSecondFactor>();
        services.AddSingleton<TurnOffSecondFactor>();
        services.AddSingleton<SecondFactor>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        // Stateless; singletons, so that use-cases, which are, can have them.
        services.AddSingleton<Identities>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<IUserValidator<Account>, UserValidator<Account>>();
        services.AddSingleton<IPasswordValidator<Account>, PasswordValidator<Account>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IdentityErrorDescriber>();
        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
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

        builder.Services.AddDataProtection().SetApplicationName("ogw");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<WorkspaceOptions>, ILoggerFactory>((keys, options, logs) =>
        {
            var folder = Path.Combine(Path.GetFullPath(options.Value.DataFolder), "keys");
            PrivateFolder.Create(folder);
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), logs);
        });
    }
}
