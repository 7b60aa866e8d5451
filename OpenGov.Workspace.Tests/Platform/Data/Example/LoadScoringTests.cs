using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data.Example;

public sealed class LoadScoringTests(LoadedExample loaded)
{
    [Fact]
    public async Task Three_proposals_of_each_theme_of_plan_2_were_scored_by_both_sides_to_a_published_ranking()
    {
        await using var db = await loaded.ReadAsync();
        var round = await RoundOfAsync(db, 2);

        Assert.Equal(RoundState.Ranked, round.State);
        var byTheme = await (
            from scored in db.ScoredProposals
            join proposal in db.Proposals on scored.ProposalId equals proposal.Id
            where scored.RoundId == round.Id && scored.RevealedAt != null
            group proposal by proposal.ThemeId into theme
            select theme.Count()).ToListAsync();
        Assert.Equal(Enumerable.Repeat(3, 10), byTheme);

        var ranking = await db.Rankings.Include(r => r.Rows).SingleAsync(r => r.RoundId == round.Id);
        Assert.True(ranking.Signatures.Complete);
        Assert.Equal(10, ranking.Rows.Count(row => row.Selection is SelectionState.Selected));
        Assert.Contains(ranking.Rows, row => row.Selection is SelectionState.FailedGate);
        Assert.Equal(Fingerprint.Of(ranking.Frozen!), ranking.Hash);
    }

    [Fact]
    public async Task The_pairs_settled_what_divided_them_except_one_score_that_the_committee_settled()
    {
        await using var db = await loaded.ReadAsync();
        var round = await RoundOfAsync(db, 2);
        var settled = await (
            from settlement in db.Settlements
            join scored in db.ScoredProposals on settlement.ScoredProposalId equals scored.Id
            where scored.RoundId == round.Id
            select settlement).ToListAsync();

        Assert.All(settled, settlement => Assert.Equal(SettlementState.Settled, settlement.State));
        Assert.Equal(1, settled.Count(settlement => settlement.By is SettledBy.Committee));
        Assert.Contains(settled, settlement => settlement.By is SettledBy.Pair);
        Assert.All(settled.Where(settlement => settlement.By is not SettledBy.Tolerance), settlement =>
        {
            Assert.True(settlement.Signatures.Complete);
            Assert.NotEmpty(settlement.Reason!);
        });
    }

    [Fact]
    public async Task On_plan_3_scoring_is_under_way_and_says_that_it_is_an_example()
    {
        await using var db = await loaded.ReadAsync();
        var round = await RoundOfAsync(db, 3);

        Assert.Equal(RoundState.Open, round.State);
        Assert.Contains("مثال", round.Name.Ar, StringComparison.Ordinal);
        var states = await (
            from sheet in db.ScoreSheets
            join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
            where scored.RoundId == round.Id
            group sheet by sheet.State into state
            select new { state.Key, Count = state.Count() }).ToDictionaryAsync(state => state.Key, state => state.Count);
        Assert.Equal([SheetState.Empty, SheetState.Draft, SheetState.Sealed, SheetState.Shown], states.Keys.Order());
        Assert.True(await db.Settlements.AnyAsync(settlement => settlement.State == SettlementState.Open));
    }

    private static async Task<ScoringRound> RoundOfAsync(WorkspaceDbContext db, int plan) =>
        await db.ScoringRounds.SingleAsync(round => db.Plans.Any(p => p.Id == round.PlanId && p.Number == plan));
}
