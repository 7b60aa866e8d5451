using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Somebody leaves, or changes sides, in the middle of a round.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task A_deputy_can_be_named_and_take_over_after_the_co_lead_has_left()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        var successor = await scene.Database.ActorAsync(Role.CoLead, Side.Administration);
        await LeaveAsync(scene, scene.Official);

        Assert.True((await new NameDeputy(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Round.Id, scene.Pair.Id, Side.Administration, successor.AccountId!.Value)).Ok);
        Assert.True((await new HandOverSheets(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Round.Id, scene.Pair.Id, Side.Administration, "غادر المنسق منصبه")).Ok);

        Assert.Equal(successor.AccountId, (await desk.SheetAsync(scene.Scored[0], Side.Administration)).AuthorId);
    }

    [Fact]
    public async Task Sheets_are_not_handed_to_a_deputy_who_has_left_and_a_stranger_to_the_side_is_not_named()
    {
        await using var scene = await EvaluationScene.WithAsync();
        await LeaveAsync(scene, scene.SecondOfficial);

        Assert.Equal(EvaluationRefusals.NotOfThatSide, (await new HandOverSheets(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Round.Id, scene.Pair.Id, Side.Administration, "غائب")).Refusal);
        Assert.Equal(EvaluationRefusals.NotOfThatSide, (await new NameDeputy(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Round.Id, scene.Pair.Id, Side.Administration, scene.Association.AccountId!.Value)).Refusal);
        Assert.Equal(EvaluationRefusals.SamePersonTwice, (await new NameDeputy(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Round.Id, scene.Pair.Id, Side.Administration, scene.Official.AccountId!.Value)).Refusal);
    }

    [Fact]
    public async Task Whoever_no_longer_sits_on_the_side_settles_nothing_for_it()
    {
        await using var scene = await EvaluationScene.WithAsync(criteria: 1);
        var desk = new ScoringDesk(scene);
        await desk.SealBothAsync(scene.Scored[0], desk.Draft(5), desk.Draft(1));
        await LeaveAsync(scene, scene.Official);
        await scene.Database.AddAsync(new Grant(scene.Official.AccountId!.Value, Role.CoLead, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), Side.CivilSociety));

        var settlement = (await desk.ScoredAsync(scene.Scored[0])).Settlements.Single();
        Assert.Equal(EvaluationRefusals.NotOfThisPair, (await new ProposeAgreedScore(scene.Database.Store).RunAsync(
            scene.Official, settlement.Id, settlement.Version, 3, "اتفقنا")).Refusal);
    }

    [Fact]
    public async Task Nobody_is_given_a_role_on_the_other_side_while_they_sit_on_one()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var administrator = await scene.Database.ActorAsync(Role.Administrator);

        Assert.Equal(AccessRefusals.SitsOnTheOtherSide, (await new GrantRole(scene.Database.Store).RunAsync(
            administrator, scene.Official.AccountId!.Value, Role.Member, Side.CivilSociety)).Refusal);
        Assert.True((await new GrantRole(scene.Database.Store).RunAsync(
            administrator, scene.Official.AccountId!.Value, Role.Member, Side.Administration)).Ok);
    }

    [Fact]
    public void One_account_does_not_adopt_a_grid_for_both_sides()
    {
        var grid = new EvaluationGrid(Guid.NewGuid(), 1, new LocalText("شبكة"), 1, 2);
        var meanings = new Dictionary<int, LocalText> { [1] = new("ضعيف"), [2] = new("قوي") };
        Assert.True(grid.SetCriteria([new NewCriterion(new LocalText("معيار"), new LocalText("سؤال"), 1, null, meanings)]).Ok);
        var account = Guid.NewGuid();

        Assert.True(grid.Sign(Side.Administration, account, DateTime.UtcNow).Ok);
        Assert.Equal(EvaluationRefusals.OtherSideConfirms, grid.Sign(Side.CivilSociety, account, DateTime.UtcNow).Refusal);
        Assert.Equal(GridState.Draft, grid.State);
    }

    private static async Task LeaveAsync(EvaluationScene scene, Actor actor)
    {
        await using var transaction = (await scene.Database.Database.BeginAsync()).Value!;
        await transaction.Db.Grants.Where(grant => grant.AccountId == actor.AccountId)
            .ExecuteUpdateAsync(grant => grant.SetProperty(g => g.RevokedAt, DateTime.UtcNow));
        await transaction.CommitAsync(default);
    }
}
