using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Where a proposal came from in a session: the solution, and the problem that it answers.</summary>
/// <param name="Place">Of the problem in the room's last ranking; null when nobody ranked it.</param>
public sealed record SessionOrigin(int Session, LocalText Theme, int Solution, string? Problem, int? Place);

/// <summary>Reading: the step between a solution of a session and the proposal that it became, from either end.</summary>
public sealed class SolutionLineage(Store store)
{
    /// <returns>The proposal's number; null when the solution is in no register.</returns>
    public Task<Result<int?>> ReadAsync(Actor actor, Guid solutionId, CancellationToken cancel = default) =>
        store.ReadAsync<int?>(this, actor, async (db, _) => await (
            from s in db.Solutions
            join p in db.Proposals on s.ProposedAs equals p.Id
            where s.Id == solutionId && p.WithdrawnAt == null
            select (int?)p.Number).SingleOrDefaultAsync(cancel), cancel);

    /// <returns>Null when the proposal did not come from a session's board.</returns>
    public Task<Result<SessionOrigin?>> OriginAsync(Actor actor, Guid proposalId, CancellationToken cancel = default) =>
        store.ReadAsync<SessionOrigin?>(this, actor, async (db, _) =>
        {
            var found = await (
                from s in db.Solutions
                join c in db.ConsultationSessions on s.SessionId equals c.Id
                join t in db.Themes on c.ThemeId equals t.Id
                where s.ProposedAs == proposalId
                select new { Session = c.Number, Theme = t.Name, s.Number, s.ProblemId }).FirstOrDefaultAsync(cancel);
            if (found is null) return (SessionOrigin?)null;
            var problem = await db.Problems.Where(p => p.Id == found.ProblemId).Select(p => p.Text).SingleOrDefaultAsync(cancel);
            var place = await db.RankingRounds.Where(r => r.ClosedAt != null && r.Ballots > 0 && r.Problems.Any(p => p.ProblemId == found.ProblemId))
                .OrderByDescending(r => r.Order).SelectMany(r => r.Problems.Where(p => p.ProblemId == found.ProblemId)).Select(p => p.Place).FirstOrDefaultAsync(cancel);
            return new SessionOrigin(found.Session, found.Theme, found.Number, problem, place);
        }, cancel);
}
