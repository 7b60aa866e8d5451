using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Adoption;

/// <summary>The sessions and problems out of which the proposals of some chains have come.</summary>
internal sealed record OriginsOfChains(
    IReadOnlyDictionary<Guid, ChainSession> Sessions, IReadOnlyDictionary<Guid, ChainProblem> Problems, IReadOnlyDictionary<Guid, Guid> ProblemOfProposal)
{
    public static readonly OriginsOfChains None = new(new Dictionary<Guid, ChainSession>(), new Dictionary<Guid, ChainProblem>(), new Dictionary<Guid, Guid>());

    public IEnumerable<Guid?> Signers => Sessions.Values.SelectMany(session => ChainMatter.Signers(session.Signatures));

    public static async Task<OriginsOfChains> OfAsync(
        WorkspaceDbContext db, ChainScope scope, IReadOnlyCollection<ChainProposal> proposals, ChainStart start, CancellationToken cancel)
    {
        var sessionIds = proposals.Select(one => one.SessionId).Append(start.Session).OfType<Guid>().Distinct().ToList();
        if (sessionIds.Count == 0) return None;
        var sessions = await (
            from session in scope.Sessions(db)
            join theme in db.Themes on session.ThemeId equals theme.Id
            where sessionIds.Contains(session.Id)
            select new { session.Id, session.Number, session.Date, theme.Name, HasPage = db.PlannedSessions.Any(planned => planned.SessionId == session.Id) }).ToListAsync(cancel);
        var minutes = await db.SealedMinutes.AsNoTracking().Where(one => sessionIds.Contains(one.SessionId) && (!scope.PublicOnly || one.PublishedAt != null))
            .Select(one => new { one.SessionId, one.Hash }).ToDictionaryAsync(one => one.SessionId, one => one.Hash, cancel);
        var signed = minutes.Count == 0 ? [] : await db.SessionSignatures.AsNoTracking().Where(one => sessionIds.Contains(one.SessionId)).ToListAsync(cancel);

        var ids = proposals.Select(one => one.Id).ToList();
        var solutions = await db.Solutions.AsNoTracking().Where(one => one.ProposedAs != null && one.ProblemId != null && ids.Contains(one.ProposedAs.Value))
            .Select(one => new { Proposal = one.ProposedAs!.Value, Problem = one.ProblemId!.Value }).ToListAsync(cancel);
        var named = solutions.ConvertAll(one => one.Problem);
        var heads = await db.Problems.Where(one => named.Contains(one.Id)).Select(one => new { one.Id, Head = one.MergedInto ?? one.Id }).ToDictionaryAsync(one => one.Id, one => one.Head, cancel);
        var problemIds = heads.Values.Concat(start.Problem is { } asked ? [asked] : []).Distinct().ToList();
        var problems = await scope.Problems(db).AsNoTracking().Where(one => problemIds.Contains(one.Id)).Select(one => new { one.Id, one.SessionId, one.Number, one.Text }).ToListAsync(cancel);
        var places = (await (
            from round in db.RankingRounds
            from ranked in round.Problems
            where round.ClosedAt != null && round.Ballots > 0 && problemIds.Contains(ranked.ProblemId)
            orderby round.Order
            select new { ranked.ProblemId, ranked.Place }).ToListAsync(cancel)).ToLookup(one => one.ProblemId, one => one.Place);

        return new OriginsOfChains(
            sessions.ToDictionary(one => one.Id, one => new ChainSession(one.Id, one.Number, one.Name, one.Date, one.HasPage, Of(one.Id))),
            problems.ToDictionary(one => one.Id, one => new ChainProblem(one.SessionId, one.Number, one.Text, places[one.Id].LastOrDefault())),
            solutions.DistinctBy(one => one.Proposal).ToDictionary(one => one.Proposal, one => heads[one.Problem]));

        Signatures? Of(Guid session)
        {
            if (!minutes.TryGetValue(session, out var hash)) return null;
            var signatures = Signatures.None;
            foreach (var one in signed.Where(one => one.SessionId == session && one.Hash == hash)) signatures = signatures.SignedBy(one.Side, one.AccountId, one.At);
            return signatures;
        }
    }
}

/// <param name="HasPage">It was planned here; one that was only reported on stands in the list alone.</param>
/// <param name="Signatures">Under its minutes; null while these are not sealed, or not published.</param>
internal sealed record ChainSession(Guid Id, int Number, LocalText Theme, DateOnly On, bool HasPage, Signatures? Signatures);

internal sealed record ChainProblem(Guid SessionId, int Number, string Text, int? Place);
