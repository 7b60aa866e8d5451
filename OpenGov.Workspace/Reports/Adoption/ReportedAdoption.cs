using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>How the plan was adopted, for the synthesis report: what the public said and got for an answer, and what both sides signed.</summary>
/// <param name="Edition">In force.</param>
/// <param name="Hash">Of the whole, as both sides signed it.</param>
/// <param name="Figures">What was counted, under the endings of the labels <c>adoption.figure.*</c>.</param>
public sealed record ReportedAdoption(int Edition, DateOnly On, string Hash, DateOnly? SentOn, string? Reference, IReadOnlyList<NamedFigure> Figures)
{
    internal static async Task<ReportedAdoption?> ReadAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var adoption = await db.PlanAdoptions.AsNoTracking().Where(one => one.PlanId == planId && one.AdoptedAt != null).OrderByDescending(one => one.Edition)
            .Select(one => new { one.Id, one.Edition, one.AdoptedAt, one.Hash, Cards = one.Cards.Count }).FirstOrDefaultAsync(cancel);
        if (adoption is null) return null;
        var sent = await db.OgpTransmissions.AsNoTracking().Where(one => one.AdoptionId == adoption.Id).OrderBy(one => one.On).FirstOrDefaultAsync(cancel);
        var comments = await db.PublicComments.Where(one => one.PlanId == planId).GroupBy(one => new { one.State, one.Outcome })
            .Select(group => new { group.Key.State, group.Key.Outcome, Count = group.Count() }).ToListAsync(cancel);
        var held = await db.PublicConsultations.AnyAsync(one => one.PlanId == planId && one.ApprovedAt != null, cancel);
        List<NamedFigure> figures = [new("commitments", Of(adoption.Cards, "commitment"))];
        if (held)
            figures.AddRange([
                new("received", Of(comments.Sum(one => one.Count), "comment")),
                new("answered", Of(comments.Where(one => one.Outcome is not null).Sum(one => one.Count), "comment")),
                new("changed", Of(comments.Where(one => one.Outcome is CommentOutcome.Changed or CommentOutcome.PartlyChanged).Sum(one => one.Count), "comment")),
                new("hidden", Of(comments.Where(one => one.State is CommentState.Hidden).Sum(one => one.Count), "comment")),
            ]);
        return new ReportedAdoption(adoption.Edition!.Value, Dates.DayOf(adoption.AdoptedAt!.Value), adoption.Hash, sent?.On, sent?.Reference, figures);

        static Figure Of(int count, string unit) => new(count, unit, null);
    }
}
