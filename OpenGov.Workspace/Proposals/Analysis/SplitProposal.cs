using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>A proposal that asks for several things becomes several proposals.</summary>
public sealed class SplitProposal(Store store)
{
    public const int MostParts = 10;

    public Task<Result<EnteredProposal[]>> RunAsync(
        Actor actor, Guid planId, Seen seen, IReadOnlyList<(string Title, string Text)> parts, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync<EnteredProposal[]>(this, actor, async change =>
        {
            if (parts.Count is < 2 or > MostParts) return ProposalsRefusals.PartsOutOfRange.About(MostParts);
            var words = Reason.Clean(reason);
            if (words.Value is not { } clean) return words.Refusal!;

            var loaded = await Chosen.LoadAsync(change, planId, [seen], cancel);
            if (loaded.Value is not { } chosen) return loaded.Refusal!;
            var open = chosen.Each(proposal => proposal.MayBecomeOthers());
            if (!open.Ok) return open.Refusal!;

            var made = await Lineage.MakeAsync(change, planId, chosen.Proposals, parts, cancel);
            if (made.Value is not { } proposals) return made.Refusal!;

            var origin = chosen.Proposals[0];
            origin.BecomePartOfAnother(Disposition.Split, clean);
            change.Db.AddRange(proposals.Select(part => new ProposalLink(origin.Id, part.Id, LinkKind.SplitInto, change.Now)));
            chosen.Record(
                new { number = origin.Number, into = new NumberList(proposals.Select(p => p.Number)).ToString(), reason = clean },
                proposals.Select(p => p.Id));
            return proposals.Select(EnteredProposal.Of).ToArray();
        }, cancel);
}
