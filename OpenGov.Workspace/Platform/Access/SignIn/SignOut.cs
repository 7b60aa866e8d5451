using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody leaves: this browser's session ends, and with it every page it has open.</summary>
public sealed class SignOut(Store store)
{
    public const string Address = "/sign-out";

    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var session = await change.Db.SignInSessions
                .SingleOrDefaultAsync(open => open.Id == sessionId && open.AccountId == actor.AccountId, cancel);
            session?.End(change.Now);
            change.LeaveUnrecorded(sessionId);
            return Result.Done;
        }, cancel);

    public static void Map(WebApplication app) => app.MapPost(Address, LeaveAsync).AllowAnonymous();

    // The form carries nothing but its antiforgery token; [FromForm] is what makes the framework ask for it.
    private static async Task<RedirectHttpResult> LeaveAsync([FromForm] string? from, SignOut signOut, HttpContext http)
    {
        if (http.User.SessionId is { } session) await signOut.RunAsync(http.Actor(), session, http.RequestAborted);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.Redirect("/sign-in");
    }
}
