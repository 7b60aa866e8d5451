using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Reading: the plan whose register opens when no plan was named, the one with the newest proposals.</summary>
public sealed class RegisterStart(Store store)
{
    public Task<Result<int>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<int>(this, actor, async (db, _) => await db.Plans
            .OrderByDescending(plan => db.Proposals.Any(p => p.PlanId == plan.Id)).ThenByDescending(plan => plan.Number)
            .Select(plan => plan.Number).FirstOrDefaultAsync(cancel), cancel);

    internal static void Map(WebApplication app) =>
        app.MapGet("/proposals", async (RegisterStart start, HttpContext http, CancellationToken cancel) =>
            (await start.ReadAsync(http.Actor(), cancel)).Value is > 0 and var plan
                ? Results.LocalRedirect($"/plans/{plan}/proposals") : Results.LocalRedirect("/"));
}
