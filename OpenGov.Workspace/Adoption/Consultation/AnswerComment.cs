using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>The institution concerned answers a comment and says what was changed, or why nothing was; the secretariat may enter an answer that came by letter.</summary>
public sealed class AnswerComment(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid commentId, int version, CommentAnswer answer, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = TypedWords.Clean(answer.Text, PublicComment.LongestAnswer, AdoptionRefusals.AnswerMissing);
            if (words.Value is not { } text) return words.Refusal!;
            if (await change.Db.PublicComments.SingleOrDefaultAsync(one => one.Id == commentId, cancel) is not { } comment) return AdoptionRefusals.NoSuchComment;
            if (!MayAnswer(change.Rights, comment.BodyId)) return AdoptionRefusals.AnotherInstitution;
            if (comment.Version != version) return DataRefusals.ChangedMeanwhile;

            var changed = answer.Outcome is CommentOutcome.NoChange ? answer with { ChangedCardId = null, ChangedRevision = null } : answer;
            if (changed.ChangedCardId is { } card)
            {
                var revision = await RevisionAsync(change.Db, comment, card, changed.ChangedRevision, cancel);
                if (!revision.Ok) return revision.Refusal!;
                changed = changed with { ChangedRevision = revision.Value };
            }

            var given = comment.Respond(changed with { Text = text }, actor.AccountId, change.Now);
            if (!given.Ok) return given;
            var also = new[] { comment.ConsultationId, comment.BodyId, comment.ChangedCardId }.OfType<Guid>();
            change.Record(
                commentId, comment.PlanId, new { number = comment.Number, outcome = answer.Outcome, revision = comment.ChangedRevision, hash = AnswerText.HashOf(comment) }, also);
            return Result.Done;
        }, cancel);

    internal static bool MayAnswer(Rights rights, Guid? body) =>
        rights.Is(Role.Secretariat) || (body is { } concerned && rights.Grants.Any(grant => (grant.Role is Role.Member or Role.CoLead) && grant.BodyId == concerned));

    /// <summary>The revision that holds the change: one that came after the text the public saw.</summary>
    private static async Task<Result<int>> RevisionAsync(WorkspaceDbContext db, PublicComment comment, Guid cardId, int? asked, CancellationToken cancel)
    {
        if (!await db.CommitmentCards.AnyAsync(card => card.Id == cardId && card.PlanId == comment.PlanId, cancel)) return AdoptionRefusals.NoSuchCard;
        var shown = await db.Set<ConsultedCard>().Where(card => card.ConsultationId == comment.ConsultationId && card.CardId == cardId)
            .Select(card => (int?)card.Revision).SingleOrDefaultAsync(cancel) ?? -1;
        var newest = await db.CardCommits.Where(commit => commit.CardId == cardId).MaxAsync(commit => (int?)commit.Revision, cancel) ?? 0;
        var revision = asked ?? newest;
        return revision > shown && revision <= newest ? revision : AdoptionRefusals.NoSuchRevision;
    }
}
