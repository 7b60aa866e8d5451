using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>What a cookie says about whoever holds it: the account, the session, and nothing that could be read as a name.</summary>
public static class Principals
{
    private const string SessionClaim = "session", StampClaim = "stamp";

    /// <param name="roles">For showing or hiding entries of the navigation. What decides is read anew each time.</param>
    public static ClaimsPrincipal Of(Guid accountId, Guid sessionId, string? stamp, IEnumerable<Role> roles) =>
        new(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, accountId.ToString()),
                new Claim(SessionClaim, sessionId.ToString()),
                new Claim(StampClaim, stamp ?? ""),
                .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            ],
            IdentityConstants.ApplicationScheme));

    extension(ClaimsPrincipal person)
    {
        public Guid? AccountId => Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

        public Guid? SessionId => Guid.TryParse(person.FindFirstValue(SessionClaim), out var id) ? id : null;

        public string? Stamp => person.FindFirstValue(StampClaim);

        public Actor Actor => person.AccountId is { } id ? Access.Actor.Of(id) : Access.Actor.Public;
    }

    /// <summary>Who sends this request. The cookie has been checked against the open sessions by then.</summary>
    public static Actor Actor(this HttpContext http) => http.User.Actor;
}
