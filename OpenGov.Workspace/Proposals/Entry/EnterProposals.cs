using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Many proposals enter the register together, in the order given: all of them, or none.</summary>
public sealed class EnterProposals(Store store)
{
    /// <param name="isExample">They are plausible texts of the example workspace, not what somebody really sent.</param>
    public Task<Result<EnteredProposal[]>> RunAsync(
        Actor actor, Guid planId, IReadOnlyList<ProposalDraft> drafts, bool isExample = false, CancellationToken cancel = default) =>
        store.ChangeAsync<EnteredProposal[]>(this, actor, async change =>
        {
            if (drafts.Count == 0) return ProposalsRefusals.NothingChosen;

            var entered = await Intake.EnterAsync(change, planId, drafts, isExample, cancel: cancel);
            if (!entered.Ok) return entered.Refusal!;

            var proposals = entered.Value!.Select(EnteredProposal.Of).ToArray();
            change.Record(
                planId, planId,
                new
                {
                    count = proposals.Length,
                    first = proposals[0].Number,
                    last = proposals[^1].Number,
                    sha256 = proposals.Select(proposal => proposal.Sha256),
                },
                proposals.Select(proposal => proposal.Id));
            return proposals;
        }, cancel);
}
