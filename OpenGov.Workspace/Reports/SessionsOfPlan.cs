using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary>The consultation sessions of a plan and their unified programme, in the reader's words.</summary>
internal sealed class SessionsOfPlan(Wording wording)
{
    public async Task<IReadOnlyList<ReportedSession>> ReadAsync(WorkspaceDbContext db, Plan plan, CancellationToken cancel)
    {
        var sessions = await db.SessionsHeld(plan.Id).AsNoTracking().Include(s => s.Institutions).OrderBy(s => s.Number).ToListAsync(cancel);
        if (sessions.Count == 0) return [];

        var ids = sessions.Select(s => s.OrganiserId).Concat(sessions.SelectMany(s => s.Institutions).Select(i => i.BodyId)).Distinct().ToList();
        var bodies = await db.Bodies.AsNoTracking().Include(b => b.Names).Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        foreach (var body in bodies.Values)
        {
            wording.Know(body.Name);
            // A former name stays as the document wrote it: today's translation would put another ministry in its place.
            foreach (var spelling in body.Names.Where(n => n.Kind is BodyNameKind.Spelling)) wording.Know(spelling.Text, body.Name);
        }

        var (source, counted) = (wording.Own("source.sessions"), wording.Own("source.checkIns"));
        var held = sessions.ConvertAll(s => s.Id);
        var checkedIn = await AttendanceFigures.CheckedInAsync(db, held, cancel);
        return [.. sessions.Select(s => new ReportedSession(
            s.Number,
            plan.Themes.Single(t => t.Id == s.ThemeId).Number,
            wording.Of(bodies[s.OrganiserId].Name),
            s.Date,
            [.. s.Institutions.OrderBy(i => i.Order).Select(i => wording.AsWritten(i.WrittenAs))],
            new Figure(s.Registered, "registration", source),
            Attended(AttendedCount.Of(checkedIn.GetValueOrDefault(s.Id), s.Attended))))];

        Figure Attended(AttendedCount came) => new(came.Count, "participation", came.Source is FigureSource.CheckIn ? counted : source);
    }

    public async Task<IReadOnlyList<ProgrammePart>> ProgrammeAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var items = await db.ProgrammeItems.AsNoTracking().Where(i => i.PlanId == planId).OrderBy(i => i.Order).ToListAsync(cancel);
        return [.. items.Select(item =>
        {
            var text = wording.Of(item.Text);
            var steps = item.Steps.Select(wording.Of).ToList();
            return new ProgrammePart(item.Order, RepeatsSteps(item) ? UpToColon(text) : text, item.Minutes, steps);
        })];
    }

    /// <summary>Some documents repeat the steps after the title; here they are a list of their own.</summary>
    private static bool RepeatsSteps(ProgrammeItem item) =>
        item.Steps.Count > 0 && item.Text.Ar.Contains(item.Steps[0].Ar, StringComparison.Ordinal);

    private static ReportText UpToColon(ReportText text) =>
        text.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? text with { Text = text.Text[..(colon + 1)] } : text;
}
