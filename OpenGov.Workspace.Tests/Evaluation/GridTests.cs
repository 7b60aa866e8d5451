using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

public sealed class GridTests : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly GridSheet _sheet;
    private Plan _plan = null!;
    private Actor _secretariat = null!, _ministry = null!, _association = null!;

    public GridTests() : this(Engine.Sqlite) { }

    private GridTests(Engine engine)
    {
        _database = new TestDatabase(engine);
        _sheet = new GridSheet(_database.Store);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_grid_from_the_example_is_changed_signed_by_both_sides_and_frozen(Engine engine)
    {
        await using var here = new GridTests(engine);
        await here.GatherAsync();
        var grid = await here.OpenAsync(GridStart.Example);
        Assert.Equal(6, grid.Criteria.Count);
        Assert.Equal(1, grid.Criteria.Sum(c => c.Share), 6);

        var heavier = grid.Content with { Criteria = [.. grid.Content.Criteria.Reverse().Select(c => c with { Weight = 50 })] };
        Assert.True((await here.WriteAsync(here._association, heavier, grid.Fingerprint)).Ok);
        grid = await here.ReadAsync();
        Assert.Equal(heavier.Criteria[0].Name, grid.Criteria[0].Name);

        Assert.True((await here.AdoptAsync(here._association, grid)).Ok);
        Assert.False((await here.ReadAsync()).IsAdopted);
        Assert.True((await here.AdoptAsync(here._ministry, grid)).Ok);

        var adopted = await here.ReadAsync();
        Assert.True(adopted.IsAdopted);
        Assert.Equal(adopted.Fingerprint, adopted.Hash);
        Assert.Equal(grid.Fingerprint, adopted.Hash);   // both signed what is frozen
        Assert.Equal(EvaluationRefusals.GridIsFrozen, (await here.WriteAsync(here._secretariat, grid.Content, adopted.Fingerprint)).Refusal);
        Assert.Equal(EvaluationRefusals.GridIsFrozen, (await here.DiscardAsync(here._secretariat, adopted.Id)).Refusal);
    }

    [Fact]
    public async Task Nobody_writes_over_a_draft_that_changed_meanwhile()
    {
        await GatherAsync();
        var grid = await OpenAsync(GridStart.Example);
        Assert.True((await WriteAsync(_ministry, grid.Content with { Tolerance = 2 }, grid.Fingerprint)).Ok);

        Assert.Equal(DataRefusals.ChangedMeanwhile, (await WriteAsync(_association, grid.Content with { Tolerance = 0 }, grid.Fingerprint)).Refusal);
        Assert.Equal(2, (await ReadAsync()).Content.Tolerance);
    }

    [Fact]
    public async Task Nobody_signs_another_text_than_the_one_they_read()
    {
        await GatherAsync();
        var read = await OpenAsync(GridStart.Example);
        Assert.True((await WriteAsync(_secretariat, read.Content with { Tolerance = 2 }, read.Fingerprint)).Ok);

        Assert.Equal(DataRefusals.ChangedMeanwhile, (await AdoptAsync(_ministry, read)).Refusal);
    }

    [Fact]
    public async Task A_change_of_the_draft_drops_a_signature_and_says_so()
    {
        await GatherAsync();
        var grid = await OpenAsync(GridStart.Example);
        Assert.True((await AdoptAsync(_ministry, grid)).Ok);

        Assert.True((await WriteAsync(_secretariat, grid.Content, grid.Fingerprint)).Ok);
        Assert.True((await ReadAsync()).HasSigned(Side.Administration));   // nothing had been changed

        Assert.True((await WriteAsync(_secretariat, grid.Content with { Tolerance = 2 }, grid.Fingerprint)).Ok);
        var changed = await ReadAsync();
        Assert.Empty(changed.Signatures);
        Assert.Equal(Side.Administration, Assert.Single(changed.Fallen).Side);

        Assert.True((await AdoptAsync(_ministry, changed)).Ok);
        Assert.Empty((await ReadAsync()).Fallen);
    }

    [Fact]
    public async Task A_signature_is_taken_back_by_whoever_gave_it_and_nobody_else()
    {
        await GatherAsync();
        var grid = await OpenAsync(GridStart.Example);
        Assert.True((await AdoptAsync(_ministry, grid)).Ok);
        var colleague = await _database.ActorAsync(Role.Member, Side.Administration);
        var withdraw = new WithdrawGridSignature(_database.Store);

        Assert.Equal(EvaluationRefusals.SideHasSigned, (await AdoptAsync(colleague, grid)).Refusal);
        Assert.Equal(EvaluationRefusals.NotYourSignature, (await withdraw.RunAsync(colleague, grid.Id)).Refusal);
        Assert.Equal(EvaluationRefusals.NotYourSignature, (await withdraw.RunAsync(_association, grid.Id)).Refusal);
        Assert.Equal(EvaluationRefusals.GridIsInUse, (await DiscardAsync(_secretariat, grid.Id)).Refusal);
        Assert.True((await withdraw.RunAsync(_ministry, grid.Id)).Ok);
        Assert.Empty((await ReadAsync()).Signatures);
        Assert.True((await DiscardAsync(_secretariat, grid.Id)).Ok);
        Assert.Equal(EvaluationRefusals.NoSuchGrid, (await _sheet.ReadAsync(_ministry, 3, 1)).Refusal);
    }

    [Fact]
    public async Task Only_members_sign_and_only_for_a_side()
    {
        await GatherAsync();
        var grid = await OpenAsync(GridStart.Example);
        var coLead = await _database.ActorAsync(Role.CoLead, Side.Administration);
        var sideless = await _database.ActorAsync(Role.Member);

        Assert.Equal(AccessRefusals.NotAllowed, (await AdoptAsync(_secretariat, grid)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await AdoptAsync(coLead, grid)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await WriteAsync(coLead, grid.Content, grid.Fingerprint)).Refusal);
        Assert.Equal(EvaluationRefusals.NotAMemberOfASide, (await AdoptAsync(sideless, grid)).Refusal);
    }

    [Fact]
    public async Task A_draft_may_have_gaps_but_is_not_adopted_with_them()
    {
        await GatherAsync();
        var grid = await OpenAsync(GridStart.Blank);
        Assert.Equal([EvaluationRefusals.NoCriteria], grid.Gaps);

        var begun = new NewCriterion(new LocalText("", "Clarté"), new LocalText(""), 3, 9,
            new Dictionary<int, LocalText> { [1] = new("ضعيف"), [2] = new("  "), [9] = new("خارج السلم") });
        Assert.True((await WriteAsync(_secretariat, grid.Content with { Criteria = [begun] }, grid.Fingerprint)).Ok);

        grid = await ReadAsync();
        Assert.Equal([1], grid.Content.Criteria[0].Meanings.Keys);
        Assert.Equal(
            ["CriterionUnnamed", "QuestionMissing", "MeaningMissing", "MeaningMissing", "MeaningMissing", "MeaningMissing", "GateOutOfRange"],
            grid.Gaps.Select(gap => gap.Key["Evaluation.".Length..]));
        Assert.Equal(EvaluationRefusals.CriterionUnnamed.Key, (await AdoptAsync(_ministry, grid)).Refusal!.Key);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_by_name()
    {
        await GatherAsync();
        var grid = await OpenAsync(GridStart.Example);
        var first = grid.Content.Criteria[0];

        async Task<string?> RefusedAsync(GridDraft typed) => (await WriteAsync(_secretariat, typed, grid.Fingerprint)).Refusal?.Key;

        Assert.Equal("Evaluation.GridNameMissing", await RefusedAsync(grid.Content with { Name = new LocalText(" ") }));
        Assert.Equal("Evaluation.ScaleOutOfRange", await RefusedAsync(grid.Content with { Highest = 11 }));
        Assert.Equal("Evaluation.ToleranceOutOfRange", await RefusedAsync(grid.Content with { Tolerance = 5 }));
        Assert.Equal("Evaluation.WeightOutOfRange", await RefusedAsync(grid.Content with { Criteria = [first with { Weight = 0 }] }));
        Assert.Equal("Evaluation.CriterionTooLong", await RefusedAsync(grid.Content with { Criteria = [first with { Question = new LocalText(new string('س', 601)) }] }));
        Assert.Equal("Evaluation.TooManyCriteria", await RefusedAsync(grid.Content with { Criteria = [.. Enumerable.Repeat(first, 13)] }));
    }

    [Fact]
    public async Task A_copy_is_a_new_grid_that_knows_where_it_comes_from()
    {
        await GatherAsync();
        var first = await OpenAsync(GridStart.Example);
        var open = new OpenGrid(_database.Store);
        var copy = (await open.RunAsync(_secretariat, _plan.Id, GridStart.Copy, first.Id)).Value!;

        Assert.Equal(2, copy.Number);
        var view = (await _sheet.ReadAsync(_secretariat, 3, 2)).Value!;
        Assert.True(view.Content.SaysTheSame(first.Content));
        Assert.Equal((3, 1), (view.BasedOn!.PlanNumber, view.BasedOn.Number));
        Assert.Equal([2, 1], (await new GridList(_database.Store).ReadAsync(_secretariat, _plan.Id)).Value!.Here.Select(row => row.Number));
        Assert.Equal(EvaluationRefusals.GridIsInUse, (await DiscardAsync(_secretariat, first.Id)).Refusal);
        Assert.Equal(EvaluationRefusals.NoSuchGrid, (await open.RunAsync(_secretariat, _plan.Id, GridStart.Copy, Guid.NewGuid())).Refusal);
        Assert.Equal(PlansRefusals.NoSuchPlan, (await open.RunAsync(_secretariat, Guid.NewGuid(), GridStart.Blank)).Refusal);
    }

    [Fact]
    public async Task The_public_sees_a_grid_once_it_is_adopted()
    {
        await GatherAsync();
        var grid = await OpenAsync(GridStart.Example);
        Assert.True((await new PublishCalendar(_database.Store).RunAsync(_secretariat, _plan.Id)).Ok);
        var list = new GridList(_database.Store);
        Assert.Equal(EvaluationRefusals.NoSuchGrid, (await _sheet.ReadAsync(Actor.Public, 3, 1)).Refusal);
        Assert.Empty((await list.ReadAsync(Actor.Public, _plan.Id)).Value!.Here);

        Assert.True((await AdoptAsync(_ministry, grid)).Ok);
        Assert.True((await AdoptAsync(_association, grid)).Ok);

        Assert.True((await _sheet.ReadAsync(Actor.Public, 3, 1)).Value!.IsAdopted);
        Assert.NotNull(Assert.Single((await list.ReadAsync(Actor.Public, _plan.Id)).Value!.Here).AdoptedAt);
    }

    [Fact]
    public void The_example_says_in_three_languages_what_every_point_means()
    {
        var example = ExampleGrid.Draft;

        Assert.All(example.Texts(), text => Assert.All([text.Ar, text.Fr, text.En], written => Assert.NotEmpty(written!)));
        Assert.All(example.Criteria, criterion => Assert.Equal([1, 2, 3, 4, 5], criterion.Meanings.Keys.Order()));
        Assert.Equal(100, example.Criteria.Sum(criterion => criterion.Weight));
        Assert.Equal(3, example.Criteria[0].Gate);
        var texts = example.Texts().Select(text => text.Ar).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    private async Task GatherAsync()
    {
        _plan = new Plan(3, new LocalText("الخطة الثالثة"), 2024, 2028);
        await _database.AddAsync(_plan);
        _secretariat = await _database.ActorAsync(Role.Secretariat);
        _ministry = await _database.ActorAsync(Role.Member, Side.Administration);
        _association = await _database.ActorAsync(Role.Member, Side.CivilSociety);
    }

    private async Task<GridView> OpenAsync(GridStart start)
    {
        Assert.True((await new OpenGrid(_database.Store).RunAsync(_secretariat, _plan.Id, start)).Ok);
        return await ReadAsync();
    }

    private async Task<GridView> ReadAsync() => (await _sheet.ReadAsync(_secretariat, 3, 1)).Value!;

    private async Task<Result<string>> WriteAsync(Actor actor, GridDraft typed, string seen)
    {
        await using var db = _database.Read();
        return await new WriteGrid(_database.Store).RunAsync(actor, await db.EvaluationGrids.Where(g => g.Number == 1).Select(g => g.Id).SingleAsync(), typed, seen);
    }

    private Task<Result> AdoptAsync(Actor actor, GridView read) => new AdoptGrid(_database.Store).RunAsync(actor, read.Id, read.Fingerprint);
    private Task<Result> DiscardAsync(Actor actor, Guid grid) => new DiscardGrid(_database.Store).RunAsync(actor, grid);

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
