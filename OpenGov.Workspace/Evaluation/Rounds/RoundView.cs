using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: a round of scoring, its rules, its pairs and how far they have come, as far as that may be known.</summary>
/// <remarks>Nobody, the secretariat neither, reads here how far a side has come before both sides' scores are shown; except the reader's own.</remarks>
public sealed class RoundView(Store store)
{
    public Task<Result<RoundShown>> ReadAsync(Actor actor, int planNumber, int roundNumber, CancellationToken cancel = default) =>
        store.ReadAsync<RoundShown>(this, actor, async (db, rights) =>
        {
            var (round, heading) = await RoundHeading.OfAsync(db, planNumber, roundNumber, cancel);
            if (round is null || heading is null) return EvaluationRefusals.NoSuchRound;
            var pairs = await PairShown.OfAsync(db, round, cancel);
            var grid = await db.EvaluationGrids.Where(g => g.Id == round.GridId).Select(g => new { g.Name, g.ShowsSeals }).SingleAsync(cancel);
            return new RoundShown(
                heading, grid.Name, grid.ShowsSeals, round.Reveal, round.Deadline, round.AfterDeadline, round.OpenedAt, round.ClosedAt, round.RemindedAt,
                pairs, await ConflictShown.OfAsync(db, round.Id, rights, cancel), await OwnAsync(db, round.Id, actor, cancel),
                await LeftAsync(db, round, pairs, cancel));
        }, cancel);

    private static async Task<OwnProgress?> OwnAsync(WorkspaceDbContext db, Guid roundId, Actor actor, CancellationToken cancel)
    {
        if (actor.AccountId is not { } me) return null;
        var sheets = await (
            from sheet in db.ScoreSheets
            join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
            where scored.RoundId == roundId && sheet.AuthorId == me
            group sheet by sheet.State into states
            select new { states.Key, Number = states.Count() }).ToListAsync(cancel);
        int In(params SheetState[] states) => sheets.Where(sheet => states.Contains(sheet.Key)).Sum(sheet => sheet.Number);
        return sheets.Count == 0 ? null : new OwnProgress(In(SheetState.Empty, SheetState.Draft), In(SheetState.Sealed), In(SheetState.Shown, SheetState.Missing));
    }

    private static async Task<RoundLeft> LeftAsync(WorkspaceDbContext db, ScoringRound round, IReadOnlyList<PairShown> pairs, CancellationToken cancel)
    {
        var themes = pairs.SelectMany(pair => pair.Themes).Select(theme => theme.Id).Distinct().ToList();
        var eligible = await db.EligibleFor(round.PlanId, round.Id)
            .GroupBy(p => p.ThemeId != null && themes.Contains(p.ThemeId.Value))
            .Select(group => new { OfPairs = group.Key, Number = group.Count() }).ToListAsync(cancel);
        var waiting = await db.ScoreSheets.CountAsync(sheet => sheet.AuthorId == null
            && db.ScoredProposals.Any(scored => scored.Id == sheet.ScoredProposalId && scored.RoundId == round.Id && scored.RevealedAt == null), cancel);
        return new RoundLeft(eligible.Where(e => e.OfPairs).Sum(e => e.Number), eligible.Where(e => !e.OfPairs).Sum(e => e.Number), waiting);
    }
}

/// <param name="ShowsSeals">The grid lets everybody see that a side has sealed a proposal, before both have.</param>
/// <param name="Own">The reader's own sheets; null for who has none here.</param>
public sealed record RoundShown(
    RoundHeading Round, LocalText GridName, bool ShowsSeals, RevealRule Reveal, DateOnly? Deadline, DeadlineRule AfterDeadline,
    DateTime? OpenedAt, DateTime? ClosedAt, DateTime? RemindedAt,
    IReadOnlyList<PairShown> Pairs, IReadOnlyList<ConflictShown> Conflicts, OwnProgress? Own, RoundLeft Left)
{
    public int Assigned => Pairs.Sum(pair => pair.Progress.Assigned);
    public int Revealed => Pairs.Sum(pair => pair.Progress.Revealed);
}

/// <summary>How far the reader has come with their own sheets.</summary>
public sealed record OwnProgress(int ToScore, int Sealed, int Shown)
{
    public int All => ToScore + Sealed + Shown;
}

/// <summary>What the secretariat still has to see to.</summary>
/// <param name="OfPairs">Accepted proposals of the pairs' themes that are not in the round.</param>
/// <param name="Elsewhere">Accepted ones of themes that no pair has.</param>
/// <param name="WithoutScorer">Sheets that wait for a deputy.</param>
public sealed record RoundLeft(int OfPairs, int Elsewhere, int WithoutScorer);
