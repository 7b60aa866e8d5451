using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Where a place leads: the commitments whose chains go through it, and what of it has led to none.</summary>
/// <param name="Loose">Proposals that no commitment answers.</param>
/// <param name="Session">Of a session, or of a problem in one, out of which no proposal has come.</param>
/// <param name="Comment">That speaks of no card.</param>
internal sealed record ChainStart(IReadOnlyCollection<Guid> Commitments, IReadOnlyCollection<Guid> Loose, Guid? Session = null, Guid? Problem = null, Guid? Comment = null)
{
    /// <returns>Null when there is no such place for this reader.</returns>
    public static async Task<ChainStart?> OfAsync(WorkspaceDbContext db, ChainScope scope, ChainPlace place, CancellationToken cancel)
    {
        switch (place.End)
        {
            case ChainEnd.Proposal:
                var proposal = await scope.Proposals(db).Where(one => one.Number == place.Number).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel);
                return proposal is { } known ? await OfProposalsAsync(db, scope, [known], cancel) : null;
            case ChainEnd.Session:
                return await OfSessionAsync(db, scope, place.Number, null, cancel);
            case ChainEnd.Problem:
                return await OfSessionAsync(db, scope, place.Within!.Value, place.Number, cancel);
            case ChainEnd.Comment:
                return await OfCommentAsync(db, scope, place, cancel);
            default:
                var commitment = await db.Commitments.Where(one => one.PlanId == scope.PlanId && one.Number == place.Number)
                    .Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel);
                return commitment is { } id ? new ChainStart([id], []) : null;
        }
    }

    private static async Task<ChainStart?> OfSessionAsync(WorkspaceDbContext db, ChainScope scope, int number, int? problemNumber, CancellationToken cancel)
    {
        var session = await scope.Sessions(db).Where(one => one.Number == number).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel);
        if (session is null) return null;
        if (problemNumber is null)
        {
            var came = await scope.Proposals(db).Where(one => one.SessionId == session).Select(one => one.Id).ToListAsync(cancel);
            return await OfProposalsAsync(db, scope, came, cancel) with { Session = came.Count == 0 ? session : null };
        }

        var problem = await scope.Problems(db).Where(one => one.SessionId == session && one.Number == problemNumber && one.MergedInto == null).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel);
        if (problem is null) return null;
        var ids = await scope.Proposals(db).Where(one => db.Solutions.Any(solution => solution.ProposedAs == one.Id
                && db.Problems.Any(answered => answered.Id == solution.ProblemId && (answered.Id == problem || answered.MergedInto == problem))))
            .Select(one => one.Id).ToListAsync(cancel);
        return await OfProposalsAsync(db, scope, ids, cancel) with { Session = ids.Count == 0 ? session : null, Problem = ids.Count == 0 ? problem : null };
    }

    private static async Task<ChainStart?> OfCommentAsync(WorkspaceDbContext db, ChainScope scope, ChainPlace place, CancellationToken cancel)
    {
        var comment = await scope.Comments(db)
            .Where(one => one.Number == place.Number && db.PublicConsultations.Any(of => of.Id == one.ConsultationId && of.Number == place.Within))
            .Select(one => new { one.Id, one.CardId, one.ChangedCardId }).SingleOrDefaultAsync(cancel);
        if (comment is null) return null;
        var commitments = await db.CommitmentCards.Where(card => card.Id == comment.CardId || card.Id == comment.ChangedCardId).Select(card => card.CommitmentId).ToListAsync(cancel);
        return new ChainStart(commitments, [], Comment: comment.Id);
    }

    private static async Task<ChainStart> OfProposalsAsync(WorkspaceDbContext db, ChainScope scope, IReadOnlyCollection<Guid> proposals, CancellationToken cancel)
    {
        var kin = await Kinship.OfAsync(db, proposals, cancel);
        var all = kin.Of(proposals).ToList();
        var sources = await scope.SourcesAsync(db, all, [], cancel);
        var included = await scope.Proposals(db).Where(one => one.CommitmentId != null && all.Contains(one.Id)).Select(one => new ChainSource(one.Id, one.CommitmentId!.Value)).ToListAsync(cancel);
        var led = sources.Concat(included).ToLookup(one => one.ProposalId, one => one.CommitmentId);
        var loose = proposals.Where(one => !kin.Of([one]).Any(led.Contains)).ToList();
        return new ChainStart([.. sources.Concat(included).Select(one => one.CommitmentId).Distinct()], [.. kin.Of(loose)]);
    }
}
