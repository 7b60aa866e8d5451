using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Somebody says what ties them to a proposal and leaves its scoring to another of the same side.</summary>
/// <remarks>What they had written goes. Who has once stepped aside never gets the proposal back.</remarks>
public sealed class DeclareConflict(Store store)
{
    /// <param name="note">Read by the secretariat alone; asked for when the kind does not say it.</param>
    public Task<Result> RunAsync(Actor actor, Guid scoredProposalId, ConflictKind kind, string? note, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!SafeText.TryClean(note ?? "", out var clean) || clean.Trim().Length > ConflictOfInterest.LongestNote)
                return EvaluationRefusals.NoteTooLong.About(ConflictOfInterest.LongestNote);
            clean = clean.Trim();
            if (kind is ConflictKind.Other && clean.Length == 0) return EvaluationRefusals.NoteMissing;

            var scored = await change.Db.ScoredProposals.Include(s => s.Sheets).SingleOrDefaultAsync(s => s.Id == scoredProposalId, cancel);
            if (scored?.Sheets.SingleOrDefault(sheet => sheet.AuthorId is { } author && author == actor.AccountId) is not { } own)
                return EvaluationRefusals.NotYourSheet;
            var round = (await change.RoundAsync(scored.RoundId, cancel))!;
            if (round.State is not RoundState.Open) return EvaluationRefusals.RoundIsNotOpen;
            var pair = round.Pairs.Single(p => p.Id == scored.PairId);

            var next = await NextAsync(change, pair, own, cancel);
            var handed = scored.HandTo(own.Side, next);
            if (!handed.Ok) return handed;
            change.Db.Add(new ConflictOfInterest(
                scored.Id, own.Side, actor.AccountId!.Value, kind, clean.Length > 0 ? clean : null, next, change.Now));

            var number = await change.Db.Proposals.Where(p => p.Id == scored.ProposalId).Select(p => p.Number).SingleAsync(cancel);
            change.RecordOf(round, new { number = round.Number, proposal = number, conflict = kind }, pair.Id, own.Id, scored.ProposalId);
            return Result.Done;
        }, cancel);

    /// <summary>The deputy; or, when it is the deputy who steps aside, the co-lead, if absence and not an interest had taken it from them.</summary>
    private static async Task<Guid?> NextAsync(Change change, ScoringPair pair, ScoreSheet sheet, CancellationToken cancel)
    {
        var aside = await change.Db.ConflictsOfInterest.Where(c => c.ScoredProposalId == sheet.ScoredProposalId)
            .Select(c => (Guid?)c.AccountId).ToListAsync(cancel);
        var sides = await SidesOfAccounts.ReadAsync(change.Db, change.Today, cancel);
        Guid?[] possible = [pair.Deputy(sheet.Side), pair.Lead(sheet.Side)];
        return possible.FirstOrDefault(account =>
            account is { } next && next != sheet.AuthorId && !aside.Contains(next) && sides.Has(next, sheet.Side));
    }
}
