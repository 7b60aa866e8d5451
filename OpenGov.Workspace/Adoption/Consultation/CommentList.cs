using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: comments of a plan's last consultation. The public sees those that were published, and never who sent them unless they wished it.</summary>
public sealed class CommentList(Store store)
{
    public Task<Result<CommentsShown>> ReadAsync(Actor actor, int planNumber, CommentFilter filter, CancellationToken cancel = default) =>
        store.ReadAsync<CommentsShown>(this, actor, async (db, rights) =>
        {
            var publicOnly = rights.SeesOnlyPublished();
            var consultation = await (
                from one in db.PublicConsultations
                join plan in db.Plans on one.PlanId equals plan.Id
                where plan.Number == planNumber && one.ApprovedAt != null && (!publicOnly || plan.CalendarPublishedAt != null)
                orderby one.Number descending
                select new { one.Id, one.Number }).FirstOrDefaultAsync(cancel);
            if (consultation is null) return AdoptionRefusals.NoSuchConsultation;

            var comments = filter.In(db, consultation.Id);
            if (publicOnly) comments = comments.Where(one => one.State == CommentState.Published);
            var count = await comments.CountAsync(cancel);
            var rows = await CommentRows.OfAsync(db, comments.OrderBy(one => one.Number).Skip((filter.Page - 1) * CommentFilter.PageSize).Take(CommentFilter.PageSize), cancel);
            return new CommentsShown(consultation.Number, count, rows);
        }, cancel);
}

/// <param name="Count">Of all that the filter lets through, on every page.</param>
public sealed record CommentsShown(int Consultation, int Count, IReadOnlyList<CommentRow> Rows)
{
    public int Pages => Math.Max(1, (Count + CommentFilter.PageSize - 1) / CommentFilter.PageSize);
}

/// <param name="Card">Number of the commitment.</param>
/// <param name="Name">Of the sender, when they wish it to be shown.</param>
/// <param name="Concerned">The institution it was routed to.</param>
/// <param name="ChangedCard">Number of the commitment whose card was changed.</param>
/// <param name="ChangeIsPublic">The changed text was signed by both sides and published: everybody can read it.</param>
public sealed record CommentRow(
    Guid Id, int Number, string Text, int? Card, string? Section, string? Quote, Guid? ThemeId, LocalText? Theme, DateTime ReceivedAt, bool IsLate, string? Name, CommentStep Step,
    Guid? BodyId, LocalText? Concerned, CommentOutcome? Outcome, string? Answer, DateTime? AnsweredAt, int? ChangedCard, int? ChangedRevision, bool ChangeIsPublic,
    HidingReason? HiddenFor, string? HidingNote, int Version);

internal static class CommentRows
{
    public static async Task<IReadOnlyList<CommentRow>> OfAsync(WorkspaceDbContext db, IQueryable<PublicComment> comments, CancellationToken cancel)
    {
        var found = await (
            from comment in comments.AsNoTracking()
            join author in db.PublicCommentAuthors on comment.Id equals author.CommentId into authors
            from author in authors.DefaultIfEmpty()
            orderby comment.Number
            select new
            {
                Comment = comment, Name = author != null && author.ShowsName ? author.Name : null,
                ChangeIsPublic = db.CardReviews.Any(review => review.CardId == comment.ChangedCardId && review.PublishedAt != null && review.Revision >= comment.ChangedRevision),
            }).ToListAsync(cancel);
        var cardIds = found.SelectMany(one => new[] { one.Comment.CardId, one.Comment.ChangedCardId }).OfType<Guid>().Distinct().ToList();
        var numbers = await (
            from card in db.CommitmentCards
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            where cardIds.Contains(card.Id)
            select new { card.Id, commitment.Number }).ToDictionaryAsync(card => card.Id, card => card.Number, cancel);
        var bodyIds = found.Select(one => one.Comment.BodyId).OfType<Guid>().Distinct().ToList();
        var bodies = await db.Bodies.AsNoTracking().Where(body => bodyIds.Contains(body.Id)).ToDictionaryAsync(body => body.Id, body => body.Name, cancel);
        var themeIds = found.Select(one => one.Comment.ThemeId).OfType<Guid>().Distinct().ToList();
        var themes = await db.Themes.AsNoTracking().Where(theme => themeIds.Contains(theme.Id)).ToDictionaryAsync(theme => theme.Id, theme => theme.Name, cancel);
        return found.ConvertAll(one => Row(one.Comment, one.Name, one.ChangeIsPublic));

        CommentRow Row(PublicComment c, string? name, bool changeIsPublic) => new(
            c.Id, c.Number, c.Text, Of(numbers, c.CardId), c.Section, c.Quote, c.ThemeId, c.ThemeId is { } theme ? themes.GetValueOrDefault(theme) : null, c.ReceivedAt, c.IsLate, name,
            c.Step, c.BodyId, c.BodyId is { } body ? bodies.GetValueOrDefault(body) : null, c.Outcome, c.Answer, c.AnsweredAt, Of(numbers, c.ChangedCardId), c.ChangedRevision, changeIsPublic,
            c.HiddenFor, c.HidingNote, c.Version);
    }

    private static int? Of(Dictionary<Guid, int> numbers, Guid? id) => id is { } known && numbers.TryGetValue(known, out var number) ? number : null;
}
