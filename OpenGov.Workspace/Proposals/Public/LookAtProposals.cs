using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>Reading: what came through the public form and nobody has looked at or decided on yet.</summary>
public sealed class ReceivedProposals(Store store)
{
    public const int Most = 100;

    public Task<Result<ReceivedOfPlan>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<ReceivedOfPlan>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).FirstOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            var waiting =
                from submission in db.ToLookAt(plan.Id)
                join proposal in db.Proposals on submission.ProposalId equals proposal.Id
                select new { submission, proposal };
            return new ReceivedOfPlan(plan.Id, plan.Title, await waiting.CountAsync(cancel),
                await waiting.OrderBy(one => one.proposal.Number).Take(Most)
                    .Select(one => new ReceivedProposal(
                        one.proposal.Id, one.proposal.Number, one.proposal.Title, one.proposal.Text, one.submission.ReceivedAt, one.submission.Version,
                        db.Attachments.Count(a => a.ProposalId == one.proposal.Id)))
                    .ToListAsync(cancel));
        }, cancel);
}

public sealed record ReceivedOfPlan(Guid PlanId, LocalText Title, int Count, IReadOnlyList<ReceivedProposal> Proposals);

public sealed record ReceivedProposal(Guid Id, int Number, string Title, string Text, DateTime ReceivedAt, int Version, int Files);

/// <summary>The secretariat has looked at a proposal from the public form: everybody may see it, where the register is public.</summary>
public sealed class LetPublicSee(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid proposalId, int seenVersion, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await Received.FindAsync(change, proposalId, cancel) is not var (proposal, submission)) return ProposalsRefusals.NoSuchProposal;
            if (submission.Version != seenVersion) return DataRefusals.ChangedMeanwhile;
            if (submission.LookedAt is not null) return PublicProposalsRefusals.AlreadySeen;

            submission.LetSee(change.Now);
            change.Record(proposal.Id, proposal.PlanId, new { number = proposal.Number });
            return Result.Done;
        }, cancel);
}

/// <summary>What came through the public form is no proposal: an advertisement, an insult, something private. It leaves the register for a reason that its author is told.</summary>
public sealed class SetProposalAside(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid proposalId, string reason, int seenVersion, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await Received.FindAsync(change, proposalId, cancel) is not var (proposal, submission)) return ProposalsRefusals.NoSuchProposal;
            if (submission.Version != seenVersion) return DataRefusals.ChangedMeanwhile;
            if (!SafeText.TryClean(reason, out var why)) return ProposalsRefusals.TextDamaged;
            why = why.Trim();
            if (why.Length == 0) return ProposalsRefusals.ReasonMissing;
            if (why.Length > PublicSubmission.LongestReason) return ProposalsRefusals.ReasonTooLong.About(PublicSubmission.LongestReason, why.Length);
            if (!proposal.IsOpen || proposal.Eligibility is not Eligibility.NotExamined) return ProposalsRefusals.AlreadyAnswered.About(proposal.Number);

            proposal.Withdraw(change.Now);
            submission.End(why, change.Now);
            change.Record(proposal.Id, proposal.PlanId, new { number = proposal.Number, reason = why });
            return Result.Done;
        }, cancel);
}

internal static class Received
{
    /// <summary>What nobody has looked at or decided on yet.</summary>
    public static IQueryable<PublicSubmission> ToLookAt(this WorkspaceDbContext db, Guid planId) => db.PublicSubmissions.Where(submission =>
        submission.LookedAt == null && submission.EndedAt == null
        && db.Proposals.Any(p => p.Id == submission.ProposalId && p.PlanId == planId && p.WithdrawnAt == null
            && p.Eligibility == Eligibility.NotExamined && p.Disposition == Disposition.NotYet));

    public static async Task<(Proposal Proposal, PublicSubmission Submission)?> FindAsync(Change change, Guid proposalId, CancellationToken cancel)
    {
        var submission = await change.Db.PublicSubmissions.FirstOrDefaultAsync(s => s.ProposalId == proposalId && s.EndedAt == null, cancel);
        if (submission is null) return null;
        return (await change.Db.Proposals.SingleAsync(p => p.Id == proposalId, cancel), submission);
    }
}
