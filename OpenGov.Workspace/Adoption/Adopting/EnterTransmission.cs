using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>The secretariat notes that the adopted plan was sent to the Open Government Partnership: when, under what reference, and where it was published.</summary>
public sealed class EnterTransmission(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid adoptionId, DateOnly on, string reference, string? link, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = TypedWords.Clean(reference, OgpTransmission.LongestReference, AdoptionRefusals.TextMissing);
            if (words.Value is not { } named) return words.Refusal!;
            var address = TypedWords.Link(link, OgpTransmission.LongestLink);
            if (!address.Ok) return address.Refusal!;
            var adoption = await change.Db.PlanAdoptions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == adoptionId && one.AdoptedAt != null, cancel);
            if (adoption is null) return AdoptionRefusals.NothingAdopted;
            if (on < Dates.DayOf(adoption.AdoptedAt!.Value)) return AdoptionRefusals.SentBeforeAdopted;
            if (on > change.Today) return AdoptionRefusals.NotYetThatDay;

            change.Db.Add(new OgpTransmission(adoption.PlanId, adoptionId, on, named, address.Value, actor.AccountId, change.Now));
            change.Record(adoptionId, adoption.PlanId, new { edition = adoption.Edition, on, reference = named });
            return Result.Done;
        }, cancel);
}
