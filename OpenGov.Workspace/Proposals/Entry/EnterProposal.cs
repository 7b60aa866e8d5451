using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>The secretariat enters one proposal by hand.</summary>
public sealed class EnterProposal(Store store)
{
    public Task<Result<EnteredProposal>> RunAsync(
        Actor actor, Guid planId, ProposalDraft draft, CancellationToken cancel = default) =>
        store.ChangeAsync<EnteredProposal>(this, actor, async change =>
        {
            var entered = await Intake.EnterAsync(change, planId, [draft], cancel: cancel);
            if (!entered.Ok) return entered.Refusal!;

            var proposal = EnteredProposal.Of(entered.Value!.Single());
            change.Record(proposal.Id, planId, new { number = proposal.Number, sha256 = proposal.Sha256 });
            return proposal;
        }, cancel);
}
