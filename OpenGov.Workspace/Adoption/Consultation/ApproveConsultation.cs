using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>A member of the committee approves for their side that the public is asked: these texts, on these days.</summary>
public sealed class ApproveConsultation(Store store)
{
    /// <param name="seen">The <see cref="ConsultationText.HashOf"/> of what the member read: nobody approves anything else.</param>
    public Task<Result> RunAsync(Actor actor, Guid consultationId, string seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (change.Rights.OwnSide() is not { } side || actor.AccountId is not { } account) return AdoptionRefusals.NotOfASide;
            if (await change.Db.PublicConsultations.Include(one => one.Cards).SingleOrDefaultAsync(one => one.Id == consultationId, cancel) is not { } consultation)
                return AdoptionRefusals.NoSuchConsultation;
            if (ConsultationText.HashOf(consultation) != seen) return DataRefusals.ChangedMeanwhile;
            if (consultation.From < change.Today) return AdoptionRefusals.BeginsInThePast;   // the public is owed every day of it

            var approved = consultation.Approve(side, account, change.Now, seen);
            if (!approved.Ok) return approved;
            change.Record(consultationId, consultation.PlanId, new { number = consultation.Number, side, approved = consultation.IsApproved, hash = seen });
            return Result.Done;
        }, cancel);
}

/// <summary>What came of a public consultation is published in the committee's words, beside its figures.</summary>
public sealed class PublishConsultationSummary(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid consultationId, string summary, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = TypedWords.Clean(summary, PublicConsultation.LongestWords, AdoptionRefusals.TextMissing);
            if (words.Value is not { } clean) return words.Refusal!;
            if (await change.Db.PublicConsultations.SingleOrDefaultAsync(one => one.Id == consultationId, cancel) is not { } consultation)
                return AdoptionRefusals.NoSuchConsultation;
            var published = consultation.PublishSummary(clean, actor.AccountId, change.Now);
            if (!published.Ok) return published;
            change.Record(consultationId, consultation.PlanId, new { number = consultation.Number });
            return Result.Done;
        }, cancel);
}
