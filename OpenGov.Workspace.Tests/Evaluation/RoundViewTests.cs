using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed class RoundViewTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_one_side_writes_or_seals_changes_nothing_that_anybody_else_can_read(Engine engine)
    {
        await using var scene = await PreparedRound.WithAsync(first: 3, engine: engine);
        await scene.OpenWithOnePairAsync();
        var observer = await scene.Database.ActorAsync(Role.Observer);
        Actor[] others = [scene.Volunteers[0], scene.Volunteers[1], scene.Officials[2], scene.Secretariat, observer];
        var before = await ReadAllAsync(scene, others);

        await scene.WriteAsync(1, Side.Administration);
        await scene.WriteAsync(2, Side.Administration, sealIt: true);
        await scene.WriteAsync(3, Side.Administration, sealIt: true);

        Assert.Equal(before, await ReadAllAsync(scene, others));
    }

    [Fact]
    public async Task The_author_reads_how_far_their_own_sheets_have_come()
    {
        await using var scene = await PreparedRound.WithAsync(first: 3);
        await scene.OpenWithOnePairAsync();
        await scene.WriteAsync(2, Side.Administration);
        await scene.WriteAsync(3, Side.Administration, sealIt: true);

        var shown = (await View(scene).ReadAsync(scene.Officials[0], 2, 1)).Value!;
        var rows = (await Proposals(scene).ReadAsync(scene.Officials[0], scene.RoundId)).Value!.Rows;
        var waits = (await Overview(scene).ReadAsync(scene.Officials[0], 2)).Value!.Waits;

        Assert.Equal(new OwnProgress(ToScore: 2, Sealed: 1, Shown: 0), shown.Own);
        Assert.Equal([SheetState.Empty, SheetState.Draft, SheetState.Sealed], rows.Select(row => row.Own));
        Assert.Equal([(EvaluationWaitKind.ToScore, (int?)2)], waits.Select(wait => (wait.Kind, wait.Number)));
    }

    [Fact]
    public async Task Seals_are_seen_only_where_the_grid_says_so_and_even_then_no_more()
    {
        await using var silent = await PreparedRound.WithAsync(first: 2);
        await using var open = await PreparedRound.WithAsync(first: 2, showsSeals: true);
        foreach (var scene in new[] { silent, open })
        {
            await scene.OpenWithOnePairAsync();
            await scene.WriteAsync(1, Side.Administration, sealIt: true);
            await scene.WriteAsync(2, Side.Administration);
        }

        Assert.All((await Proposals(silent).ReadAsync(silent.Volunteers[0], silent.RoundId)).Value!.Rows, row => Assert.Null(row.Sealed));
        var rows = (await Proposals(open).ReadAsync(open.Volunteers[0], open.RoundId)).Value!.Rows;
        Assert.Equal([Side.Administration], rows[0].Sealed!);
        Assert.Empty(rows[1].Sealed!);
    }

    [Fact]
    public async Task The_note_of_a_conflict_is_for_the_secretariat_and_its_kind_for_all()
    {
        await using var scene = await PreparedRound.WithAsync(first: 1);
        await scene.OpenWithOnePairAsync(deputies: false);
        await new DeclareConflict(scene.Database.Store).RunAsync(
            scene.Officials[0], (await scene.ScoredAsync(1)).Id, ConflictKind.Family, "قرابة");

        var seen = (await View(scene).ReadAsync(scene.Volunteers[0], 2, 1)).Value!;
        var secretariat = (await View(scene).ReadAsync(scene.Secretariat, 2, 1)).Value!;

        Assert.Equal((ConflictKind.Family, null), (seen.Conflicts[0].Kind, seen.Conflicts[0].Note));
        Assert.Equal("قرابة", secretariat.Conflicts[0].Note);
        Assert.Equal(1, secretariat.Left.WithoutScorer);
        Assert.Contains((await Overview(scene).ReadAsync(scene.Secretariat, 2)).Value!.Waits, wait => wait.Kind is EvaluationWaitKind.DeputyMissing);
    }

    [Fact]
    public async Task The_list_shows_one_pair_a_page_at_a_time()
    {
        await using var scene = await PreparedRound.WithAsync(first: 53, second: 1);
        await scene.PairAsync(0, scene.FirstTheme);
        await scene.PairAsync(1, scene.SecondTheme);
        await scene.AssignAsync();

        var first = (await Proposals(scene).ReadAsync(scene.Secretariat, scene.RoundId, pair: 1)).Value!;
        var last = (await Proposals(scene).ReadAsync(scene.Secretariat, scene.RoundId, pair: 1, page: 9)).Value!;

        Assert.Equal((53, 2, 50), (first.Count, first.Pages, first.Rows.Count));
        Assert.Equal([51, 52, 53], last.Rows.Select(row => row.Number));
        Assert.Equal([54], (await Proposals(scene).ReadAsync(scene.Secretariat, scene.RoundId, pair: 2)).Value!.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task The_public_reads_nothing_of_a_round()
    {
        await using var scene = await PreparedRound.WithAsync(first: 1);

        Assert.Equal(AccessRefusals.NotAllowed, (await View(scene).ReadAsync(Actor.Public, 2, 1)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await Proposals(scene).ReadAsync(Actor.Public, scene.RoundId)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await Overview(scene).ReadAsync(Actor.Public, 2)).Refusal);
        Assert.Equal(EvaluationRefusals.NoSuchRound, (await View(scene).ReadAsync(scene.Secretariat, 2, 9)).Refusal);
    }

    [Theory]
    [InlineData("3, 7-9،12", "3 7 8 9 12")]
    [InlineData("١٢؛ ٣", "3 12")]
    [InlineData("5 – 6", "5 6")]
    [InlineData("", "")]
    [InlineData("9-7", null)]
    [InlineData("0", null)]
    [InlineData("1-5000", null)]
    [InlineData("three", null)]
    public void Numbers_are_read_as_people_write_them(string typed, string? numbers) =>
        Assert.Equal(numbers, ProposalNumbers.Read(typed) is { } read ? string.Join(' ', read) : null);

    private static RoundView View(PreparedRound scene) => new(scene.Database.Store);
    private static RoundProposals Proposals(PreparedRound scene) => new(scene.Database.Store);
    private static EvaluationOverview Overview(PreparedRound scene) => new(scene.Database.Store, TimeProvider.System);

    private static async Task<string> ReadAllAsync(PreparedRound scene, IEnumerable<Actor> readers)
    {
        var all = new List<string>();
        foreach (var reader in readers)
        {
            all.Add(JsonSerializer.Serialize((await View(scene).ReadAsync(reader, 2, 1)).Value));
            all.Add(JsonSerializer.Serialize((await Proposals(scene).ReadAsync(reader, scene.RoundId)).Value));
            all.Add(JsonSerializer.Serialize((await Overview(scene).ReadAsync(reader, 2)).Value));
            all.Add(JsonSerializer.Serialize((await new RoundsOfOneProposal(scene.Database.Store).ReadAsync(reader, (await scene.ScoredAsync(2)).ProposalId)).Value));
        }
        return string.Join('\n', all);
    }
}
