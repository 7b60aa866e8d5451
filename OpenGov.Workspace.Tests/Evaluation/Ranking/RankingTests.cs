using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

public sealed class RankingTests
{
    [Fact]
    public async Task Nothing_is_ranked_before_anything_is_shown_and_what_is_not_settled_stays_apart()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 3);
        Assert.True((await ReadAsync(scene)).IsHidden);

        await scene.ShowAsync(scene.Scored[0], [4, 4], [4, 5]);
        await scene.ShowAsync(scene.Scored[1], [1, 4], [5, 4]);
        var picture = await ReadAsync(scene);

        Assert.Equal([1], picture.Ranked.Select(row => row.Number));
        Assert.Equal([(2, true, 1), (3, false, 0)], picture.Unsettled.Select(row => (row.Number, row.IsShown, row.Open)));
        Assert.False(picture.IsComplete);
        Assert.Equal(EvaluationRefusals.NotAllSettled.Key, (await SignAsync(scene, scene.Ministry, 0, new string('0', 64))).Refusal?.Key);
    }

    [Fact]
    public async Task Equals_share_a_rank_and_each_sides_mean_stands_beside_the_total()
    {
        await using var scene = await SettledAsync([[4, 4], [3, 3]], [[4, 3], [4, 3]], [[2, 2], [2, 2]]);   // weights 1 and 2
        var picture = await ReadAsync(scene);

        Assert.Equal([(1, 1, false), (2, 2, false), (3, 3, false)], picture.Ranked.Select(row => (row.Number, row.Rank!.Value, row.Tied)));
        Assert.Equal((7 * 1 + 7 * 2, 3.5), (picture.Ranked[0].Total, picture.Ranked[0].Points));
        Assert.Equal((4, 3), (picture.Ranked[0].Means[Side.Administration], picture.Ranked[0].Means[Side.CivilSociety]));

        await using var equal = await SettledAsync([[5, 3], [5, 3]], [[3, 4], [3, 4]], [[1, 1], [1, 1]]);   // 5+6 = 3+8
        Assert.Equal([(1, 1, true), (2, 1, true), (3, 3, false)], (await ReadAsync(equal)).Ranked.Select(row => (row.Number, row.Rank!.Value, row.Tied)));
    }

    [Fact]
    public async Task A_line_never_parts_equals()
    {
        await using var scene = await SettledAsync([[5, 5], [5, 5]], [[3, 3], [3, 3]], [[3, 3], [3, 3]], [[1, 1], [1, 1]]);
        Assert.True((await new DrawLine(scene.Database.Store).RunAsync(scene.Secretariat, scene.Round.Id, 0, CutKind.Number, 2)).Ok);
        var picture = await ReadAsync(scene);

        Assert.Equal([SelectionState.Selected, SelectionState.TieAtLine, SelectionState.TieAtLine, SelectionState.NotSelected], picture.Ranked.Select(row => row.Selection));
        Assert.Equal(LineEnd.TiedAtLine, picture.Selection!.End);
    }

    [Fact]
    public async Task A_gate_that_is_not_passed_takes_a_proposal_out_of_the_order()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 2, gate: 3);
        await scene.ShowAsync(scene.Scored[0], [2, 5], [3, 5]);   // 2.5 on the gate
        await scene.ShowAsync(scene.Scored[1], [3, 1], [3, 1]);
        var picture = await ReadAsync(scene);

        Assert.Equal([(2, 1)], picture.Ranked.Select(row => (row.Number, row.Rank!.Value)));
        var stopped = Assert.Single(picture.Stopped);
        Assert.Equal((1, null, SelectionState.FailedGate), (stopped.Number, stopped.Rank, stopped.Selection));
        Assert.Equal(["المعيار 1"], stopped.GatesFailed.Select(criterion => criterion.Name.Ar));
    }

    [Theory]
    [InlineData(CutKind.Number, -1), InlineData(CutKind.Threshold, 1001), InlineData(CutKind.Number, long.MaxValue)]
    public async Task A_line_that_cannot_be_is_refused(CutKind cut, long value)
    {
        await using var scene = await SettledAsync([[4, 4], [4, 4]]);

        Assert.Equal(EvaluationRefusals.CutOutOfRange, (await new DrawLine(scene.Database.Store).RunAsync(scene.Secretariat, scene.Round.Id, 0, cut, value)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new DrawLine(scene.Database.Store).RunAsync(scene.Official, scene.Round.Id, 0, CutKind.Number, 1)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_second_side_s_signature_publishes_what_both_signed(Engine engine)
    {
        await using var scene = await SettledAsync(engine, [[4, 4], [3, 3]], [[4, 3], [4, 3]], [[2, 2], [2, 2]]);
        Assert.True((await new DrawLine(scene.Database.Store).RunAsync(scene.Association, scene.Round.Id, 0, CutKind.Threshold, 300)).Ok);
        var seen = await ReadAsync(scene);
        Assert.True((await SignAsync(scene, scene.Association, seen)).Ok);
        Assert.Equal(EvaluationRefusals.NoSuchRound, (await new PublishedRanking(scene.Database.Store).ReadAsync(Actor.Public, 2, 1)).Refusal);
        Assert.True((await SignAsync(scene, scene.Ministry, await ReadAsync(scene))).Ok);

        var published = (await new PublishedRanking(scene.Database.Store).ReadAsync(Actor.Public, 2, 1)).Value!;
        Assert.Equal(seen.Content, published.Hash);
        Assert.Equal(seen.Content, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(published.Json))));
        await using var db = scene.Database.Read();
        var rows = await db.RankedProposals.ToListAsync();
        using var json = JsonDocument.Parse(published.Json);
        Assert.All(json.RootElement.GetProperty("proposals").EnumerateArray(), one =>
        {
            var row = rows.Single(row => row.ScoredProposalId == one.GetProperty("id").GetGuid());
            Assert.Equal((row.Rank, row.Total, row.Selection.ToString().ToLowerInvariant()),
                (one.GetProperty("rank").GetInt32(), one.GetProperty("total").GetInt32(), one.GetProperty("selection").GetString()!.ToLowerInvariant()));
        });
        Assert.Equal(RoundState.Ranked, (await db.ScoringRounds.SingleAsync()).State);
        var line = await db.Record.OrderBy(entry => entry.Seq).LastAsync();
        Assert.Contains(published.Hash, Encoding.UTF8.GetString(line.Payload!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_text_says_the_same_as_the_tables_did()
    {
        await using var scene = await SettledAsync([[4, 4], [3, 3]], [[4, 3], [4, 3]]);
        var before = await ReadAsync(scene);
        await PublishAsync(scene);
        var after = await ReadAsync(scene);

        Assert.True(after.IsPublished);
        Assert.Equal(before.Scores.Text(), after.Scores.Text());
        Assert.Equal(before.Ranked.Select(row => (row.Number, row.Rank, row.Total)), after.Ranked.Select(row => (row.Number, row.Rank, row.Total)));
        Assert.Equal(before.Content, after.Content);
    }

    [Fact]
    public async Task Nobody_signs_anything_else_than_they_saw()
    {
        await using var scene = await SettledAsync([[4, 4], [3, 3]], [[4, 3], [4, 3]]);
        var seen = await ReadAsync(scene);
        Assert.True((await SignAsync(scene, scene.Ministry, seen)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await SignAsync(scene, scene.Association, seen)).Refusal);

        var signed = await ReadAsync(scene);
        await CostAsync(scene, 120);   // what would be signed is no longer what the administration signed
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await SignAsync(scene, scene.Association, signed)).Refusal);
        var changed = await ReadAsync(scene);
        Assert.Null(changed.Signatures.Administration);
        Assert.True((await SignAsync(scene, scene.Association, changed)).Ok);
        Assert.False((await ReadAsync(scene)).IsPublished);
        Assert.Equal(EvaluationRefusals.OtherSideConfirms, (await SignAsync(scene, scene.Association, await ReadAsync(scene))).Refusal);
    }

    [Fact]
    public async Task Moving_the_line_takes_the_signature_away()
    {
        await using var scene = await SettledAsync([[4, 4], [3, 3]]);
        Assert.True((await SignAsync(scene, scene.Ministry, await ReadAsync(scene))).Ok);
        Assert.True((await new DrawLine(scene.Database.Store).RunAsync(scene.Secretariat, scene.Round.Id, (await ReadAsync(scene)).Version, CutKind.Number, 1)).Ok);

        Assert.Null((await ReadAsync(scene)).Signatures.Administration);
    }

    [Fact]
    public async Task Only_members_of_a_side_sign()
    {
        await using var scene = await SettledAsync([[4, 4], [3, 3]]);
        var seen = await ReadAsync(scene);

        Assert.Equal(AccessRefusals.NotAllowed, (await SignAsync(scene, scene.Secretariat, seen)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await SignAsync(scene, scene.Official, seen)).Refusal);
        Assert.Equal(EvaluationRefusals.NotAMemberOfASide, (await SignAsync(scene, await scene.Database.ActorAsync(Role.Member), seen)).Refusal);
    }

    [Fact]
    public async Task What_is_published_never_changes_and_the_round_stays_closed()
    {
        await using var scene = await SettledAsync([[4, 4], [3, 3]], [[4, 3], [4, 3]]);
        await PublishAsync(scene);
        var before = (await new PublishedRanking(scene.Database.Store).ReadAsync(Actor.Public, 2, 1)).Value!;
        await using var db = scene.Database.Read();
        var settlement = await db.Settlements.FirstAsync();
        var version = (await ReadAsync(scene)).Version;
        var store = scene.Database.Store;

        Assert.Equal(EvaluationRefusals.RankingIsPublished, (await new DrawLine(store).RunAsync(scene.Secretariat, scene.Round.Id, version, CutKind.Number, 1)).Refusal);
        Assert.Equal(EvaluationRefusals.RankingIsPublished, (await SignAsync(scene, scene.Ministry, await ReadAsync(scene))).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOver, (await new ProposeAgreedScore(store).RunAsync(scene.Official, settlement.Id, settlement.Version, 1, "سبب")).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOver, (await new ConfirmAgreedScore(store).RunAsync(scene.Official, settlement.Id, settlement.Version)).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOver, (await new SendToCommittee(store).RunAsync(scene.Official, settlement.Id, settlement.Version, "سبب")).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOver, (await new ProposeCommitteeScore(store).RunAsync(scene.Ministry, settlement.Id, settlement.Version, 1, "سبب")).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOver, (await new ConfirmCommitteeScore(store).RunAsync(scene.Ministry, settlement.Id, settlement.Version)).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOver, (await new AddRemark(store).RunAsync(scene.Official, settlement.Id, "ملاحظة")).Refusal);
        var round = await db.ScoringRounds.SingleAsync();
        Assert.Equal(EvaluationRefusals.RoundIsOpen, round.Open([], DateTime.UtcNow).Refusal);
        Assert.Equal(EvaluationRefusals.RoundIsOver, round.AddPair(Guid.NewGuid(), Guid.NewGuid(), null, []).Refusal);
        Assert.Equal(before, (await new PublishedRanking(store).ReadAsync(Actor.Public, 2, 1)).Value);
    }

    private static async Task PublishAsync(EvaluationScene scene)
    {
        Assert.True((await SignAsync(scene, scene.Ministry, await ReadAsync(scene))).Ok);
        Assert.True((await SignAsync(scene, scene.Association, await ReadAsync(scene))).Ok);
    }

    private static async Task<RankingPicture> ReadAsync(EvaluationScene scene) =>
        (await new RankingView(scene.Database.Store).ReadAsync(scene.Ministry, 2, 1)).Value!;

    private static Task<Result> SignAsync(EvaluationScene scene, Actor actor, RankingPicture seen) => SignAsync(scene, actor, seen.Version, seen.Content!);

    private static Task<Result> SignAsync(EvaluationScene scene, Actor actor, int version, string content) =>
        new ApproveRanking(scene.Database.Store).RunAsync(actor, scene.Round.Id, version, content);

    private static Task<EvaluationScene> SettledAsync(params int[][][] points) => SettledAsync(Engine.Sqlite, points);

    private static async Task<EvaluationScene> SettledAsync(Engine engine, params int[][][] points)
    {
        var scene = await EvaluationScene.WithAsync(points.Length, engine: engine);
        for (var i = 0; i < points.Length; i++) await scene.ShowAsync(scene.Scored[i], points[i][0], points[i][1]);
        return scene;
    }

    private static async Task CostAsync(EvaluationScene scene, long thousands)
    {
        var begun = await scene.Database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        Assert.True((await transaction.Db.FindAsync<ScoredProposal>(scene.Scored[0].Id))!.SayCost(thousands).Ok);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }
}
