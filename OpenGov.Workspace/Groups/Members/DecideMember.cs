using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>A co-lead is for taking somebody in; with the other co-lead's word it is decided.</summary>
public sealed class AcceptMember(Store store)
{
    /// <param name="seen">The membership's version that the co-lead had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid membershipId, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (membership, group, side, refusal) = await change.ToDecideAsync(membershipId, seen, cancel);
            if (refusal is not null) return refusal;

            var accepted = membership!.Accept(side, actor.AccountId!.Value, change.Now);
            if (!accepted.Ok) return accepted;
            change.Record(membershipId, group!.PlanId, new { group = group.Order, group.Topic, membership.Affiliation, side, both = membership.Acceptance.Complete }, group.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>A co-lead is against taking somebody in; with the other co-lead's word it is refused.</summary>
public sealed class RefuseMember(Store store)
{
    /// <param name="typed">What the person is told; whoever says so second agrees to the reason that is there.</param>
    /// <param name="seen">The membership's version that the co-lead had before them.</param>
    public Task<Result> RunAsync(Actor actor, Guid membershipId, string typed, int seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (membership, group, side, refusal) = await change.ToDecideAsync(membershipId, seen, cancel);
            if (refusal is not null) return refusal;
            var reason = GroupWords.Text(typed, GroupMembership.LongestReason);
            if (!reason.Ok) return reason.Refusal!;
            if (!membership!.Refusal.Any && reason.Value!.Length == 0) return GroupsRefusals.ReasonMissing;

            var refused = membership.Refuse(side, actor.AccountId!.Value, reason.Value!, change.Now);
            if (!refused.Ok) return refused;
            change.Record(membershipId, group!.PlanId, new { group = group.Order, group.Topic, membership.Affiliation, side, both = membership.Refusal.Complete }, group.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>Who was invited comes or does not: said by the person, or by the secretariat as it was told.</summary>
public sealed class AnswerGroupInvitation(Store store)
{
    public Task<Result> RunAsync(Actor actor, MemberKey key, bool comes, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.OwnMembershipAsync(key, change.Rights, cancel) is not { } membership) return GroupsRefusals.NoSuchMember;
            var group = await change.Db.ThematicGroups.SingleAsync(g => g.Id == membership.GroupId, cancel);
            if (group.State is not GroupState.Open) return GroupsRefusals.NotOpen;
            var answered = membership.Answer(comes, change.Now);
            if (!answered.Ok) return answered;
            change.Record(membership.Id, group.PlanId, new { group = group.Order, group.Topic, membership.Affiliation, comes }, group.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>Somebody leaves a group, or no longer wants to join it.</summary>
public sealed class LeaveGroup(Store store)
{
    public Task<Result> RunAsync(Actor actor, MemberKey key, string? because = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.OwnMembershipAsync(key, change.Rights, cancel) is not { } membership) return GroupsRefusals.NoSuchMember;
            var reason = GroupWords.Text(because, GroupMembership.LongestReason);
            if (!reason.Ok) return reason.Refusal!;
            var group = await change.Db.ThematicGroups.SingleAsync(g => g.Id == membership.GroupId, cancel);
            var left = membership.Leave(reason.Value!.Length > 0 ? reason.Value : null, change.Now);
            if (!left.Ok) return left;
            change.Record(membership.Id, group.PlanId, new { group = group.Order, group.Topic, membership.Affiliation }, group.Id);
            return Result.Done;
        }, cancel);
}

/// <summary>The secretariat makes a new private link for somebody who lost theirs, or who is invited; an older one opens nothing any more.</summary>
public sealed class IssueMemberLink(Store store)
{
    /// <returns>The link's address below the workspace's own; shown once and kept nowhere.</returns>
    public Task<Result<string>> RunAsync(Actor actor, Guid membershipId, CancellationToken cancel = default) =>
        store.ChangeAsync<string>(this, actor, async change =>
        {
            if (await change.Db.GroupMemberships.SingleOrDefaultAsync(m => m.Id == membershipId, cancel) is not { } membership) return GroupsRefusals.NoSuchMember;
            if (membership.IsOver) return GroupsRefusals.AlreadyOver;
            var group = await change.Db.ThematicGroups.SingleAsync(g => g.Id == membership.GroupId, cancel);
            var (token, hash) = MemberLink.New();
            membership.Take(hash);
            change.Record(membershipId, group.PlanId, new { group = group.Order, group.Topic, membership.Affiliation }, group.Id);
            return MemberLink.Address(token);
        }, cancel);
}

internal static class Deciding
{
    public static async Task<(GroupMembership? Membership, ThematicGroup? Group, Side Side, Refusal? Refusal)> ToDecideAsync(
        this Change change, Guid membershipId, int seen, CancellationToken cancel)
    {
        if (await change.Db.GroupMemberships.SingleOrDefaultAsync(m => m.Id == membershipId, cancel) is not { } membership)
            return (null, null, default, GroupsRefusals.NoSuchMember);
        var group = await change.Db.ThematicGroups.SingleAsync(g => g.Id == membership.GroupId, cancel);
        if (change.Rights.LeadingSide(group) is not { } side) return (null, null, default, GroupsRefusals.NotYourGroup);
        if (group.State is not GroupState.Open) return (null, null, default, GroupsRefusals.NotOpen);
        return membership.Version == seen ? (membership, group, side, null) : (null, null, default, GroupsRefusals.ChangedByAnother);
    }
}
