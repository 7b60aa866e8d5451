using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Somebody chooses how they hear of a kind of notices by e-mail.</summary>
public sealed class ChooseMail(Store store)
{
    public Task<Result> RunAsync(Actor actor, NoticeKind kind, MailChoice mail, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (actor.AccountId is not { } account) return AccessRefusals.NotAllowed;
            var choice = await change.Db.NoticeChoices.SingleOrDefaultAsync(c => c.AccountId == account && c.Kind == kind, cancel);
            if (choice is null) change.Db.NoticeChoices.Add(choice = new NoticeChoice { AccountId = account, Kind = kind });
            choice.Mail = mail;
            change.LeaveUnrecorded(account);
            return Result.Done;
        }, cancel);
}

/// <summary>Reading: how somebody has chosen to hear of each kind, and whether letters go out at all.</summary>
public sealed class MailChoices(Store store, IOptions<MailOptions> mail)
{
    public Task<Result<ChosenMail>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<ChosenMail>(this, actor, async (db, _) =>
        {
            var chosen = await db.NoticeChoices.Where(c => c.AccountId == actor.AccountId).ToDictionaryAsync(c => c.Kind, c => c.Mail, cancel);
            var address = await db.Accounts.Where(a => a.Id == actor.AccountId).Select(a => a.Email).SingleOrDefaultAsync(cancel);
            return new ChosenMail(
                Enum.GetValues<NoticeKind>().ToDictionary(kind => kind, kind => chosen.GetValueOrDefault(kind, NoticeChoice.Default)), address, mail.Value.IsOn);
        }, cancel);
}

/// <param name="Address">Null: the account has none, so nothing can be sent.</param>
/// <param name="IsOn">Whether this workspace sends mail.</param>
public sealed record ChosenMail(IReadOnlyDictionary<NoticeKind, MailChoice> Choices, string? Address, bool IsOn);
