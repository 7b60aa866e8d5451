using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The proposals that the reader scores in a round, with their own state; nothing of the other side's is read for it.</summary>
public sealed class SheetList(Store store)
{
    public Task<Result<SheetsOfRound>> ReadAsync(Actor actor, int planNumber, int roundNumber, CancellationToken cancel = default) =>
        store.ReadAsync<SheetsOfRound>(this, actor, async (db, rights) =>
        {
            var (round, heading) = await RoundHeading.OfAsync(db, planNumber, roundNumber, cancel);
            if (round is null || heading is null) return EvaluationRefusals.NoSuchRound;
            var rows = await (
                from sheet in db.ScoreSheets
                join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
                join proposal in db.Proposals on scored.ProposalId equals proposal.Id
                join theme in db.Themes on proposal.ThemeId equals theme.Id into themes
                from theme in themes.DefaultIfEmpty()
                where scored.RoundId == round.Id && sheet.AuthorId == rights.Actor.AccountId
                orderby proposal.Number
                select new SheetRow(proposal.Number, proposal.Title, theme == null ? null : theme.Name, sheet.State, scored.PairId)).ToListAsync(cancel);
            return new SheetsOfRound(heading, ScoringRules.Of(round), rows);
        }, cancel);
}

public sealed record SheetsOfRound(RoundHeading Round, ScoringRules Rules, IReadOnlyList<SheetRow> Rows)
{
    public int Done => Rows.Count(row => row.IsDone);

    /// <summary>The one to go on with: a draft before what is untouched, the lower number first.</summary>
    public SheetRow? Next => Rows.Where(row => !row.IsDone).OrderByDescending(row => row.State).FirstOrDefault();
}

public sealed record SheetRow(int Number, string Title, LocalText? Theme, SheetState State, Guid PairId)
{
    public bool IsDone => State is not (SheetState.Empty or SheetState.Draft);
}

/// <summary>What a co-lead has to know of the round's rules.</summary>
public sealed record ScoringRules(DateOnly? Deadline, DeadlineRule AfterDeadline, RevealRule Reveal, bool IsOpen)
{
    internal static ScoringRules Of(ScoringRound round) => new(
        round.Deadline, round.AfterDeadline, round.Reveal,
        round.State is RoundState.Open && round is not { AfterDeadline: DeadlineRule.ToCommittee, ClosedAt: not null });
}
