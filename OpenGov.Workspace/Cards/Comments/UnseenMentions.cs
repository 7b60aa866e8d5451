using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A conversation in which the reader is named and which they have not looked at since.</summary>
/// <param name="Card">The commitment's number.</param>
public sealed record UnseenMention(int Plan, int Card, Guid ThreadId, string Section, string Quote, DateTime At)
{
    public string Href => $"{new CardLinks(Plan).Card(Card)}?thread={ThreadId}";
}

/// <summary>Reading: where somebody is named in conversations about the cards of a plan, newest first.</summary>
public sealed class UnseenMentions(Store store)
{
    private const int Most = 50;

    public Task<Result<IReadOnlyList<UnseenMention>>> ReadAsync(Actor actor, int plan, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<UnseenMention>>(this, actor, async (db, _) => await OfAsync(db, actor, plan, cancel), cancel);

    public static async Task<List<UnseenMention>> OfAsync(WorkspaceDbContext db, Actor actor, int plan, CancellationToken cancel)
    {
        if (actor.AccountId is not { } me) return [];
        var found = await (
            from mention in db.Set<CommentMention>()
            where mention.AccountId == me && mention.SeenAt == null
            join remark in db.CommentRemarks on mention.RemarkId equals remark.Id
            join thread in db.CommentThreads on remark.ThreadId equals thread.Id
            join card in db.CommitmentCards on thread.CardId equals card.Id
            join of in db.Commitments on card.CommitmentId equals of.Id
            join inPlan in db.Plans on card.PlanId equals inPlan.Id
            where inPlan.Number == plan
            orderby remark.At descending
            select new UnseenMention(plan, of.Number, thread.Id, thread.Section, thread.Quote, remark.At)).Take(Most).ToListAsync(cancel);
        return [.. found.DistinctBy(mention => mention.ThreadId)];
    }
}
