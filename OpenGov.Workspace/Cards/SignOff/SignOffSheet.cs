using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: how far a card has come between the sides, every version that was put before them, and what the reader may do about it.</summary>
public sealed class SignOffSheet(Store store, AuthorizationMatrix matrix)
{
    public Task<Result<SignOffShown>> ReadAsync(Actor actor, Guid cardId, CancellationToken cancel = default) =>
        store.ReadAsync<SignOffShown>(this, actor, async (db, rights) =>
        {
            var row = (await CardRows.OfAsync(db, db.CommitmentCards.Where(card => card.Id == cardId), rights, cancel)).SingleOrDefault();
            if (row is null) return CardsRefusals.NoSuchCard;
            var reviews = await db.CardReviews.Where(review => review.CardId == cardId).OrderByDescending(review => review.Number)
                .Select(review => new
                {
                    review.Id, review.Number, review.Revision, review.Hash, review.AskedBy, review.AskedAt, review.Signatures, review.ChangesAskedBySide,
                    review.ChangesAskedBy, review.ChangesAskedAt, review.ChangesAsked, review.ReopenedBy, review.ReopenedAt, review.PublishedBy, review.PublishedAt,
                }).ToListAsync(cancel);
            var people = await db.FunctionsAsync(reviews.SelectMany(r => new[]
            {
                r.AskedBy, r.Signatures.AdministrationBy, r.Signatures.CivilSocietyBy, r.ChangesAskedBy, r.ReopenedBy, r.PublishedBy,
            }), cancel);

            var shown = reviews.ConvertAll(r => new ReviewShown(
                r.Number, r.Revision, r.Hash, Act(r.AskedBy, r.AskedAt)!, Act(r.Signatures.AdministrationBy, r.Signatures.AdministrationAt),
                Act(r.Signatures.CivilSocietyBy, r.Signatures.CivilSocietyAt), r.ChangesAskedBySide, Act(r.ChangesAskedBy, r.ChangesAskedAt),
                Act(r.ReopenedBy, r.ReopenedAt), r.ChangesAsked, Act(r.PublishedBy, r.PublishedAt)));
            var open = row.Standing.State is CardState.Draft ? null : shown[0];
            var isWithdrawable = row.Standing.State is CardState.InReview && open is { Administration: null, CivilSociety: null };
            return new SignOffShown(
                row, shown, open, await SignersAsync(db, row.LeadId, cancel), rights.SideForCard(row.LeadId),
                MayPut: row.Standing.State is CardState.Draft && May(typeof(PutBeforeSides)),
                MayReopen: row.Standing.State is not CardState.Draft && May(typeof(ReopenCard)),
                MayWithdraw: isWithdrawable && May(typeof(WithdrawFromReview)) && (rights.Is(Role.Secretariat) || reviews[0].AskedBy == actor.AccountId),
                MayRevise: row.Standing.Stage is CardStage.Published && May(typeof(ReviseCard)),
                MayPublish: row.Standing.Stage is CardStage.SignedByBoth && May(typeof(PublishCard)));

            PersonAct? Act(Guid? by, DateTime? at) => at is { } moment ? new PersonAct(by is { } id ? people.GetValueOrDefault(id) : null, moment) : null;
            bool May(Type action) => matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(action));
        }, cancel);

    // Functions only: nobody is known by name here.
    private static async Task<IReadOnlyList<LocalText>> SignersAsync(WorkspaceDbContext db, Guid? lead, CancellationToken cancel) => lead is null ? [] : await (
        from grant in db.Grants
        join account in db.Accounts on grant.AccountId equals account.Id
        where grant.BodyId == lead && grant.Side == Side.Administration && (grant.Role == Role.Member || grant.Role == Role.CoLead)
            && grant.RevokedAt == null && account.DisabledAt == null
        orderby account.Id
        select account.Function).Distinct().ToListAsync(cancel);
}

/// <summary>Who did something, by function, and when. Null: the program, or an account that is gone.</summary>
public sealed record PersonAct(LocalText? By, DateTime At);

/// <summary>A version that was put before the sides, and what became of it.</summary>
/// <param name="Note">What a side asked for, or why it was reopened.</param>
public sealed record ReviewShown(
    int Number, int Revision, string Hash, PersonAct Asked, PersonAct? Administration, PersonAct? CivilSociety, Side? AskedBySide, PersonAct? ChangesAsked,
    PersonAct? Reopened, string? Note, PersonAct? Published)
{
    public PersonAct? SignatureOf(Side side) => side is Side.Administration ? Administration : CivilSociety;
}

/// <param name="Reviews">The latest first.</param>
/// <param name="Open">The version that is before the sides or signed; null while the card is being written.</param>
/// <param name="Signers">Functions of those who can sign for the lead administration.</param>
/// <param name="Mine">The side for which the reader signs this card.</param>
public sealed record SignOffShown(
    CardRow Card, IReadOnlyList<ReviewShown> Reviews, ReviewShown? Open, IReadOnlyList<LocalText> Signers, Side? Mine,
    bool MayPut, bool MayReopen, bool MayWithdraw, bool MayRevise, bool MayPublish)
{
    public bool MaySign => Card.Standing.Stage is CardStage.BeforeSides && Mine is { } side && Open?.SignatureOf(side) is null;
}
