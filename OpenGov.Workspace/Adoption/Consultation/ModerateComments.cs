using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Comments that may be shown are shown to the public.</summary>
public sealed class PublishComments(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var chosen = await change.Db.ChosenCommentsAsync(planId, ids, cancel);
            if (chosen.Value is not { } comments) return chosen.Refusal!;
            foreach (var comment in comments)
            {
                var published = comment.Publish(actor.AccountId, change.Now);
                if (!published.Ok) return published;
                change.Record(comment.Id, planId, new { number = comment.Number }, comment.ConsultationId);
            }

            return Result.Done;
        }, cancel);
}

/// <summary>A comment is kept from the public, for a reason that its sender reads; hidden ones are counted.</summary>
public sealed class HideComment(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid commentId, int version, HidingReason reason, string note, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = TypedWords.Clean(note, PublicComment.LongestNote, AdoptionRefusals.ReasonMissing);
            if (words.Value is not { } clean) return words.Refusal!;
            if (await change.Db.PublicComments.SingleOrDefaultAsync(one => one.Id == commentId, cancel) is not { } comment) return AdoptionRefusals.NoSuchComment;
            if (comment.Version != version) return DataRefusals.ChangedMeanwhile;

            var hidden = comment.Hide(reason, clean, actor.AccountId, change.Now);
            if (!hidden.Ok) return hidden;
            change.Record(commentId, comment.PlanId, new { number = comment.Number, hidingReason = reason, note = clean }, comment.ConsultationId);
            return Result.Done;
        }, cancel);
}

/// <summary>Comments are routed to the institution concerned, which answers them.</summary>
public sealed class RouteComments(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyCollection<Guid> ids, Guid bodyId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.Bodies.AsNoTracking().SingleOrDefaultAsync(body => body.Id == bodyId, cancel) is not { } body) return AdoptionRefusals.NoSuchInstitution;
            var chosen = await change.Db.ChosenCommentsAsync(planId, ids, cancel);
            if (chosen.Value is not { } comments) return chosen.Refusal!;
            foreach (var comment in comments)
            {
                var routed = comment.RouteTo(bodyId, actor.AccountId, change.Now);
                if (!routed.Ok) return routed;
                change.Record(comment.Id, planId, new { number = comment.Number, institution = body.Name }, comment.ConsultationId, bodyId);
            }

            return Result.Done;
        }, cancel);
}

/// <summary>The secretariat says to which theme of the plan a comment belongs, so that it is counted there.</summary>
public sealed class SortComment(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid commentId, Guid? themeId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.PublicComments.SingleOrDefaultAsync(one => one.Id == commentId, cancel) is not { } comment) return AdoptionRefusals.NoSuchComment;
            var theme = await change.Db.Themes.SingleOrDefaultAsync(one => one.Id == themeId && one.PlanId == comment.PlanId, cancel);
            if (themeId is not null && theme is null) return AdoptionRefusals.NoSuchTheme;
            comment.IsAbout(themeId);
            change.Record(commentId, comment.PlanId, new { number = comment.Number, theme = theme?.Name }, comment.ConsultationId);
            return Result.Done;
        }, cancel);
}

internal static class ChosenComments
{
    public static async Task<Result<List<PublicComment>>> ChosenCommentsAsync(
        this WorkspaceDbContext db, Guid planId, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return AdoptionRefusals.NothingChosen;
        var comments = await db.PublicComments.Where(one => one.PlanId == planId && ids.Contains(one.Id)).OrderBy(one => one.Number).ToListAsync(cancel);
        return comments.Count == ids.Distinct().Count() ? comments : AdoptionRefusals.NoSuchComment;
    }
}
