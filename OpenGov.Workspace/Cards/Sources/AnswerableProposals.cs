using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>Reading: accepted proposals of a plan that still wait for their answer, found by words or by numbers, to be answered by a card.</summary>
public sealed class AnswerableProposals(Store store)
{
    public const int Most = 20;

    /// <param name="typed">Words in any spelling, or numbers such as 3, 7-9; the first ones when empty.</param>
    /// <param name="commitmentId">Those included in this commitment already are found as well.</param>
    public Task<Result<AnswerableFound>> ReadAsync(Actor actor, int planNumber, string typed, Guid? commitmentId = null, CancellationToken cancel = default) =>
        store.ReadAsync<AnswerableFound>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel);
            if (plan is not { } planId) return PlansRefusals.NoSuchPlan;

            var numbers = ProposalNumbers.Read(typed);
            var found = numbers is null
                ? await Found.OfAsync(db, planId, planNumber, new ProposalFilter { Search = typed.Trim() }, cancel)
                : db.Proposals.InRegister(planId);
            if (numbers is { Count: > 0 }) found = found.Where(p => numbers.Contains(p.Number));
            found = found.Where(p => p.Eligibility == Eligibility.Accepted
                && (p.Disposition == Disposition.NotYet || (commitmentId != null && p.CommitmentId == commitmentId)));

            var rows = await found.OrderBy(p => p.Number).Take(Most)
                .Select(p => new AnswerableProposal(p.Id, p.Number, p.Title, db.CardSources.Count(s => s.ProposalId == p.Id && s.DroppedAt == null))).ToListAsync(cancel);
            return new AnswerableFound(rows, await found.CountAsync(cancel));
        }, cancel);
}

/// <param name="Count">How many there are; the list ends at <see cref="AnswerableProposals.Most"/>.</param>
public sealed record AnswerableFound(IReadOnlyList<AnswerableProposal> Rows, int Count);

/// <param name="Cards">How many cards answer it already.</param>
public sealed record AnswerableProposal(Guid Id, int Number, string Title, int Cards);
