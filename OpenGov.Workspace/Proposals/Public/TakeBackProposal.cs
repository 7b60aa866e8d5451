using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>The author of a proposal takes it back, as long as nothing is decided about it. Who they are is deleted with it.</summary>
public sealed class TakeBackProposal(Store store)
{
    public Task<Result> RunAsync(Actor actor, string token, bool sure, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await FollowProposal.FindAsync(change, token, cancel) is not var (proposal, submission)) return PublicProposalsRefusals.LinkUnknown;
            if (!sure) return PublicProposalsRefusals.SureMissing;
            if (!proposal.IsOpen) return PublicProposalsRefusals.AlreadyDecided;

            proposal.Withdraw(change.Now);
            submission.End(null, change.Now);
            await change.Db.ProposalAuthors.Where(a => a.ProposalId == proposal.Id).ExecuteDeleteAsync(cancel);
            change.Record(proposal.Id, proposal.PlanId, new { number = proposal.Number });
            return Result.Done;
        }, cancel);
}

/// <summary>The author of a proposal says anew how they are reached, or that they no longer want to be.</summary>
public sealed class CorrectContact(Store store)
{
    public Task<Result> RunAsync(Actor actor, string token, string? name, string? contact, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await FollowProposal.FindAsync(change, token, cancel) is not var (proposal, _)) return PublicProposalsRefusals.LinkUnknown;
            if (!Platform.Texts.SafeText.TryCleanLine(name ?? "", out var cleanName) || !Platform.Texts.SafeText.TryCleanLine(contact ?? "", out var cleanContact))
                return ProposalsRefusals.TextDamaged;
            if (Math.Max(cleanName.Length, cleanContact.Length) > ProposalAuthor.Longest) return ProposalsRefusals.AuthorTooLong.About(ProposalAuthor.Longest);

            await change.Db.ProposalAuthors.Where(a => a.ProposalId == proposal.Id).ExecuteDeleteAsync(cancel);
            if (cleanName.Length + cleanContact.Length > 0)
                change.Db.Add(new ProposalAuthor(proposal.Id, cleanName.Length > 0 ? cleanName : null, cleanContact.Length > 0 ? cleanContact : null));
            change.Record(proposal.Id, proposal.PlanId, new { number = proposal.Number });   // never what it was nor what it is
            return Result.Done;
        }, cancel);
}
