using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A consultation session is entered, with what its document reports of it.</summary>
public sealed class EnterSession(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, NewSession entered, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await RefusalOfAsync(change.Db, entered, cancel) is { } refusal) return refusal;

            var session = new ConsultationSession(entered.PlanId, entered.Number, entered.ThemeId, entered.OrganiserId, entered.Date);
            session.Report(entered.Registered, entered.Attended);
            foreach (var institution in entered.Institutions) session.AddInstitution(institution.BodyId, institution.WrittenAs);
            change.Db.ConsultationSessions.Add(session);
            change.Record(
                session.Id, entered.PlanId,
                new { entered.Number, entered.Date, entered.Registered, entered.Attended, institutions = entered.Institutions.Count },
                entered.ThemeId, entered.OrganiserId);
            return session.Id;
        }, cancel);

    private static async Task<Refusal?> RefusalOfAsync(WorkspaceDbContext db, NewSession entered, CancellationToken cancel)
    {
        if (!await db.Plans.AnyAsync(p => p.Id == entered.PlanId, cancel)) return SessionsRefusals.NoSuchPlan;
        if (!await db.Themes.AnyAsync(t => t.Id == entered.ThemeId && t.PlanId == entered.PlanId, cancel)) return SessionsRefusals.ThemeOfAnotherPlan;
        if (!await db.Bodies.AnyAsync(b => b.Id == entered.OrganiserId, cancel)) return SessionsRefusals.OrganiserUnknown;
        if (entered.Number < 1 || entered.Registered < 0 || entered.Attended < 0) return SessionsRefusals.FigureNegative;
        if (await db.ConsultationSessions.AnyAsync(s => s.PlanId == entered.PlanId && s.Number == entered.Number, cancel))
            return SessionsRefusals.NumberTaken.About(entered.Number);

        var bodies = entered.Institutions.Select(i => i.BodyId).Distinct().ToList();
        return await db.Bodies.CountAsync(b => bodies.Contains(b.Id), cancel) < bodies.Count ? SessionsRefusals.InstitutionUnknown : null;
    }
}

/// <summary>A session as its document gives it; figures it does not give stay null.</summary>
public sealed record NewSession(Guid PlanId, int Number, Guid ThemeId, Guid OrganiserId, DateOnly Date)
{
    public int? Registered { get; init; }
    public int? Attended { get; init; }
    public IReadOnlyList<NewInstitution> Institutions { get; init; } = [];
}

/// <summary>An institution that took the floor, and its name as the document writes it.</summary>
public sealed record NewInstitution(Guid BodyId, string WrittenAs);
