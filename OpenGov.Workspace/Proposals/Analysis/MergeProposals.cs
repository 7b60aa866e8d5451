using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Proposals that say the same become one, either one of the register or a new one written for them.</summary>
public sealed class MergeProposals(Store store)
{
    /// <summary>Into one of the register, which keeps its words.</summary>
    /// <param name="into">Its number.</param>
    public Task<Result<EnteredProposal>> RunAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, int into, string reason, CancellationToken cancel = default) =>
        MergeAsync(actor, planId, seen, reason, async (change, chosen) =>
        {
            if (chosen.Proposals.Any(one => one.Number == into)) return ProposalsRefusals.IntoItself.About(into);
            var proposal = await change.Db.Proposals.InRegister(planId).FirstOrDefaultAsync(p => p.Number == into, cancel);
            if (proposal is null) return ProposalsRefusals.NoSuchProposal;
            return proposal.IsOpen ? proposal : ProposalsRefusals.AlreadyAnswered.About(into);
        }, cancel);

    /// <summary>Into a new one. Its theme, channel and session are the first one's, its institutions those of all.</summary>
    public Task<Result<EnteredProposal>> RunAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, string title, string text, string reason, CancellationToken cancel = default) =>
        MergeAsync(actor, planId, seen, reason, async (change, chosen) =>
        {
            if (chosen.Proposals.Count < 2) return ProposalsRefusals.TwoAreNeeded;
            var made = await Lineage.MakeAsync(change, planId, chosen.Proposals, [(title, text)], cancel);
            return made.Value is { } one ? one[0] : made.Refusal!;
        }, cancel);

    private Task<Result<EnteredProposal>> MergeAsync(
        Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, string reason,
        Func<Change, Chosen, Task<Result<Proposal>>> find, CancellationToken cancel) =>
        store.ChangeAsync<EnteredProposal>(this, actor, async change =>
        {
            var words = Reason.Clean(reason);
            if (words.Value is not { } clean) return words.Refusal!;

            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;
            var open = chosen.Each(proposal => proposal.MayBecomeOthers());
            if (!open.Ok) return open.Refusal!;

            var found = await find(change, chosen);
            if (found.Value is not { } target) return found.Refusal!;

            foreach (var proposal in chosen.Proposals)
            {
                proposal.BecomePartOfAnother(Disposition.Merged, clean);
                change.Db.Add(new ProposalLink(proposal.Id, target.Id, LinkKind.MergedInto, change.Now));
            }

            target.TakeIn();
            chosen.Record(new { numbers = chosen.Numbers, into = target.Number, reason = clean }, target.Id);
            return EnteredProposal.Of(target);
        }, cancel);
}
