using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Reading: what somebody was told, newest first, a page at a time.</summary>
public sealed class NoticeList(Store store)
{
    public const int PageSize = 50;

    /// <param name="before">Only what was told before this line of the record.</param>
    public Task<Result<NoticePart>> ReadAsync(Actor actor, NoticeKind? kind = null, long? before = null, CancellationToken cancel = default) =>
        store.ReadAsync<NoticePart>(this, actor, async (db, _) =>
        {
            var mine = db.Notices.Where(n => n.AccountId == actor.AccountId);
            var unread = await mine.CountAsync(n => n.ReadAt == null, cancel);
            if (kind is not null) mine = mine.Where(n => n.Kind == kind);
            if (before is not null) mine = mine.Where(n => n.Seq < before);
            var page = await (
                    from notice in mine
                    join line in db.Record on notice.Seq equals line.Seq
                    join account in db.Accounts on line.ActorId equals account.Id into people
                    from person in people.DefaultIfEmpty()
                    orderby notice.Seq descending
                    select new NoticeLine(
                        notice.Id, notice.Seq, notice.Kind, notice.Href, line.At, notice.ReadAt != null, line.Action, line.Payload, line.ActorRole, person == null ? null : person.Function))
                .Take(PageSize + 1).ToListAsync(cancel);
            return new NoticePart([.. page.Take(PageSize)], page.Count > PageSize, unread);
        }, cancel);
}

/// <param name="Who">Null: nobody with an account.</param>
public sealed record NoticeLine(
    Guid Id, long Seq, NoticeKind Kind, string Href, DateTime At, bool IsRead, string Action, byte[]? Details, string Role, LocalText? Who);

/// <param name="Unread">Of all kinds.</param>
public sealed record NoticePart(IReadOnlyList<NoticeLine> Lines, bool HasOlder, int Unread);

/// <summary>Reading: how many notices somebody has not read, for the mark in the header.</summary>
public sealed class UnreadNotices(Store store)
{
    public Task<Result<int>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<int>(this, actor, async (db, _) => await db.Notices.CountAsync(n => n.AccountId == actor.AccountId && n.ReadAt == null, cancel), cancel);
}
