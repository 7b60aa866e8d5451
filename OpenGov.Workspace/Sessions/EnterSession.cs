using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A consultation session is entered, with what its document reports of it.</summary>
public sealed class EnterSession(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, NewSession entered, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await entered.RefusalAsync(change.Db, null, cancel) is { } refusal) return refusal;

            var session = new ConsultationSession(entered.PlanId, entered.Number, entered.ThemeId, entered.OrganiserId, entered.Date);
            session.Report(entered.Registered, entered.Attended);
            foreach (var institution in entered.Institutions) session.AddInstitution(institution.BodyId, institution.CleanName()!);
            change.Db.ConsultationSessions.Add(session);
            change.Record(
                session.Id, entered.PlanId,
                new { entered.Number, entered.Date, entered.Registered, entered.Attended, institutions = entered.Institutions.Count },
                entered.ThemeId, entered.OrganiserId);
            return session.Id;
        }, cancel);
}

/// <summary>A session as its document gives it; figures it does not give stay null.</summary>
public sealed record NewSession(Guid PlanId, int Number, Guid ThemeId, Guid OrganiserId, DateOnly Date)
{
    public int? Registered { get; init; }
    public int? Attended { get; init; }
    public IReadOnlyList<NewInstitution> Institutions { get; init; } = [];

    /// <param name="sessionId">The session that is corrected; null for one that is new.</param>
    internal async Task<Refusal?> RefusalAsync(WorkspaceDbContext db, Guid? sessionId, CancellationToken cancel)
    {
        if (!await db.Plans.AnyAsync(p => p.Id == PlanId, cancel)) return SessionsRefusals.NoSuchPlan;
        if (!await db.Themes.AnyAsync(t => t.Id == ThemeId && t.PlanId == PlanId, cancel)) return SessionsRefusals.ThemeOfAnotherPlan;
        if (!await db.Bodies.AnyAsync(b => b.Id == OrganiserId, cancel)) return SessionsRefusals.OrganiserUnknown;
        if (Number < 1 || Registered < 0 || Attended < 0) return SessionsRefusals.FigureNegative;
        if (await db.ConsultationSessions.AnyAsync(s => s.PlanId == PlanId && s.Number == Number && s.Id != sessionId, cancel))
            return SessionsRefusals.NumberTaken.About(Number);
        if (Institutions.Any(i => i.CleanName() is null)) return SessionsRefusals.InstitutionNameless;

        var bodies = Institutions.Select(i => i.BodyId).Distinct().ToList();
        return await db.Bodies.CountAsync(b => bodies.Contains(b.Id), cancel) < bodies.Count ? SessionsRefusals.InstitutionUnknown : null;
    }
}

/// <summary>An institution that took the floor, and its name as the document writes it.</summary>
public sealed record NewInstitution(Guid BodyId, string WrittenAs)
{
    /// <returns>Null when nothing readable is left.</returns>
    internal string? CleanName() => SafeText.TryCleanLine(WrittenAs, out var name) && name.Length > 0 ? name : null;
}
