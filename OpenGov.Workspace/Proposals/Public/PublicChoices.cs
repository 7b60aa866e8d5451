using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Reading: a published plan as the public's pages about proposals need it: its name, its themes, what is open.</summary>
public sealed class PublicChoices(Store store, TimeProvider clock)
{
    public Task<Result<PublicPlan>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<PublicPlan>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber && p.CalendarPublishedAt != null)
                .Select(p => new { p.Id, p.Title, p.RegisterPublishedAt, p.LastYear }).FirstOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            return new PublicPlan(
                plan.Id, planNumber, plan.Title, plan.RegisterPublishedAt is not null, plan.LastYear >= Dates.DayOf(clock.GetUtcNow().UtcDateTime).Year,
                await db.Themes.Where(t => t.PlanId == plan.Id).OrderBy(t => t.Number).Select(t => new Numbered(t.Id, t.Number, t.Name)).ToListAsync(cancel));
        }, cancel);
}

/// <param name="IsCollecting">It takes proposals.</param>
public sealed record PublicPlan(Guid Id, int Number, LocalText Title, bool RegisterIsPublic, bool IsCollecting, IReadOnlyList<Numbered> Themes)
{
    public string Address => $"/public/plans/{Number}";
    public string Register => $"{Address}/proposals";

    public LocalText? ThemeName(int? number) => Themes.FirstOrDefault(theme => theme.Number == number)?.Name;
}
