using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed class PrepareRoundTests
{
    [Fact]
    public async Task A_round_needs_a_grid_that_both_sides_adopted()
    {
        await using var scene = await PreparedRound.WithAsync();
        var draft = new EvaluationGrid(scene.Plan.Id, 2, new LocalText("مسودة"), 1, 5);
        await scene.Database.AddAsync(draft);
        var prepare = new PrepareRound(scene.Database.Store);

        Assert.Equal(EvaluationRefusals.GridNotAdopted, (await prepare.RunAsync(scene.Secretariat, scene.Plan.Id, draft.Id, PreparedRound.Rules)).Refusal);
        Assert.Equal(EvaluationRefusals.NoSuchGrid, (await prepare.RunAsync(scene.Secretariat, scene.Plan.Id, Guid.NewGuid(), PreparedRound.Rules)).Refusal);
        Assert.Equal(2, (await prepare.RunAsync(scene.Secretariat, scene.Plan.Id, scene.Grid.Id, PreparedRound.Rules)).Value);
    }

    [Fact]
    public async Task A_round_without_a_name_or_with_a_deadline_in_the_past_is_refused()
    {
        await using var scene = await PreparedRound.WithAsync();
        var change = new ChangeRoundRules(scene.Database.Store);
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2);

        Assert.Equal(EvaluationRefusals.NameMissing, (await change.RunAsync(scene.Secretariat, scene.RoundId, PreparedRound.Rules with { Name = new LocalText(" ") })).Refusal);
        Assert.Equal(EvaluationRefusals.DeadlinePassed, (await change.RunAsync(scene.Secretariat, scene.RoundId, PreparedRound.Rules with { Deadline = yesterday })).Refusal);
    }

    [Fact]
    public async Task A_pair_is_one_of_each_side_and_nobody_sits_in_it_twice()
    {
        await using var scene = await PreparedRound.WithAsync();
        var (official, volunteer) = (scene.Officials[0].AccountId!.Value, scene.Volunteers[0].AccountId!.Value);
        var expert = (await scene.Database.ActorAsync(Role.Expert)).AccountId!.Value;
        var asked = new NewPair(official, volunteer, [scene.FirstTheme]);

        Assert.Equal(EvaluationRefusals.NotOfThatSide, (await scene.AddPairAsync(asked with { CivilSocietyLead = scene.Officials[1].AccountId!.Value })).Refusal);
        Assert.Equal(EvaluationRefusals.NotOfThatSide, (await scene.AddPairAsync(asked with { AdministrationLead = expert })).Refusal);
        Assert.Equal(EvaluationRefusals.NotOfThatSide, (await scene.AddPairAsync(asked with { CivilSocietyDeputy = scene.Officials[1].AccountId })).Refusal);
        Assert.Equal(EvaluationRefusals.SamePersonTwice, (await scene.AddPairAsync(asked with { AdministrationDeputy = official })).Refusal);
        Assert.Equal(EvaluationRefusals.NoSuchTheme, (await scene.AddPairAsync(asked with { ThemeIds = [Guid.NewGuid()] })).Refusal);
        Assert.True((await scene.AddPairAsync(asked)).Ok);
        Assert.Equal(EvaluationRefusals.LeadsAnotherPair, (await scene.AddPairAsync(asked with { CivilSocietyLead = scene.Volunteers[1].AccountId!.Value })).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Pairs_that_share_a_theme_get_equal_parts_of_it_in_the_order_of_numbers(Engine engine)
    {
        await using var scene = await PreparedRound.WithAsync(first: 5, second: 4, engine: engine);
        var one = await scene.PairAsync(0, scene.FirstTheme);
        var two = await scene.PairAsync(1, scene.FirstTheme, scene.SecondTheme);
        var three = await scene.PairAsync(2, scene.SecondTheme);

        Assert.Equal(9, (await scene.AssignAsync()).Value);
        Assert.Equal([1, 3, 5], await scene.NumbersOfAsync(one));
        Assert.Equal([2, 4, 7, 9], await scene.NumbersOfAsync(two));
        Assert.Equal([6, 8], await scene.NumbersOfAsync(three));
        Assert.Equal(EvaluationRefusals.NothingToAssign, (await scene.AssignAsync()).Refusal);
    }

    [Fact]
    public async Task What_is_accepted_late_joins_the_open_round_and_evens_it_out()
    {
        await using var scene = await PreparedRound.WithAsync(first: 3);
        var one = await scene.PairAsync(0, scene.FirstTheme);
        var two = await scene.PairAsync(1, scene.FirstTheme);
        await scene.AssignAsync();
        Assert.True((await scene.OpenAsync()).Ok);
        await scene.AcceptedAsync(9, scene.FirstTheme);

        Assert.Equal(1, (await scene.AssignAsync()).Value);
        Assert.Equal([1, 3], await scene.NumbersOfAsync(one));
        Assert.Equal([2, 9], await scene.NumbersOfAsync(two));
        Assert.Equal(scene.Officials[1].AccountId, (await scene.ScoredAsync(9)).SheetOf(Side.Administration).AuthorId);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Proposals_move_between_pairs_and_leave_until_the_round_is_open_and_not_after(Engine engine)
    {
        await using var scene = await PreparedRound.WithAsync(first: 3, second: 1, engine: engine);
        var one = await scene.PairAsync(0, scene.FirstTheme);
        var two = await scene.PairAsync(1);
        await scene.AssignAsync();
        var give = new GiveProposals(scene.Database.Store);
        var takeOut = scene.TakeOut;

        Assert.True((await give.RunAsync(scene.Secretariat, scene.RoundId, two, [2, 4])).Ok);
        Assert.True((await takeOut.RunAsync(scene.Secretariat, scene.RoundId, [3])).Ok);
        Assert.Equal([1], await scene.NumbersOfAsync(one));
        Assert.Equal([2, 4], await scene.NumbersOfAsync(two));
        Assert.Equal(scene.Volunteers[1].AccountId, (await scene.ScoredAsync(2)).SheetOf(Side.CivilSociety).AuthorId);

        Assert.True((await scene.OpenAsync()).Ok);
        Assert.Equal(EvaluationRefusals.StaysWithPair.Key, (await give.RunAsync(scene.Secretariat, scene.RoundId, one, [2])).Refusal?.Key);
        Assert.Equal(EvaluationRefusals.StaysInRound.Key, (await takeOut.RunAsync(scene.Secretariat, scene.RoundId, [1])).Refusal?.Key);
        Assert.Equal(EvaluationRefusals.NotEligible.Key, (await give.RunAsync(scene.Secretariat, scene.RoundId, one, [99])).Refusal?.Key);
        Assert.True((await give.RunAsync(scene.Secretariat, scene.RoundId, one, [3])).Ok);
    }

    [Fact]
    public async Task A_proposal_no_longer_considered_leaves_an_open_round_whether_or_not_it_was_scored()
    {
        await using var scene = await PreparedRound.WithAsync(first: 2);
        await scene.OpenWithOnePairAsync();
        await scene.WriteAsync(1, Side.Administration, sealIt: true);
        var begun = await scene.Database.Database.BeginAsync();
        await using (var transaction = begun.Value!)
        {
            foreach (var proposal in await transaction.Db.Proposals.ToListAsync()) Assert.True(proposal.LeaveOut("خارج اختصاص الخطة").Ok);
            await transaction.Db.SaveChangesAsync();
            await transaction.CommitAsync(default);
        }

        Assert.True((await scene.TakeOut.RunAsync(scene.Secretariat, scene.RoundId, [1, 2])).Ok);
        await using var db = scene.Database.Read();
        Assert.Equal((0, 0), (await db.ScoredProposals.CountAsync(), await db.ScoreSheets.CountAsync()));
    }

    [Fact]
    public async Task A_pair_taken_out_gives_its_proposals_back()
    {
        await using var scene = await PreparedRound.WithAsync(first: 2);
        var one = await scene.PairAsync(0, scene.FirstTheme);
        await scene.AssignAsync();

        Assert.True((await new RemovePair(scene.Database.Store).RunAsync(scene.Secretariat, scene.RoundId, one)).Ok);
        var two = await scene.PairAsync(1, scene.FirstTheme);
        Assert.Equal(2, (await scene.AssignAsync()).Value);
        Assert.Equal([1, 2], await scene.NumbersOfAsync(two));
    }

    [Fact]
    public async Task A_round_opens_with_pairs_and_proposals_and_people_who_still_sit_on_their_side()
    {
        await using var scene = await PreparedRound.WithAsync();
        Assert.Equal(EvaluationRefusals.NoPairs, (await scene.OpenAsync()).Refusal);
        await scene.PairAsync(0, scene.FirstTheme);
        Assert.Equal(EvaluationRefusals.NoProposals, (await scene.OpenAsync()).Refusal);
        await scene.AssignAsync();

        await RevokeAsync(scene, scene.Volunteers[0]);
        Assert.Equal(EvaluationRefusals.NotOfThatSide, (await scene.OpenAsync()).Refusal);
        await scene.Database.AddAsync(new Grant(scene.Volunteers[0].AccountId!.Value, Role.Member, DateOnly.FromDateTime(DateTime.UtcNow), Side.CivilSociety));
        Assert.True((await scene.OpenAsync()).Ok);
        Assert.Equal(EvaluationRefusals.RoundIsOpen, (await scene.OpenAsync()).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOpen, (await new ChangeRoundRules(scene.Database.Store).RunAsync(scene.Secretariat, scene.RoundId, PreparedRound.Rules)).Refusal);
        await using var db = scene.Database.Read();
        Assert.NotNull((await db.ScoringRounds.SingleAsync()).WrappedKey);
    }

    [Fact]
    public async Task A_cost_is_said_in_thousands_and_never_negative()
    {
        await using var scene = await PreparedRound.WithAsync();
        await scene.OpenWithOnePairAsync();
        var estimate = new EstimateCost(scene.Database.Store);

        Assert.True((await estimate.RunAsync(scene.Secretariat, scene.RoundId, 2, 1_500)).Ok);
        Assert.Equal(EvaluationRefusals.CostNegative, (await estimate.RunAsync(scene.Secretariat, scene.RoundId, 2, -1)).Refusal);
        Assert.Equal(EvaluationRefusals.NotInRound.Key, (await estimate.RunAsync(scene.Secretariat, scene.RoundId, 77, 1)).Refusal?.Key);
        Assert.Equal(1_500, (await scene.ScoredAsync(2)).Cost);
    }

    [Fact]
    public async Task A_deadline_only_moves_to_a_later_day()
    {
        await using var scene = await PreparedRound.WithAsync();
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(10);
        await new ChangeRoundRules(scene.Database.Store).RunAsync(scene.Secretariat, scene.RoundId, PreparedRound.Rules with { Deadline = day });
        await scene.OpenWithOnePairAsync();
        var extend = new ExtendDeadline(scene.Database.Store);

        Assert.Equal(EvaluationRefusals.DeadlineOnlyLater, (await extend.RunAsync(scene.Secretariat, scene.RoundId, day)).Refusal);
        Assert.Equal(EvaluationRefusals.DeadlineOnlyLater, (await extend.RunAsync(scene.Secretariat, scene.RoundId, day.AddDays(-1))).Refusal);
        Assert.True((await extend.RunAsync(scene.Secretariat, scene.RoundId, day.AddDays(5))).Ok);
    }

    [Fact]
    public async Task A_co_lead_prepares_nothing()
    {
        await using var scene = await PreparedRound.WithAsync();
        var lead = scene.Officials[0];

        Assert.Equal(AccessRefusals.NotAllowed, (await new AssignProposals(scene.Database.Store).RunAsync(lead, scene.RoundId)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new OpenRound(scene.Database.Store, scene.Vault).RunAsync(lead, scene.RoundId)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new RemindCoLeads(scene.Database.Store).RunAsync(lead, scene.RoundId)).Refusal);
    }

    private static async Task RevokeAsync(PreparedRound scene, Actor who)
    {
        var begun = await scene.Database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        (await transaction.Db.Grants.SingleAsync(grant => grant.AccountId == who.AccountId)).Revoke(DateTime.UtcNow);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }
}
