using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>What follows for proposals when both sides have signed a card: those it answers are included in its commitment, those it gave up are left out.</summary>
/// <remarks>
/// A proposal that was merged or split since is answered through what it became. What another commitment has taken, and
/// what was found not acceptable meanwhile, stays as it is.
/// </remarks>
internal static class AnswersToProposals
{
    public static async Task FollowAsync(Change change, CardAtHand at, CancellationToken cancel)
    {
        var sources = await change.Db.CardSources.Where(source => source.CardId == at.Card.Id).ToListAsync(cancel);
        var elsewhere = await (
            from source in change.Db.CardSources
            join card in change.Db.CommitmentCards on source.CardId equals card.Id
            join commitment in change.Db.Commitments on card.CommitmentId equals commitment.Id
            where card.PlanId == at.Card.PlanId && card.Id != at.Card.Id && source.DroppedAt == null
            select new { source.ProposalId, source.Sections, card.State, card.Language, Commitment = commitment }).ToListAsync(cancel);
        var became = await Descent.OfAsync(change.Db, sources.Select(source => source.ProposalId).Concat(elsewhere.Select(other => other.ProposalId)), cancel);

        var given = sources.Where(source => !source.IsInForce).Select(source => source.ProposalId).ToHashSet();
        var answered = sources.Where(source => source.IsInForce)
            .SelectMany(source => became.Of(source.ProposalId).Select(id => (Id: id, source.Sections)))
            .Where(one => !given.Contains(one.Id)).ToLookup(one => one.Id, one => one.Sections);
        var ids = answered.Select(one => one.Key).Concat(given).ToList();
        var proposals = await change.Db.Proposals.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);

        var included = new List<Proposal>();
        foreach (var one in answered)
        {
            var reason = Reason(at.Card.Language, at.Commitment.Number, at.Review!.Written().Title, one.SelectMany(sections => sections));
            if (proposals[one.Key].IncludeAsSigned(at.Commitment.Id, reason).Ok) included.Add(proposals[one.Key]);
        }

        var leftOut = new List<Proposal>();
        foreach (var source in sources.Where(source => !source.IsInForce))
        {
            var proposal = proposals[source.ProposalId];
            var others = elsewhere.Where(other => became.Of(other.ProposalId).Contains(proposal.Id)).ToList();
            if (others.Find(other => other.State is CardState.SignedByBoth) is { } other)
            {
                if (proposal.NoLongerIncluded(at.Commitment.Id, null).Ok)
                    proposal.IncludeAsSigned(other.Commitment.Id, Reason(other.Language, other.Commitment.Number, other.Commitment.Title?.Ar ?? "", other.Sections));
            }
            else if (others.Count > 0 ? proposal.CommitmentId == at.Commitment.Id && proposal.NoLongerIncluded(at.Commitment.Id, null).Ok
                : proposal.NoLongerIncluded(at.Commitment.Id, source.DropReason!).Ok)
            {
                if (others.Count == 0) leftOut.Add(proposal);
            }
        }

        Record("Cards.ProposalsIncluded", included);
        Record("Cards.ProposalsLeftOut", leftOut);

        void Record(string action, List<Proposal> decided)
        {
            if (decided.Count == 0) return;
            var numbers = new NumberList(decided.Select(proposal => proposal.Number)).ToString();
            change.RecordConsequence(
                action, at.Card.Id, at.Card.PlanId, new { number = at.Commitment.Number, proposals = numbers }, decided.Select(proposal => proposal.Id));
        }
    }

    private static string Reason(string language, int number, string title, IEnumerable<string> sections)
    {
        var tongue = Language.Of(language)!;
        var named = WrittenCard.AllSections.Where(sections.Contains).ToList();
        return named.Count == 0
            ? KeptWords.In(tongue, "Answer.Included", number, title)
            : KeptWords.In(tongue, "Answer.IncludedIn", number, title, KeptWords.List(tongue, "Section.", named));
    }
}
