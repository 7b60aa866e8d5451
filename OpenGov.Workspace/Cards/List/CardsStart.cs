using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: the plan whose cards open when no plan was named: the newest that has cards, else the newest.</summary>
public sealed class CardsStart(Store store)
{
    public Task<Result<int>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<int>(this, actor, async (db, _) => await db.Plans
            .OrderByDescending(plan => db.CommitmentCards.Any(card => card.PlanId == plan.Id)).ThenByDescending(plan => plan.Number)
            .Select(plan => plan.Number).FirstOrDefaultAsync(cancel), cancel);

    internal static void Map(WebApplication app) =>
        app.MapGet("/cards", async (CardsStart start, HttpContext http, CancellationToken cancel) =>
            (await start.ReadAsync(http.Actor(), cancel)).Value is > 0 and var plan
                ? Results.LocalRedirect(new CardLinks(plan).List) : Results.LocalRedirect("/"));
}
