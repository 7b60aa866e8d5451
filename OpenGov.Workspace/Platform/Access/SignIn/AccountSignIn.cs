using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Signing in as ASP.NET Core Identity does it, with a session that the workspace can end and without disabled accounts.</summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    WorkspaceDbContext db,
    TimeProvider clock)
    : SignInManager<Account>(accounts, http, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    /// <remarks>The session named here is opened by <see cref="SignInWithClaimsAsync(Account, AuthenticationProperties?, IEnumerable{Claim})"/>.</remarks>
    public override Task<ClaimsPrincipal> CreateUserPrincipalAsync(Account user) =>
        Task.FromResult(Principals.Of(user.Id, Guid.CreateVersion7(), user.SecurityStamp, []));

    public override async Task SignInWithClaimsAsync(
        Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = now - SignInSession.Longest;
        var person = await CreateUserPrincipalAsync(user);

        db.SignInSessions.RemoveRange(await db.SignInSessions
            .Where(session => session.AccountId == user.Id && session.StartedAt < over).ToListAsync());
        db.SignInSessions.Add(new SignInSession(person.SessionId!.Value, user.Id, now));
        await db.SaveChangesAsync();

        foreach (var claim in additionalClaims) ((ClaimsIdentity)person.Identity!).AddClaim(claim);
        await Context.SignInAsync(AuthenticationScheme, person, authenticationProperties ?? new AuthenticationProperties());
    }
}
