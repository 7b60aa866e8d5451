using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>What the example's people would see of its cards on their pages.</summary>
internal sealed class CardsAtHand(Store store)
{
    /// <summary>Commitments of a plan by number.</summary>
    public Task<Result<Dictionary<int, Guid>>> CommitmentsAsync(Guid planId, CancellationToken cancel) =>
        store.ReadAsync<Dictionary<int, Guid>>(this, Actor.System, async (db, _) =>
            await db.Commitments.Where(c => c.PlanId == planId).ToDictionaryAsync(c => c.Number, c => c.Id, cancel), cancel);

    /// <summary>Proposals of a plan by number.</summary>
    public Task<Result<Dictionary<int, Guid>>> ProposalsAsync(Guid planId, CancellationToken cancel) =>
        store.ReadAsync<Dictionary<int, Guid>>(this, Actor.System, async (db, _) =>
            await db.Proposals.Where(p => p.PlanId == planId).ToDictionaryAsync(p => p.Number, p => p.Id, cancel), cancel);

    public Task<Result<CardVersion>> NewestAsync(Guid cardId, CancellationToken cancel) =>
        store.ReadAsync<CardVersion>(this, Actor.System, async (db, _) => (await CardVersion.AtAsync(db, cardId, cancel: cancel))!, cancel);
}
