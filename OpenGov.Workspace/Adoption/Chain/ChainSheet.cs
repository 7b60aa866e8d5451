using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: the chain from an idea to the adopted text, the same from whichever end somebody comes: session, problem, proposal, commitment, comment, text.</summary>
public sealed class ChainSheet(Store store, TimeProvider clock)
{
    /// <summary>Chains shown of a place that leads to many, such as a session.</summary>
    public const int Most = 25;

    public Task<Result<ChainShown>> ReadAsync(Actor actor, int planNumber, ChainPlace from, CancellationToken cancel = default) =>
        store.ReadAsync<ChainShown>(this, actor, async (db, rights) =>
        {
            await using var moment = await db.OneMomentAsync(cancel);
            var scope = await ChainScope.OfAsync(db, planNumber, rights.SeesOnlyPublished(), Dates.DayOf(clock.GetUtcNow().UtcDateTime), cancel);
            if (scope is null) return AdoptionRefusals.NoSuchPlan;
            if (await ChainStart.OfAsync(db, scope, from, cancel) is not { } start) return AdoptionRefusals.NoSuchChain;

            var (chains, more) = await OfAsync(db, scope, start, from, cancel);
            return new ChainShown(scope.PlanId, scope.Plan, scope.PlanTitle, from, [.. chains.Select(from.Mark)], more);
        }, cancel);

    /// <summary>In the order of the commitments; what has led to none at the end.</summary>
    internal static async Task<(IReadOnlyList<CommitmentChain> Chains, int More)> OfAsync(
        WorkspaceDbContext db, ChainScope scope, ChainStart start, ChainPlace? from, CancellationToken cancel)
    {
        var matter = await ChainMatter.OfAsync(db, scope, start, from, cancel);
        var writer = new ChainWriter(matter);
        var ordered = start.Commitments.OrderBy(id => matter.Commitments[id].Number).ToList();
        var chains = ordered.Take(from is null ? ordered.Count : Most).Select(id => writer.Of(id, from)).ToList();
        if (writer.Loose(start, from) is { } loose) chains.Add(loose);
        return (chains, from is null ? 0 : Math.Max(0, ordered.Count - Most));
    }
}
