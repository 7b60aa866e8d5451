using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>The proposals that a card may answer: accepted, of its plan, and either without an answer or included in its commitment before.</summary>
internal static class ProposalsToAnswer
{
    public const int Most = 200;

    /// <param name="givenUp">Those that the card has answered before: left out for that, they may be taken up again.</param>
    public static async Task<Result<List<Proposal>>> LoadAsync(
        Change change, Guid planId, Guid commitmentId, IReadOnlyCollection<Guid> ids, CancellationToken cancel, IReadOnlyCollection<Guid>? givenUp = null)
    {
        var asked = ids.Distinct().ToList();
        if (asked.Count > Most) return CardsRefusals.TooManyProposals.About(Most);
        var found = await change.Db.Proposals.InRegister(planId).Where(p => asked.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancel);
        if (found.Count != asked.Count) return ProposalsRefusals.NoSuchProposal;

        if (Numbers(found.Where(p => p.Eligibility is not Eligibility.Accepted)) is { } unaccepted) return ProposalsRefusals.NotAcceptedYet.About(unaccepted);
        if (Numbers(found.Where(p => !p.IsOpen && p.CommitmentId != commitmentId && !IsGivenUp(p))) is { } answered) return ProposalsRefusals.AlreadyAnswered.About(answered);
        return found;

        bool IsGivenUp(Proposal p) => p.Disposition is Disposition.AcceptedNotIncluded && givenUp?.Contains(p.Id) == true;
    }

    private static NumberList? Numbers(IEnumerable<Proposal> proposals) =>
        proposals.Select(p => p.Number).ToList() is { Count: > 0 } numbers ? new NumberList(numbers) : null;
}
