using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

/// <summary>The private link by which somebody without an account follows their membership, answers and leaves.</summary>
/// <remarks>The workspace keeps only the hash of its token: whoever reads the database can open none.</remarks>
internal static class MemberLink
{
    public static (string Token, byte[] Hash) New()
    {
        var token = LinkToken.New();
        return (token, LinkToken.HashOf(token));
    }

    public static string Address(string token) => $"/public/memberships/{token}";

    /// <summary>The membership that somebody holds the link of, or that is their account's; the secretariat may act for anybody.</summary>
    public static async Task<GroupMembership?> OwnMembershipAsync(this WorkspaceDbContext db, MemberKey key, Rights rights, CancellationToken cancel)
    {
        if (key.Token is { } token)
        {
            var hash = LinkToken.HashOf(token);
            return await db.GroupMemberships.SingleOrDefaultAsync(m => m.TokenHash == hash, cancel);
        }
        var membership = await db.GroupMemberships.SingleOrDefaultAsync(m => m.Id == key.Id, cancel);
        return membership is not null && (rights.Facilitates() || (membership.AccountId is { } own && own == rights.Actor.AccountId)) ? membership : null;
    }

    /// <summary>Whether the account leads the group already, or is on its way into it.</summary>
    public static async Task<bool> IsInAsync(this WorkspaceDbContext db, ThematicGroup group, Guid? accountId, CancellationToken cancel) =>
        group.SideOf(accountId) is not null
        || (accountId is not null && (await db.GroupMemberships.Where(m => m.GroupId == group.Id && m.AccountId == accountId).ToListAsync(cancel)).Exists(m => !m.IsOver));

    public static async Task<Result<MembershipRequest>> CleanAsync(
        this MembershipRequest typed, WorkspaceDbContext db, bool needsContact, CancellationToken cancel)
    {
        var function = GroupWords.Line(typed.Function, GroupMembership.LongestFunction);
        if (!function.Ok) return function.Refusal!;
        if (function.Value!.Length == 0) return GroupsRefusals.FunctionMissing;
        var institution = GroupWords.Line(typed.Institution, GroupMembership.LongestInstitution);
        if (!institution.Ok) return institution.Refusal!;
        if (typed.BodyId is { } body && !await db.Bodies.AnyAsync(b => b.Id == body, cancel)) return GroupsRefusals.InstitutionMissing;
        if (typed.BodyId is null && institution.Value!.Length == 0) return GroupsRefusals.InstitutionMissing;
        var contact = GroupWords.Line(typed.Contact, GroupMembership.LongestContact);
        if (!contact.Ok) return contact.Refusal!;
        if (needsContact && contact.Value!.Length == 0) return GroupsRefusals.ContactMissing;
        var reason = GroupWords.Text(typed.Reason, GroupMembership.LongestReason);
        if (!reason.Ok) return reason.Refusal!;
        if (reason.Value!.Length == 0) return GroupsRefusals.ReasonMissing;
        return new MembershipRequest(
            typed.Affiliation, function.Value, typed.BodyId, typed.BodyId is null ? institution.Value : null,
            contact.Value!.Length > 0 ? contact.Value : null, reason.Value);
    }
}

/// <summary>By what somebody is let at a membership: the private link's token, or the membership when it is their account's.</summary>
public sealed record MemberKey(Guid? Id, string? Token)
{
    public static MemberKey Of(Guid id) => new(id, null);
    public static MemberKey Link(string token) => new(null, token);
}
