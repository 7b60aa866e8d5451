using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Shows both sides' scores at once, inside the transaction that made them ready.</summary>
/// <remarks>
/// Every envelope is opened and held against its commitment first. If one does not match, nothing is shown, and the record
/// raises the alarm; what was being sealed stays sealed.
/// </remarks>
public sealed class Reveal(SealedScores envelopes, ILogger<Reveal> log)
{
    /// <summary>What the record calls it.</summary>
    public const string Shown = "Evaluation.ShowScores", Refused = "Evaluation.RefuseToShow";

    /// <summary>Shows the proposal, or all of the pair's, by the round's rule, once both sides have sealed.</summary>
    internal async Task WhenBothAreInAsync(Change change, ScoringRound round, Guid pairId, Guid scoredId, CancellationToken cancel)
    {
        var candidates = change.Db.ScoredProposals.Where(scored => scored.PairId == pairId && scored.RevealedAt == null);
        if (round.Reveal is RevealRule.EachProposal) candidates = candidates.Where(scored => scored.Id == scoredId);
        else if (await candidates.AnyAsync(
            scored => scored.Sheets.Any(sheet => sheet.State != SheetState.Sealed && sheet.ScoredProposalId != scoredId), cancel)) return;

        var ready = await candidates.Include(scored => scored.Sheets).AsSplitQuery().ToListAsync(cancel);
        if (ready.TrueForAll(scored => scored.BothIn)) await ShowAsync(change, round, ready, cancel);
    }

    /// <summary>At a deadline that sends what is missing to the committee: what was sealed is shown, the rest is named missing.</summary>
    /// <returns>The proposals that were shown.</returns>
    internal async Task<IReadOnlyList<ScoredProposal>> WhatIsThereAsync(Change change, ScoringRound round, CancellationToken cancel)
    {
        var open = await change.Db.ScoredProposals.Where(scored => scored.RoundId == round.Id && scored.RevealedAt == null)
            .Include(scored => scored.Sheets).AsSplitQuery().ToListAsync(cancel);
        return await ShowAsync(change, round, open, cancel) ? open : [];
    }

    private async Task<bool> ShowAsync(Change change, ScoringRound round, List<ScoredProposal> ready, CancellationToken cancel)
    {
        if (ready.Count == 0) return false;
        var grid = await change.Db.EvaluationGrids.Include(g => g.Criteria).AsNoTracking().SingleAsync(g => g.Id == round.GridId, cancel);
        var proposals = ready.Select(scored => scored.ProposalId).ToList();
        var numbers = await change.Db.Proposals.Where(p => proposals.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Number, cancel);

        var opened = ready.ToDictionary(scored => scored, scored => Sides.Both.ToDictionary(side => side, side => Opened(round, scored, side, GridShape.Of(grid))));
        var altered = ready.Where(scored => scored.Sheets.Any(sheet => sheet.State is SheetState.Sealed && opened[scored][sheet.Side] is null)).ToList();
        foreach (var scored in altered)
        {
            log.LogCritical("The sealed scores {Scored} do not match their commitment; nothing is shown.", scored.Id);
            change.RecordConsequence(Refused, scored.Id, round.PlanId, new { round = round.Number, proposal = numbers[scored.ProposalId] }, scored.PairId, round.Id);
        }

        if (altered.Count > 0) return false;
        foreach (var scored in ready)
        {
            var shown = scored.Show(grid, opened[scored], change.Now);
            if (!shown.Ok) throw new InvalidOperationException($"{scored.Id} was already shown.");
        }

        change.RecordConsequence(
            Shown, round.Id, round.PlanId,
            new
            {
                round = round.Number,
                proposals = ready.Select(scored => numbers[scored.ProposalId]).Order(),
                scores = ready.OrderBy(scored => numbers[scored.ProposalId]).Select(scored => new
                {
                    proposal = numbers[scored.ProposalId],
                    administration = scored.SheetOf(Side.Administration).Commitment,
                    civilSociety = scored.SheetOf(Side.CivilSociety).Commitment,
                }),
            },
            ready.SelectMany(scored => new[] { scored.Id, scored.PairId, scored.ProposalId }).Distinct());
        return true;
    }

    /// <summary>Null where a side has not sealed, or where what it sealed is not what it committed to.</summary>
    private OpenedScores? Opened(ScoringRound round, ScoredProposal scored, Side side, GridShape grid)
    {
        var sheet = scored.SheetOf(side);
        if (sheet is not { State: SheetState.Sealed, AuthorId: { } author }) return null;
        var place = new SheetPlace(round.Id, scored.ProposalId, author, side);
        return envelopes.Open(round, place, sheet.Envelope) is { } opened
            && SealedScores.CommitmentTo(place, opened.Nonce, opened.Payload) == sheet.Commitment
            && ScorePayload.Write(grid, opened.Scores) == opened.Payload
            && opened.Scores.MissingOn(grid) == 0
                ? opened : null;
    }
}
