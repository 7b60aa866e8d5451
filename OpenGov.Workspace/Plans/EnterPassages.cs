using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>Passages of a plan's documents that its synthesis report repeats are entered, in their order.</summary>
public sealed class EnterPassages(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, PassageKind kind, IReadOnlyList<NewPassage> passages, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;
            if (passages.Select(p => p.Refusal()).FirstOrDefault(refusal => refusal is not null) is { } refused) return refused;

            var order = await change.Db.PlanPassages.Where(p => p.PlanId == planId && p.Kind == kind).MaxAsync(p => (int?)p.Order, cancel) ?? 0;
            change.Db.PlanPassages.AddRange(passages.Select((p, i) =>
                new PlanPassage(planId, kind, order + i + 1, p.Text.Clean()!, p.Period?.Clean(), p.Url)));
            change.Record(planId, planId, new { kind, count = passages.Count });
            return Result.Done;
        }, cancel);
}

/// <summary>A passage with the period it speaks of and the address it points to, where it has them.</summary>
public sealed record NewPassage(LocalText Text, LocalText? Period = null, string? Url = null)
{
    public static NewPassage Of(PlanPassage passage) => new(passage.Text, passage.Period, passage.Url);

    internal Refusal? Refusal() =>
        Text.Clean() is null || (Period is not null && Period.Clean() is null) ? PlansRefusals.NameMissing
        : Url is not null && !LeadsToTheWeb(Url) ? PlansRefusals.AddressWrong
        : null;

    // An address may become a link, so it leads to the web and nowhere else; some documents leave https:// out.
    private static bool LeadsToTheWeb(string url) =>
        Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", UserInfo: "" } && address.Host.Contains('.', StringComparison.Ordinal)
        && !url.Any(char.IsWhiteSpace);
}
