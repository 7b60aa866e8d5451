using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Reading: one comment with all that the desk needs to deal with it.</summary>
public sealed class CommentSheet(Store store, AuthorizationMatrix matrix)
{
    public Task<Result<CommentAtHand>> ReadAsync(Actor actor, int planNumber, int consultation, int number, CancellationToken cancel = default) =>
        store.ReadAsync<CommentAtHand>(this, actor, async (db, rights) =>
        {
            var at = await (
                from one in db.PublicComments
                join of in db.PublicConsultations on one.ConsultationId equals of.Id
                join plan in db.Plans on one.PlanId equals plan.Id
                where plan.Number == planNumber && of.Number == consultation && one.Number == number
                select new { one.Id, one.PlanId, one.ConsultationId, plan.Title }).SingleOrDefaultAsync(cancel);
            if (at is null) return AdoptionRefusals.NoSuchComment;

            var row = (await CommentRows.OfAsync(db, db.PublicComments.Where(one => one.Id == at.Id), cancel)).Single();
            var next = await db.PublicComments.Where(one => one.ConsultationId == at.ConsultationId && one.Number > number
                    && (one.State == CommentState.Waiting || (one.State == CommentState.Published && one.AnsweredAt == null)))
                .OrderBy(one => one.Number).Select(one => (int?)one.Number).FirstOrDefaultAsync(cancel);
            var shown = row.Card is { } card
                ? await db.Set<ConsultedCard>().Where(one => one.ConsultationId == at.ConsultationId && one.Number == card).Select(one => (int?)one.Revision).SingleOrDefaultAsync(cancel)
                : null;
            return new CommentAtHand(
                at.PlanId, at.Title, row, shown, next,
                MayModerate: May(typeof(HideComment)), MayRoute: May(typeof(RouteComments)),
                MayAnswer: May(typeof(AnswerComment)) && AnswerComment.MayAnswer(rights, row.BodyId), MayReach: May(typeof(SenderOfComment)));

            bool May(Type action) => matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(action));
        }, cancel);
}

/// <param name="ShownRevision">Of the card, that the public saw.</param>
/// <param name="Next">The next comment that waits for somebody.</param>
public sealed record CommentAtHand(
    Guid PlanId, LocalText Plan, CommentRow Comment, int? ShownRevision, int? Next, bool MayModerate, bool MayRoute, bool MayAnswer, bool MayReach);

/// <summary>Reading: who sent a comment and how to reach them.</summary>
public sealed class SenderOfComment(Store store)
{
    public Task<Result<SenderShown>> ReadAsync(Actor actor, Guid commentId, CancellationToken cancel = default) =>
        store.ReadAsync<SenderShown>(this, actor, async (db, _) =>
            await db.PublicCommentAuthors.Where(one => one.CommentId == commentId)
                .Select(one => new SenderShown(one.Name, one.Contact, one.ShowsName)).SingleOrDefaultAsync(cancel) is { } sender ? sender : AdoptionRefusals.NoSuchComment, cancel);
}

public sealed record SenderShown(string? Name, string? Contact, bool ShowsName);

/// <summary>Reading: a comment and what became of it, for whoever holds its private link.</summary>
public sealed class CommentByLink(Store store)
{
    public Task<Result<OwnComment>> ReadAsync(Actor actor, string token, CancellationToken cancel = default) =>
        store.ReadAsync<OwnComment>(this, actor, async (db, _) =>
        {
            var key = LinkToken.HashOf(token);
            var found = await (
                from one in db.PublicComments
                join plan in db.Plans on one.PlanId equals plan.Id
                join of in db.PublicConsultations on one.ConsultationId equals of.Id
                where one.Key == key
                select new { one.Id, plan.Number, plan.Title, of.Until, Consultation = of.Number }).SingleOrDefaultAsync(cancel);
            if (found is null) return AdoptionRefusals.NoSuchComment;
            return new OwnComment(found.Number, found.Title, found.Consultation, found.Until, (await CommentRows.OfAsync(db, db.PublicComments.Where(one => one.Id == found.Id), cancel)).Single());
        }, cancel);
}

/// <param name="Until">Last day of the window.</param>
public sealed record OwnComment(int Plan, LocalText PlanTitle, int Consultation, DateOnly Until, CommentRow Comment);
