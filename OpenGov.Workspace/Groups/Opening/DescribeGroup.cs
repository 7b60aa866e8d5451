using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>What a group is about, which themes its topic cuts across, and whether it is a pilot.</summary>
public sealed class DescribeGroup(Store store)
{
    public const int LongestPurpose = 4_000;

    /// <param name="seen">The group's <see cref="ThematicGroup.Version"/> that the person had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid groupId, GroupDescription typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (!change.Rights.Runs(group)) return GroupsRefusals.NotYourGroup;
            if (group.Version != seen) return GroupsRefusals.ChangedByAnother;
            if (typed.Topic.Clean() is not { } topic) return GroupsRefusals.TopicMissing;
            var purpose = typed.Purpose?.Clean();
            if (new[] { purpose?.Ar, purpose?.Fr, purpose?.En }.Any(text => text?.Length > LongestPurpose)) return GroupsRefusals.TooLong.About(LongestPurpose);
            var themes = typed.ThemeIds.Distinct().ToList();
            if (await change.Db.Themes.CountAsync(t => t.PlanId == group.PlanId && themes.Contains(t.Id), cancel) != themes.Count)
                return GroupsRefusals.NoSuchTheme;

            var unsigned = group is { State: GroupState.Proposed, Opening.Any: true };
            var described = group.Describe(topic, purpose, themes, typed.IsPilot);
            if (!described.Ok) return described;
            change.Record(groupId, group.PlanId, new { group = group.Order, group.Topic, purpose, themes = themes.Count, pilot = typed.IsPilot, unsigned });
            return Result.Done;
        }, cancel);
}

/// <param name="Purpose">Null, or without Arabic, when nobody has written it.</param>
public sealed record GroupDescription(LocalText Topic, LocalText? Purpose, IReadOnlyCollection<Guid> ThemeIds, bool IsPilot);
