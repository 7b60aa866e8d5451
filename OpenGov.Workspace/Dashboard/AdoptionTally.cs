using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Counts what waits of a plan's public consultation and its adoption.</summary>
internal static class AdoptionTally
{
    public static async Task<AdoptionFigures> TakeAsync(WorkspaceDbContext db, Guid planId, int number, DateOnly day, CancellationToken cancel)
    {
        var comments = db.PublicComments.Where(one => one.PlanId == planId && one.AnsweredAt == null);
        var toModerate = await comments.CountAsync(one => one.State == CommentState.Waiting, cancel);
        var published = await comments.Where(one => one.State == CommentState.Published).GroupBy(one => one.BodyId)
            .Select(group => new { Body = group.Key, Number = group.Count() }).ToListAsync(cancel);
        var bodies = await db.BodiesAsync(published.Select(one => one.Body), cancel);
        var consultation = await db.PublicConsultations.AsNoTracking().Where(one => one.PlanId == planId && one.ApprovedAt == null)
            .OrderByDescending(one => one.Number).Select(one => new { one.Signatures, one.From }).FirstOrDefaultAsync(cancel);
        var plan = await db.PlanAdoptions.AsNoTracking().Where(one => one.PlanId == planId && one.AdoptedAt == null && one.SetAsideAt == null)
            .OrderByDescending(one => one.Number).Select(one => new { one.Signatures, one.Hash, one.Reason, one.PreparedAt }).FirstOrDefaultAsync(cancel);
        var stands = plan is not null && (await WholePlan.OfAsync(db, planId, number, plan.Reason, cancel)).Hash == plan.Hash;
        var ready = stands && (await Readiness.OfAsync(db, planId, number, day, plan!.PreparedAt, cancel)).IsReady;
        return new AdoptionFigures(
            toModerate, published.Find(one => one.Body is null)?.Number ?? 0,
            new([.. published.Where(one => one.Body is not null).OrderBy(one => one.Body).Select(one => new BodyWaiting(one.Body!.Value, bodies[one.Body.Value], one.Number))]),
            consultation is null ? null : Of(consultation.Signatures, stands: consultation.From >= day, ready: true),
            plan is null ? null : Of(plan.Signatures, stands, ready));
    }

    private static SidesSigned Of(Signatures signatures, bool stands, bool ready) =>
        new(signatures.Has(Side.Administration), signatures.Has(Side.CivilSociety), stands, stands && ready);
}
