using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

internal static class CommitmentsToReview
{
    public static Task<Commitment?> CommitmentAsync(this WorkspaceDbContext db, Guid id, CancellationToken cancel) =>
        db.Commitments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);

    /// <summary>The draft if there is one, and what was submitted last; either may be missing.</summary>
    public static async Task<(Assessment? Draft, Assessment? Submitted)> AssessmentsAsync(
        this WorkspaceDbContext db, Guid commitmentId, CancellationToken cancel)
    {
        var last = await db.Assessments.Where(a => a.CommitmentId == commitmentId).OrderByDescending(a => a.Number).Take(2).ToListAsync(cancel);
        return (last.Find(a => a.State is AssessmentState.Draft), last.Find(a => a.State is AssessmentState.Submitted));
    }
}
