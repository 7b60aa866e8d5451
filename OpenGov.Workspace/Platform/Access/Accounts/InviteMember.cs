using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Who is invited, to do what.</summary>
/// <param name="Language">ar, fr or en.</param>
public sealed record Invitation(string Email, LocalText Function, Role Role, Side? Side = null, Guid? BodyId = null, string Language = "ar");

/// <summary>A link to give to somebody: seen once, by whoever issued it.</summary>
/// <param name="Address">Below the workspace's own address.</param>
public sealed record IssuedLink(Guid AccountId, string Address, DateTime ExpiresAt);

/// <summary>The administrator or the secretariat opens an account for somebody, who enters it by a link.</summary>
public sealed class InviteMember(Store store)
{
    public Task<Result<IssuedLink>> RunAsync(Actor actor, Invitation invitation, CancellationToken cancel = default) =>
        store.ChangeAsync<IssuedLink>(this, actor, async change =>
        {
            if (EmailAddress.Of(invitation.Email) is not { } email) return AccessRefusals.NotAnAddress;
            if (string.IsNullOrWhiteSpace(invitation.Function.Ar)) return AccessRefusals.FunctionMissing;
            if (Roles.Check(change.Rights, invitation.Role, invitation.Side) is { Ok: false } no) return no.Refusal!;
            if (await change.Db.Accounts.AnyAsync(known => known.NormalizedEmail == email.Normalized, cancel))
                return AccessRefusals.AddressKnown;

            var language = Language.Of(invitation.Language) ?? Language.Arabic;
            var account = Account.Of(invitation.Function, language.Code, change.Now);
            account.Take(email);
            var (link, token) = OneTimeLink.Issue(account.Id, LinkPurpose.Invitation, change.Now);
            change.Db.Accounts.Add(account);
            change.Db.Grants.Add(new Grant(account.Id, invitation.Role, change.Today, invitation.Side, invitation.BodyId));
            change.Db.OneTimeLinks.Add(link);
            change.Record(account.Id, null, new { function = account.Function, role = invitation.Role }, AccountList.Id);
            return new IssuedLink(account.Id, OneTimeLink.Address(link.Purpose, token), link.ExpiresAt);
        }, cancel);
}
