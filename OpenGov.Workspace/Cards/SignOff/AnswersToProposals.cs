using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>What follows for proposals when a card that both sides have signed is published: those it answers are included in its commitment, those it gave up are left out.</summary>
/// <remarks>
/// A proposal that was merged or split since is answered through what it became. What another commitment has taken, and
/// what was found not acceptable meanwhile, stays as it is. A reason that somebody gave for its inclusion in this very
/// commitment stays too: only what an earlier publication said is said anew.
/// </remarks>
internal static class AnswersToProposals
{
    public static async Task FollowAsync(Change change, CardAtHand at, CardReview review, CancellationToken cancel)
    {
        var sources = await change.Db.CardSources.Where(source => source.CardId == at.Card.Id).ToListAsync(cancel);
        var elsewhere = await (
            from source in change.Db.CardSources
            join card in change.Db.CommitmentCards on source.CardId equals card.Id
            join commitment in change.Db.Commitments on card.CommitmentId equals commitment.Id
            where card.PlanId == at.Card.PlanId && card.Id != at.Card.Id && source.DroppedAt == null
            select new
            {
                Source = source, card.Language, Commitment = commitment,
                PublishedAt = change.Db.CardReviews.Where(one => one.CardId == card.Id).Max(one => one.PublishedAt),
            }).ToListAsync(cancel);
        var became = await Descent.OfAsync(change.Db, sources.Select(source => source.ProposalId).Concat(elsewhere.Select(other => other.Source.ProposalId)), cancel);

        var answered = sources.Where(source => source.IsInForce)
            .SelectMany(source => became.Of(source.ProposalId).Select(id => (Id: id, source.Sections))).ToLookup(one => one.Id, one => one.Sections);
        var given = sources.Where(source => !source.IsInForce)
            .SelectMany(source => became.Of(source.ProposalId).Select(id => (Id: id, Reason: source.DropReason!, IsItself: id == source.ProposalId)))
            .Where(one => !answered.Contains(one.Id)).OrderByDescending(one => one.IsItself).DistinctBy(one => one.Id).ToList();
        var ids = answered.Select(one => one.Key).Concat(given.Select(one => one.Id)).ToList();
        var proposals = await change.Db.Proposals.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);

        var (included, title) = (new List<Proposal>(), review.Written().Title);
        foreach (var one in answered)
        {
            var reason = Reason(at.Card.Language, at.Commitment.Number, title, one.SelectMany(sections => sections));
            var proposal = proposals[one.Key];
            if (proposal.CommitmentId == at.Commitment.Id && proposal.DispositionReason is { } said && !IsOfPublication(said)) reason = said;
            if (proposal.IncludeAsSigned(at.Commitment.Id, reason).Ok) included.Add(proposal);
        }

        var leftOut = new List<Proposal>();
        foreach (var (id, why, isItself) in given)
        {
            var proposal = proposals[id];
            // What others became part of stands for more than the link that was given up, unless it was included for that link.
            if (!isItself && proposal.CommitmentId != at.Commitment.Id) continue;
            var others = elsewhere.FindAll(other => became.Of(other.Source.ProposalId).Contains(id));
            if (others.Count == 0)
            {
                if (proposal.NoLongerIncluded(at.Commitment.Id, why).Ok) leftOut.Add(proposal);
                continue;
            }

            // Another card answers it: included there when that one is public, open until then.
            var published = others.Find(other => other.PublishedAt is { } moment && other.Source.StoodAt(moment));
            if (published is null && proposal.CommitmentId != at.Commitment.Id) continue;
            if (proposal.NoLongerIncluded(at.Commitment.Id, null).Ok && published is { } there)
                proposal.IncludeAsSigned(there.Commitment.Id, Reason(there.Language, there.Commitment.Number, there.Commitment.Title?.Ar ?? "", there.Source.Sections));
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

    /// <summary>Those that are included because a published card answers them, directly or through what they were made of.</summary>
    public static async Task<IReadOnlySet<Guid>> PublishedAmongAsync(WorkspaceDbContext db, IReadOnlyCollection<Guid> proposals, CancellationToken cancel)
    {
        var included = await (
            from proposal in db.Proposals
            join card in db.CommitmentCards on proposal.CommitmentId equals (Guid?)card.CommitmentId
            where proposals.Contains(proposal.Id) && proposal.Disposition == Disposition.Included
            select new { proposal.Id, CardId = card.Id, At = db.CardReviews.Where(review => review.CardId == card.Id).Max(review => review.PublishedAt) })
            .ToListAsync(cancel);
        var published = included.FindAll(one => one.At is not null);
        var cards = published.Select(one => one.CardId).Distinct().ToList();
        var sources = await db.CardSources.Where(source => cards.Contains(source.CardId)).ToListAsync(cancel);
        var became = await Descent.OfAsync(db, sources.Select(source => source.ProposalId), cancel);
        return published.Where(one => sources.Exists(source =>
            source.CardId == one.CardId && source.StoodAt(one.At) && became.Of(source.ProposalId).Contains(one.Id))).Select(one => one.Id).ToHashSet();
    }

    private static bool IsOfPublication(string reason) => KeptWords.Says(reason, "Answer.Included") || KeptWords.Says(reason, "Answer.IncludedIn");

    private static string Reason(string language, int number, string title, IEnumerable<string> sections)
    {
        var tongue = Language.Of(language)!;
        var named = WrittenCard.AllSections.Where(sections.Contains).ToList();
        return named.Count == 0
            ? KeptWords.In(tongue, "Answer.Included", number, title)
            : KeptWords.In(tongue, "Answer.IncludedIn", number, title, KeptWords.List(tongue, "Section.", named));
    }
}
