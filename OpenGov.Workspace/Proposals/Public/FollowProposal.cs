using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Reading: a proposal for whoever holds its private link. What they gave as their contact is not shown, only that it was given.</summary>
public sealed class FollowProposal(Store store, params IEnumerable<FurtherSteps> further)
{
    public Task<Result<FollowedProposal>> ReadAsync(Actor actor, string token, CancellationToken cancel = default) =>
        store.ReadAsync<FollowedProposal>(this, actor, async (db, _) =>
        {
            var hash = LinkToken.HashOf(token);
            var found = await (
                from submission in db.PublicSubmissions
                join proposal in db.Proposals on submission.ProposalId equals proposal.Id
                join plan in db.Plans on proposal.PlanId equals plan.Id
                where submission.TokenHash == hash
                select new { Submission = submission, Proposal = proposal, plan.Number, plan.Title, plan.RegisterPublishedAt }).FirstOrDefaultAsync(cancel);
            if (found is null) return PublicProposalsRefusals.LinkUnknown;

            var one = found.Proposal;
            return new FollowedProposal(
                found.Number, found.Title, one.Number, one.Title, one.Text,
                await db.Themes.Where(t => t.Id == one.ThemeId).Select(t => t.Name).FirstOrDefaultAsync(cancel),
                IsPublic: found.RegisterPublishedAt is not null && await db.Proposals.Published(db, one.PlanId).AnyAsync(p => p.Id == one.Id, cancel),
                IsOpen: one.IsOpen, HasEnded: found.Submission.EndedAt is not null,
                HasContact: await db.ProposalAuthors.AnyAsync(a => a.ProposalId == one.Id && a.Contact != null, cancel),
                await CommitmentAsync(db, one, cancel),
                await (from l in db.ProposalLinks join p in db.Proposals on l.ToId equals p.Id
                       where l.FromId == one.Id orderby p.Number select new Kin(p.Number, p.Title, l.Kind)).ToListAsync(cancel),
                await ProposalPath.OfAsync(db, one, further, cancel),
                await db.Attachments.Where(a => a.ProposalId == one.Id).OrderBy(a => a.Id)
                    .Select(a => new AttachedFile(a.Id, a.FileName, a.Size)).ToListAsync(cancel));
        }, cancel);

    internal static async Task<int?> CommitmentAsync(WorkspaceDbContext db, Proposal proposal, CancellationToken cancel) =>
        await db.Commitments.Where(c => c.Id == proposal.CommitmentId).Select(c => (int?)c.Number).FirstOrDefaultAsync(cancel);

    /// <summary>The proposal of a link, to be changed by its holder; null when there is none, or it has left the register.</summary>
    internal static async Task<(Proposal Proposal, PublicSubmission Submission)?> FindAsync(Change change, string token, CancellationToken cancel)
    {
        var hash = LinkToken.HashOf(token);
        var submission = await change.Db.PublicSubmissions.FirstOrDefaultAsync(s => s.TokenHash == hash && s.EndedAt == null, cancel);
        if (submission is null) return null;
        var proposal = await change.Db.Proposals.SingleAsync(p => p.Id == submission.ProposalId, cancel);
        return (proposal, submission);
    }
}

/// <param name="IsOpen">Nothing is decided yet: its author may take it back.</param>
/// <param name="HasEnded">It has left the register.</param>
/// <param name="Commitment">Number of the one it is included in.</param>
public sealed record FollowedProposal(
    int Plan, LocalText PlanTitle, int Number, string Title, string Text, LocalText? Theme, bool IsPublic, bool IsOpen, bool HasEnded, bool HasContact,
    int? Commitment, IReadOnlyList<Kin> Became, IReadOnlyList<StepOnPath> Path, IReadOnlyList<AttachedFile> Files);
