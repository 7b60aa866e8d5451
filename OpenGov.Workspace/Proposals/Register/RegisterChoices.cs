using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Something of a plan that proposals are filtered by or put under.</summary>
public sealed record Numbered(Guid Id, int Number, LocalText? Name);

/// <summary>A session to choose, known by its day.</summary>
public sealed record SessionChoice(Guid Id, int Number, DateOnly Date);

/// <summary>What the fields of the register offer in one plan.</summary>
public sealed record PlanChoices(
    Guid PlanId, int Number, LocalText Title, IReadOnlyList<Numbered> Themes, IReadOnlyList<SessionChoice> Sessions,
    IReadOnlyList<Numbered> Commitments, IReadOnlyList<BodyChoice> Bodies)
{
    public static readonly PlanChoices None = new(default, 0, new LocalText(""), [], [], [], []);

    public string Register => $"/plans/{Number}/proposals";

    public LocalText? ThemeName(int? number) => Themes.FirstOrDefault(theme => theme.Number == number)?.Name;
}

/// <summary>Reading: the themes, sessions, commitments and bodies that can be chosen in a plan.</summary>
public sealed class RegisterChoices(Store store)
{
    public Task<Result<PlanChoices>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<PlanChoices>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).FirstOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            return new PlanChoices(
                plan.Id, planNumber, plan.Title,
                await db.Themes.Where(t => t.PlanId == plan.Id).OrderBy(t => t.Number)
                    .Select(t => new Numbered(t.Id, t.Number, t.Name)).ToListAsync(cancel),
                await db.ConsultationSessions.Where(s => s.PlanId == plan.Id).OrderBy(s => s.Number)
                    .Select(s => new SessionChoice(s.Id, s.Number, s.Date)).ToListAsync(cancel),
                await db.Commitments.Where(c => c.PlanId == plan.Id).OrderBy(c => c.Number)
                    .Select(c => new Numbered(c.Id, c.Number, c.Title)).ToListAsync(cancel),
                await db.Bodies.Select(b => new BodyChoice(b.Id, b.Name, b.Side)).ToListAsync(cancel));
        }, cancel);
}
