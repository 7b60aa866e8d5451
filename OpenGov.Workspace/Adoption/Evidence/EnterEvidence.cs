using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>The secretariat names something outside the workspace that shows that a standard is met.</summary>
public sealed class EnterEvidence(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, string check, string text, string? link, DateOnly on, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!OgpCheck.Numbers.Contains(check)) return AdoptionRefusals.NoSuchCheck;
            var words = TypedWords.Clean(text, EvidenceEntry.LongestText, AdoptionRefusals.TextMissing);
            if (words.Value is not { } named) return words.Refusal!;
            var address = TypedWords.Link(link, EvidenceEntry.LongestLink);
            if (!address.Ok) return address.Refusal!;
            if (on > change.Today) return AdoptionRefusals.NotYetThatDay;
            if (!await change.Db.Plans.AnyAsync(plan => plan.Id == planId, cancel)) return AdoptionRefusals.NoSuchPlan;

            var entry = new EvidenceEntry(planId, check, named, address.Value, on, actor.AccountId, change.Now);
            change.Db.Add(entry);
            change.Record(entry.Id, planId, new { check, text = named, on });
            return Result.Done;
        }, cancel);
}

/// <summary>What was entered as evidence turns out not to be; the record keeps that it was there.</summary>
public sealed class WithdrawEvidence(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid entryId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.EvidenceEntries.SingleOrDefaultAsync(one => one.Id == entryId && one.WithdrawnAt == null, cancel) is not { } entry) return AdoptionRefusals.NoSuchEntry;
            entry.Withdraw(change.Now);
            change.Record(entryId, entry.PlanId, new { check = entry.Check, text = entry.Text });
            return Result.Done;
        }, cancel);
}
