using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

/// <summary>The practical guide of a plan's groups is begun: an empty draft of its parts.</summary>
public sealed class BeginGuide(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            await change.Db.HoldPlanAsync(planId, cancel);
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return GroupsRefusals.NoSuchPlan;
            if (await change.Db.GroupGuides.AnyAsync(g => g.PlanId == planId, cancel)) return GroupsRefusals.GuideIsBegun;
            var guide = new GroupGuide(planId);
            change.Db.GroupGuides.Add(guide);
            change.Record(guide.Id, planId);
            return Result.Done;
        }, cancel);
}

/// <summary>A part of the guide's draft is written; several people may write at once, and nothing that anybody typed is lost.</summary>
/// <remarks>Kept at every pause of typing: the record gets no line of each, but of the versions, and of a signature that falls.</remarks>
public sealed class WriteGuide(Store store)
{
    /// <param name="seen">The version of the text that this one was written on.</param>
    public Task<Result<NotesSaved>> RunAsync(Actor actor, Guid guideId, GuidePart part, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync<NotesSaved>(this, actor, async change =>
        {
            var guide = await change.Db.GuideAsync(guideId, cancel);
            if (guide is null || actor.AccountId is not { } account) return GroupsRefusals.NoSuchVersion;
            if (GuideWords.Refusal(typed, out var text) is { } refusal) return refusal;

            var (signed, before) = (guide.Signatures.Any, guide.DraftVersion);
            var clashes = guide.Write(part, text, seen, account, change.Now);
            if (signed && guide.DraftVersion != before) change.Record(guide.Id, guide.PlanId, new { part });
            else change.LeaveUnrecorded(guide.Id);
            return new NotesSaved(guide[part].TextVersion, clashes);
        }, cancel);
}

/// <summary>Two texts of one part of the guide are put together by somebody who has both before them.</summary>
public sealed class SettleGuide(Store store)
{
    /// <param name="typed">What stays.</param>
    /// <param name="seen">The version of the text that was before the person beside the other one.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid guideId, GuidePart part, Guid clashId, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var guide = await change.Db.GuideAsync(guideId, cancel);
            if (guide?[part].Clashes.FirstOrDefault(c => c.Id == clashId) is not { } clash || actor.AccountId is not { } account) return GroupsRefusals.NoSuchVersion;
            if (GuideWords.Refusal(typed, out var text) is { } refusal) return refusal;
            var settled = guide.Settle(part, clash, text, seen, account, change.Now);
            if (!settled.Ok) return settled;
            change.Record(guide.Id, guide.PlanId, new { part });
            return Result.Done;
        }, cancel);
}

/// <summary>A member of the committee adopts the guide's draft for their side; with the other side's signature it is the next version.</summary>
public sealed class AdoptGuide(Store store)
{
    /// <param name="seen">The <see cref="GroupGuide.DraftVersion"/> that was read.</param>
    public Task<Result> RunAsync(Actor actor, Guid guideId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.GuideAsync(guideId, cancel) is not { } guide) return GroupsRefusals.NoSuchVersion;
            if (change.Rights.OwnSide() is not { } side || actor.AccountId is not { } account) return GroupsRefusals.NotOfASide;
            if (guide.DraftVersion != seen) return GroupsRefusals.ChangedByAnother;
            var before = guide.Adopted?.Number;
            var signed = guide.Sign(side, account, change.Now);
            if (!signed.Ok) return signed;
            change.Record(guide.Id, guide.PlanId, new { side, adopted = guide.Adopted?.Number == before ? null : guide.Adopted?.Number });
            return Result.Done;
        }, cancel);
}

/// <summary>A side takes its signature under the guide's draft back while the other one's is missing.</summary>
public sealed class TakeBackGuideSignature(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid guideId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.GuideAsync(guideId, cancel) is not { } guide) return GroupsRefusals.NoSuchVersion;
            if (change.Rights.OwnSide() is not { } side) return GroupsRefusals.NotOfASide;
            var taken = guide.TakeBack(side);
            if (!taken.Ok) return taken;
            change.Record(guide.Id, guide.PlanId, new { side });
            return Result.Done;
        }, cancel);
}

internal static class GuideWords
{
    public static Refusal? Refusal(string typed, out string text) =>
        !SafeText.TryClean(typed, out text) ? GroupsRefusals.TextUnreadable
        : text.Length > GuideSection.LongestText ? GroupsRefusals.TooLong.About(GuideSection.LongestText)
        : null;

    /// <summary>Who signs and who writes in the same moment wait for each other.</summary>
    public static async Task<GroupGuide?> GuideAsync(this WorkspaceDbContext db, Guid id, CancellationToken cancel)
    {
        await db.GroupGuides.Where(g => g.Id == id).ExecuteUpdateAsync(guide => guide.SetProperty(g => g.PlanId, g => g.PlanId), cancel);
        return await db.GroupGuides.Include(g => g.Sections).Include(g => g.Versions).AsSplitQuery().SingleOrDefaultAsync(g => g.Id == id, cancel);
    }
}
