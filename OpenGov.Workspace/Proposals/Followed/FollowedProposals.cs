using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals;

/// <summary>Reading: what somebody proposed in a session and what became of it, for who has the link that their telephone was given.</summary>
/// <remarks>Nobody has to give a name or an address. The link reads and no more: it does not hold the token with which the telephone votes.</remarks>
public sealed class FollowedProposals(Store store)
{
    public Task<Result<FollowedInSession>> ReadAsync(Actor actor, string link, CancellationToken cancel = default) =>
        store.ReadAsync<FollowedInSession>(this, actor, async (db, _) =>
        {
            if (RoomTokens.Following(link) is not { } hash) return ProposalsRefusals.NoSuchProposal;
            if (await db.Participants.AsNoTracking().SingleOrDefaultAsync(p => p.TokenHash == hash, cancel) is not { } participant) return ProposalsRefusals.NoSuchProposal;

            var session = await db.ConsultationSessions.IgnoreAutoIncludes().Where(s => s.Id == participant.SessionId)
                .Select(s => new { s.PlanId, s.Number, s.ThemeId }).SingleAsync(cancel);
            var plan = await db.Plans.Where(p => p.Id == session.PlanId).Select(p => new { p.Number, IsPublic = p.RegisterPublishedAt != null }).SingleAsync(cancel);
            var solutions = await db.Solutions.AsNoTracking().Where(s => s.ParticipantId == participant.Id).OrderBy(s => s.Number).ToListAsync(cancel);
            var became = solutions.Select(s => s.ProposedAs).OfType<Guid>().ToList();
            var numbers = await db.Proposals.Where(p => became.Contains(p.Id)).Select(p => new { p.Id, p.Number }).ToDictionaryAsync(p => p.Id, p => p.Number, cancel);
            return new FollowedInSession(
                plan.Number, session.Number, await db.Themes.Where(t => t.Id == session.ThemeId).Select(t => t.Name).SingleAsync(cancel), plan.IsPublic,
                solutions.ConvertAll(s => new FollowedSolution(
                    s.Number, s.Text, s.ExpectedResult, s.State is BoardState.SetAside, s.ProposedAs is { } id && numbers.TryGetValue(id, out var number) ? number : null)));
        }, cancel);
}

/// <param name="RegisterIsPublic">The proposals it became can be read by everybody.</param>
public sealed record FollowedInSession(int Plan, int Session, LocalText Theme, bool RegisterIsPublic, IReadOnlyList<FollowedSolution> Solutions);

/// <param name="Proposal">Number in the register; null while it is none.</param>
public sealed record FollowedSolution(int Number, string Text, string? Expected, bool IsSetAside, int? Proposal);
