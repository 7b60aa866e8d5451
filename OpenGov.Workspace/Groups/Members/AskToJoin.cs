using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>Somebody asks to join an open group; no account is needed, and nobody's name goes into the record.</summary>
public sealed class AskToJoin(Store store)
{
    /// <summary>More than co-leads could read: what comes after is no longer people.</summary>
    public const int MostWaiting = 300;

    /// <returns>The token of the private link by which the person follows what becomes of it; kept nowhere.</returns>
    public Task<Result<string>> RunAsync(Actor actor, Guid groupId, MembershipRequest typed, CancellationToken cancel = default) =>
        store.ChangeAsync<string>(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (group.State is not GroupState.Open) return GroupsRefusals.NotOpen;
            var clean = await typed.CleanAsync(change.Db, needsContact: actor.AccountId is null, cancel);
            if (clean.Value is not { } asked) return clean.Refusal!;
            if (await change.Db.IsInAsync(group, actor.AccountId, cancel)) return GroupsRefusals.AlreadyIn;
            if (await change.Db.GroupMemberships.CountAsync(m => m.GroupId == groupId && m.State == MembershipState.Applied, cancel) >= MostWaiting)
                return GroupsRefusals.TooManyWait;

            var (token, hash) = MemberLink.New();
            var membership = new GroupMembership(groupId, MembershipState.Applied, asked, actor.AccountId, null, hash, change.Now);
            change.Db.GroupMemberships.Add(membership);
            change.Record(membership.Id, group.PlanId, new { group = group.Order, group.Topic, asked.Affiliation }, groupId);
            return token;
        }, cancel);
}

/// <summary>A co-lead, or the secretariat, asks that somebody be invited into a group.</summary>
public sealed class InviteToGroup(Store store)
{
    /// <param name="accountId">When the person signs in here.</param>
    public Task<Result<Guid>> RunAsync(
        Actor actor, Guid groupId, MembershipRequest typed, Guid? accountId = null, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await change.Db.GroupAsync(groupId, cancel) is not { } group) return GroupsRefusals.NoSuchGroup;
            if (change.Rights.WhyNot(group) is { } refusal) return refusal;
            if (accountId is { } named && !await change.Db.Accounts.AnyAsync(a => a.Id == named && a.DisabledAt == null, cancel)) return GroupsRefusals.NoSuchMember;
            var clean = await typed.CleanAsync(change.Db, needsContact: false, cancel);
            if (clean.Value is not { } asked) return clean.Refusal!;
            if (await change.Db.IsInAsync(group, accountId, cancel)) return GroupsRefusals.AlreadyIn;

            var membership = new GroupMembership(groupId, MembershipState.Proposed, asked, accountId, actor.AccountId, MemberLink.New().Hash, change.Now);
            if (change.Rights.LeadingSide(group) is { } side && actor.AccountId is { } account
                && membership.Accept(side, account, change.Now) is { Ok: false, Refusal: var not }) return not!;
            change.Db.GroupMemberships.Add(membership);
            change.Record(membership.Id, group.PlanId, new { group = group.Order, group.Topic, asked.Affiliation }, groupId);
            return membership.Id;
        }, cancel);
}
