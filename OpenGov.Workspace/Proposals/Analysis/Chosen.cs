using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>The proposals that one decision is made on together: on all of them, or on none.</summary>
internal sealed class Chosen
{
    /// <summary>What fits on a page of the register several times over.</summary>
    public const int Most = 1000;

    private readonly Change _change;
    private readonly Guid _planId;

    private Chosen(Change change, Guid planId, IReadOnlyList<Proposal> proposals) =>
        (_change, _planId, Proposals) = (change, planId, proposals);

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Proposal> Proposals { get; }

    public string Numbers => new NumberList(Proposals.Select(proposal => proposal.Number)).ToString();

    public static async Task<Result<Chosen>> LoadAsync(
        Change change, Guid planId, IReadOnlyCollection<Seen> seen, CancellationToken cancel)
    {
        if (seen.Count == 0) return ProposalsRefusals.NothingChosen;
        if (seen.Count > Most) return ProposalsRefusals.TooManyChosen.About(Most);

        var ids = seen.Select(one => one.Id).Distinct().ToList();
        var proposals = await change.Db.Proposals.InRegister(planId)
            .Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancel);
        if (proposals.Count != ids.Count) return ProposalsRefusals.NoSuchProposal;

        var versions = proposals.ToDictionary(p => p.Id, p => p.Version);
        return seen.All(one => one.Version is null || one.Version == versions[one.Id])
            ? new Chosen(change, planId, proposals)
            : DataRefusals.ChangedMeanwhile;
    }

    /// <summary>Decides on each; when some cannot be decided on, the refusal names all that share the first one's reason.</summary>
    public Result Each(Func<Proposal, Result> decide)
    {
        var refused = new List<(int Number, Refusal Why)>();
        foreach (var proposal in Proposals)
            if (decide(proposal).Refusal is { } why) refused.Add((proposal.Number, why));

        return refused.Count == 0
            ? Result.Done
            : refused[0].Why.About(new NumberList(refused.Where(one => one.Why.Key == refused[0].Why.Key).Select(one => one.Number)));
    }

    /// <summary>One line for all; each proposal's history shows it.</summary>
    public void Record(object payload, params IEnumerable<Guid> also) =>
        _change.Record(
            Proposals.Count == 1 ? Proposals[0].Id : _planId, _planId, payload, Proposals.Select(p => p.Id).Concat(also));
}
