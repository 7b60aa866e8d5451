using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed class DeadlineTests
{
    private static readonly DateOnly Today = Platform.Texts.Dates.DayOf(DateTime.UtcNow);

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_was_sealed_by_the_last_day_is_shown_and_the_rest_is_named_missing(Engine engine)
    {
        await using var scene = await ClosingAsync(Today, engine);
        var desk = new ScoringDesk(scene);
        await desk.SealAsync(scene.Official, scene.Scored[0], desk.Draft(4));
        await DayAfterAsync(scene);

        Assert.True((await ApplyAsync(scene, Actor.System)).Ok);

        var (one, two) = (await desk.ScoredAsync(scene.Scored[0]), await desk.ScoredAsync(scene.Scored[1]));
        Assert.Equal((SheetState.Shown, SheetState.Missing), (one.SheetOf(Side.Administration).State, one.SheetOf(Side.CivilSociety).State));
        Assert.All(two.Sheets, sheet => Assert.Equal(SheetState.Missing, sheet.State));
        Assert.All(one.Settlements.Concat(two.Settlements), settlement => Assert.Equal(SettlementState.WithCommittee, settlement.State));
        Assert.Equal(EvaluationRefusals.DeadlineApplied, (await ApplyAsync(scene, Actor.System)).Refusal);
        Assert.Equal(EvaluationRefusals.DeadlineApplied, (await new AssignProposals(scene.Database.Store).RunAsync(scene.Secretariat, scene.Round.Id)).Refusal);
    }

    [Fact]
    public async Task After_the_last_day_nothing_more_is_sealed_even_while_nobody_has_applied_the_rule()
    {
        await using var scene = await ClosingAsync(Today);
        var desk = new ScoringDesk(scene);
        await desk.KeepAsync(scene.Official, await desk.SheetAsync(scene.Scored[0], Side.Administration), desk.Draft(4));
        await DayAfterAsync(scene);

        var sheet = await desk.SheetAsync(scene.Scored[0], Side.Administration);
        Assert.Equal(EvaluationRefusals.DeadlineApplied, (await desk.Seal.RunAsync(scene.Official, sheet.Id, sheet.Version)).Refusal);
    }

    /// <summary>The deadline was yesterday.</summary>
    private static async Task DayAfterAsync(EvaluationScene scene)
    {
        await using var transaction = (await scene.Database.Database.BeginAsync()).Value!;
        await transaction.Db.ScoringRounds.ExecuteUpdateAsync(round => round.SetProperty(r => r.Deadline, Today.AddDays(-1)));
        await transaction.CommitAsync(default);
    }

    [Fact]
    public async Task Nothing_is_closed_on_the_last_day_itself_or_by_a_rule_that_leaves_it_open()
    {
        await using var last = await ClosingAsync(Today);
        await using var open = await EvaluationScene.WithAsync(deadline: Today.AddDays(-3));

        Assert.Equal(EvaluationRefusals.DeadlineNotOver, (await ApplyAsync(last, last.Secretariat)).Refusal);
        Assert.Equal(EvaluationRefusals.DeadlineClosesNothing, (await ApplyAsync(open, open.Secretariat)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await ApplyAsync(last, last.Official)).Refusal);
    }

    [Fact]
    public async Task A_pair_sees_its_scores_when_the_only_one_missing_is_taken_out()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 2, reveal: RevealRule.WholePair);
        var desk = new ScoringDesk(scene);
        await desk.SealBothAsync(scene.Scored[0], desk.Draft(4), desk.Draft(4));
        Assert.False((await desk.ScoredAsync(scene.Scored[0])).IsRevealed);
        await desk.TamperAsync($"UPDATE \"Proposals\" SET \"Disposition\" = 'Merged' WHERE \"Number\" = 2");

        var takeOut = new TakeOutProposals(scene.Database.Store, new Reveal(desk.Envelopes, NullLogger<Reveal>.Instance));
        Assert.True((await takeOut.RunAsync(scene.Secretariat, scene.Round.Id, [2])).Ok);

        Assert.True((await desk.ScoredAsync(scene.Scored[0])).IsRevealed);
    }

    private static async Task<EvaluationScene> ClosingAsync(DateOnly last, Engine engine = Engine.Sqlite)
    {
        var scene = await EvaluationScene.WithAsync(proposals: 2, deadline: last, engine: engine);
        await new ScoringDesk(scene).TamperAsync($"UPDATE \"ScoringRounds\" SET \"AfterDeadline\" = 'ToCommittee'");
        return scene;
    }

    private static Task<Result> ApplyAsync(EvaluationScene scene, Actor actor) =>
        new ApplyDeadline(scene.Database.Store, new Reveal(new SealedScores(scene.Vault), NullLogger<Reveal>.Instance)).RunAsync(actor, scene.Round.Id);
}
