using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>The secretariat proposes a new theme on which ideas are to be collected.</summary>
public sealed class ProposeTheme(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, LocalText name, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return ReviewRefusals.NoSuchPlan;
            if (name.Clean() is not { } clean) return ReviewRefusals.ThemeMissing;
            if (TypedText.Of(reason, RevisionRequest.LongestText) is not { Length: > 0 } because) return ReviewRefusals.ReasonMissing;

            var decision = await change.Db.DecisionAtHandAsync(planId, cancel);
            var dropped = decision.Signatures.Any;
            var added = decision.Add(new ProposedTheme(Guid.CreateVersion7(), clean, because));
            if (!added.Ok) return added;
            change.Record(decision.Id, planId, new { name = clean, reason = because, unsigned = dropped });
            return Result.Done;
        }, cancel);
}

/// <summary>A theme is no longer proposed.</summary>
public sealed class WithdrawTheme(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, Guid themeId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.LastDecisionAsync(planId, cancel) is not { } decision) return ReviewRefusals.NoSuchTheme;
            var name = decision.Themes.FirstOrDefault(theme => theme.Id == themeId)?.Name;
            var dropped = decision.Signatures.Any;
            var withdrawn = decision.WithdrawTheme(themeId);
            if (!withdrawn.Ok) return withdrawn;
            change.Record(decision.Id, planId, new { name, unsigned = dropped });
            return Result.Done;
        }, cancel);
}
