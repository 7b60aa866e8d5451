using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>A decision on proposals is taken back, so that it can be made anew; not one that both sides have signed and published.</summary>
public sealed class ReconsiderProposals(Store store, params IEnumerable<PublishedAnswers> answers)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var loaded = await Chosen.LoadAsync(change, planId, seen, cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;

            var ids = chosen.Proposals.Select(proposal => proposal.Id).ToList();
            var answered = new HashSet<Guid>();
            foreach (var one in answers) answered.UnionWith(await one.Among(change.Db, ids, cancel));

            var decided = chosen.Each(proposal => answered.Contains(proposal.Id) ? ProposalsRefusals.AnsweredByCard.About(proposal.Number) : proposal.Reconsider());
            if (decided.Ok) chosen.Record(new { numbers = chosen.Numbers });
            return decided;
        }, cancel);
}
