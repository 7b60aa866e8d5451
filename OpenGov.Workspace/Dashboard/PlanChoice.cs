using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Dashboard;

/// <summary>A plan that one may go on with.</summary>
/// <param name="IsOpen">The reader may see its dashboard; anybody else only learns that the plan exists.</param>
public sealed record PlanToChoose(int Number, LocalText Title, string Period, PlanWork Work, bool IsCurrent, bool IsOpen);

/// <summary>Reading: the plans, newest first, and which of them is being worked on; to the public those of which something is published.</summary>
public sealed class PlanChoice(Store store, AuthorizationMatrix matrix, TimeProvider clock)
{
    public Task<Result<IReadOnlyList<PlanToChoose>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<PlanToChoose>>(this, actor, async (db, rights) =>
        {
            var onlyPublished = rights.SeesOnlyPublished();
            var plans = await db.Plans
                .Where(p => !onlyPublished || p.CalendarPublishedAt != null || p.RegisterPublishedAt != null)
                .OrderByDescending(p => p.Number)
                .Select(p => new { p.Number, p.Title, p.FirstYear, p.LastYear, p.Work }).ToListAsync(cancel);
            var year = Dates.Local(clock.GetUtcNow().UtcDateTime).Year;
            var current = plans.FirstOrDefault(p => p.FirstYear <= year && year <= p.LastYear) ?? plans.FirstOrDefault();
            var open = matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(typeof(PlanPicture)));
            return plans.ConvertAll(p =>
                new PlanToChoose(p.Number, p.Title, $"{p.FirstYear}-{p.LastYear}", p.Work, p == current, open));
        }, cancel);
}
