using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: what is being said about a card, in the order of its text.</summary>
public sealed class CardConversations(Store store)
{
    public Task<Result<ConversationsShown>> ReadAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ReadAsync<ConversationsShown>(this, actor, async (db, rights) =>
        {
            if (!await db.CommitmentCards.AnyAsync(card => card.Id == cardId, cancel)) return CardsRefusals.NoSuchCard;
            var anchored = await CommentAnchors.ReadAsync(db, cardId, cancel);
            var places = anchored.Threads.ToDictionary(thread => thread.Id);
            var threads = await db.CommentThreads.AsNoTracking().Where(thread => thread.CardId == cardId).ToListAsync(cancel);
            var remarks = await (
                from remark in db.CommentRemarks.AsNoTracking()
                join thread in db.CommentThreads on remark.ThreadId equals thread.Id
                where thread.CardId == cardId
                orderby remark.At, remark.Id
                select new { remark.Id, remark.ThreadId, remark.AccountId, remark.At, remark.Text, remark.Mentions }).ToListAsync(cancel);
            var people = await CardPerson.ReadAsync(db,
                remarks.SelectMany(remark => remark.Mentions.Select(mention => mention.AccountId).Append(remark.AccountId)).Concat(threads.Select(thread => thread.ResolvedBy ?? thread.StartedBy)), cancel);

            var me = actor.AccountId;
            var said = remarks.ToLookup(remark => remark.ThreadId, remark => new RemarkShown(
                remark.Id, Person(remark.AccountId), remark.At, remark.Text, [.. remark.Mentions.Select(mention => Person(mention.AccountId))],
                remark.Mentions.Any(mention => mention.AccountId == me && mention.SeenAt == null)));
            var shown = threads.Where(thread => places.ContainsKey(thread.Id)).Select(thread => new Conversation(thread.Id, thread.Section, thread.Quote, places[thread.Id].From, places[thread.Id].To)
            {
                Remarks = [.. said[thread.Id]],
                ResolvedAt = thread.ResolvedAt,
                ResolvedBy = thread.ResolvedBy is { } by ? Person(by) : null,
                IsMine = thread.StartedBy == me || remarks.Exists(remark => remark.ThreadId == thread.Id && (remark.AccountId == me || remark.Mentions.Any(mention => mention.AccountId == me))),
                MayResolve = ResolveThread.MayResolve(rights, thread.StartedBy),
            });
            return new ConversationsShown([.. shown.OrderBy(one => SectionOrder(one.Section)).ThenBy(one => one.IsDetached).ThenBy(one => one.From).ThenBy(one => one.Id)]);

            CardPerson Person(Guid id) => people.GetValueOrDefault(id, CardPerson.Program);
        }, cancel);

    /// <summary>That can be spoken about, in the card's order.</summary>
    internal static readonly string[] Sections =
        ["title", "meta", "problem", "causes", "done", "solution", "results", "transparency", "participation", "accountability", "technology", "inclusion", "activities", "indicators", "resources", "contact"];

    private static int SectionOrder(string section) => Array.IndexOf(Sections, section);   // the whole card comes first
}

public sealed record ConversationsShown(IReadOnlyList<Conversation> Threads);

/// <summary>A conversation, and the passage it is about, if any.</summary>
public sealed record Conversation(Guid Id, string Section, string Quote, int From, int To)
{
    public bool IsOnPassage => Quote.Length > 0;
    public bool IsDetached => IsOnPassage && From == To;
    public required IReadOnlyList<RemarkShown> Remarks { get; init; }
    public required DateTime? ResolvedAt { get; init; }
    public required CardPerson? ResolvedBy { get; init; }
    public bool IsResolved => ResolvedAt is not null;

    /// <summary>The reader began it, spoke in it or is named in it.</summary>
    public required bool IsMine { get; init; }
    public required bool MayResolve { get; init; }
    public bool NamesReaderAnew => Remarks.Any(remark => remark.NamesReaderAnew);
}

/// <param name="NamesReaderAnew">The reader is named in it and has not looked at it yet.</param>
public sealed record RemarkShown(Guid Id, CardPerson By, DateTime At, string Text, IReadOnlyList<CardPerson> Mentioned, bool NamesReaderAnew);
