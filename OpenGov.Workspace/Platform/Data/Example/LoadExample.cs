using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Fills an empty workspace with the second and the third national plan, through the same use-cases as people.</summary>
/// <remarks>
/// What the plans' documents give is entered as they give it; what they have lost stays unknown. Only the texts of the
/// proposals are made up, and marked so: the report gives their number by theme and channel.
/// </remarks>
public sealed class LoadExample(Store store)
{
    public static readonly Refusal NotEmpty = new("Example.NotEmpty");

    public async Task<Result> RunAsync(CancellationToken cancel = default)
    {
        var empty = await store.ReadAsync<bool>(this, Actor.System, async (db, _) =>
            !await db.Bodies.AnyAsync(cancel) && !await db.Plans.AnyAsync(cancel) && !await db.CommitteeTerms.AnyAsync(cancel), cancel);
        if (!empty.Value()) return NotEmpty;

        var words = new Words();
        var bodies = await new LoadBodies(store).RunAsync(cancel);
        var committee = await new LoadCommittee(store, words, bodies).RunAsync(cancel);
        await new LoadSecondPlan(store, words, bodies).RunAsync(cancel);
        await new LoadThirdPlan(store, words, bodies).RunAsync(committee, cancel);
        return Result.Done;
    }
}
