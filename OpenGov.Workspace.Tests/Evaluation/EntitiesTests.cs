using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

public sealed class EntitiesTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_round_comes_back_from_the_tables_as_it_went_in(Engine engine)
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 2, criteria: 3, engine: engine);
        await using var db = scene.Database.Read();

        var grid = await db.EvaluationGrids.Include(g => g.Criteria).SingleAsync();
        Assert.Equal(Fingerprint.Of(GridText.Of(grid)), grid.Hash);
        Assert.Equal(GridText.Of(grid), grid.Frozen);

        var scored = await db.ScoredProposals.Include(s => s.Sheets).ToListAsync();
        Assert.Equal(2, scored.Count);
        Assert.All(scored, one => Assert.Equal(scene.Volunteer.AccountId, one.SheetOf(Side.CivilSociety).AuthorId));
        Assert.Equal([scene.Plan.Themes[0].Id], (await db.ScoringPairs.SingleAsync()).ThemeIds);
    }

    [Fact]
    public void A_grid_that_both_sides_signed_no_longer_changes()
    {
        var grid = new EvaluationGrid(Guid.NewGuid(), 1, new LocalText("شبكة"), 1, 2);
        var meanings = new Dictionary<int, LocalText> { [1] = new("ضعيف"), [2] = new("قوي") };
        Assert.True(grid.SetCriteria([new NewCriterion(new LocalText("معيار"), new LocalText("سؤال"), 1, null, meanings)]).Ok);
        Assert.True(grid.Sign(Side.CivilSociety, Guid.NewGuid(), DateTime.UtcNow).Ok);
        Assert.Equal(GridState.Draft, grid.State);
        Assert.True(grid.Sign(Side.Administration, Guid.NewGuid(), DateTime.UtcNow).Ok);

        Assert.Equal(EvaluationRefusals.GridIsFrozen, grid.SetCriteria([]).Refusal);
        Assert.Equal(EvaluationRefusals.GridIsFrozen, grid.Describe(grid.Name, 1, 2, 0, true).Refusal);
        Assert.Equal(64, grid.Hash!.Length);
    }

    [Fact]
    public void A_change_of_the_draft_takes_the_signature_away()
    {
        var grid = new EvaluationGrid(Guid.NewGuid(), 1, new LocalText("شبكة"), 1, 2);
        var meanings = new Dictionary<int, LocalText> { [1] = new("ضعيف"), [2] = new("قوي") };
        var criterion = new NewCriterion(new LocalText("معيار"), new LocalText("سؤال"), 1, null, meanings);
        Assert.True(grid.SetCriteria([criterion]).Ok);
        Assert.True(grid.Sign(Side.CivilSociety, Guid.NewGuid(), DateTime.UtcNow).Ok);
        Assert.True(grid.SetCriteria([criterion with { Weight = 2 }]).Ok);

        Assert.False(grid.Signatures.Any);
    }
}
