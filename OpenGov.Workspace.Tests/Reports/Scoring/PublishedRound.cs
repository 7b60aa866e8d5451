using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Reports;

/// <summary>A round scored, shown, settled, ranked, signed and published by the use-cases, as the committee would.</summary>
internal sealed class PublishedRound(EvaluationScene scene) : IAsyncDisposable
{
    /// <summary>Administration and civil society by proposal; three criteria of weights 1, 2, 3, the first with a gate at 3.</summary>
    public static readonly int[][][] Points =
    [
        [[4, 4, 3], [4, 3, 3]],   // within the tolerance, a half
        [[5, 2, 4], [4, 5, 4]],   // the second goes to the pair
        [[3, 5, 1], [4, 5, 5]],   // the third to the committee
        [[2, 5, 5], [2, 5, 5]],   // stopped at the gate
        [[4, 3, 3], [4, 4, 3]],   // equal to the first
        [[1, 1, 2], [4, 1, 2]],   // the gate's score agreed below it
    ];

    public EvaluationScene Scene => scene;

    public static async Task<PublishedRound> ScoredAsync(Engine engine = Engine.Sqlite, int show = int.MaxValue)
    {
        var scene = await EvaluationScene.WithAsync(Points.Length, criteria: 3, engine: engine, gate: 3);
        var desk = new ScoringDesk(scene);
        foreach (var (i, both) in Points.Index().Take(show))
            await desk.SealBothAsync(scene.Scored[i], Draft(scene, both[0], $"تعليق الإدارة {i + 1}"), Draft(scene, both[1], "=1+1 commentaire, société civile"));
        return new PublishedRound(scene);
    }

    public static async Task<PublishedRound> WithAsync(Engine engine = Engine.Sqlite, CutKind cut = CutKind.Number, long value = 3)
    {
        var round = await ScoredAsync(engine);
        await round.SettleAsync();
        await round.DrawAsync(cut, value);
        await round.SignAsync();
        return round;
    }

    public async Task SettleAsync()
    {
        var store = scene.Database.Store;
        foreach (var open in await OpenAsync())
        {
            if (await NumberOfAsync(open) == 3)
            {
                Ok(await new SendToCommittee(store).RunAsync(scene.Official, open.Id, open.Version, "لم يتفق الطرفان على الأثر المنتظر"));
                Ok(await new ProposeCommitteeScore(store).RunAsync(scene.Ministry, open.Id, open.Version + 1, 3, "=قررت اللجنة بعد الاستماع إلى الطرفين"));
                Ok(await new ConfirmCommitteeScore(store).RunAsync(scene.Association, open.Id, open.Version + 2));
                continue;
            }

            var points = await NumberOfAsync(open) == 2 ? 4 : 2;
            Ok(await new ProposeAgreedScore(store).RunAsync(scene.Official, open.Id, open.Version, points, "تبين في اللقاء أن المؤشرات معلنة"));
            Ok(await new ConfirmAgreedScore(store).RunAsync(scene.Volunteer, open.Id, open.Version + 1));
        }
    }

    public async Task DrawAsync(CutKind cut, long value) =>
        Ok(await new DrawLine(scene.Database.Store).RunAsync(scene.Secretariat, scene.Round.Id, (await PictureAsync()).Version, cut, value));

    public async Task SignAsync()
    {
        foreach (var member in new[] { scene.Ministry, scene.Association })
        {
            var seen = await PictureAsync();
            Ok(await new ApproveRanking(scene.Database.Store).RunAsync(member, scene.Round.Id, seen.Version, seen.Content!));
        }
    }

    public async Task<RankingPicture> PictureAsync() => (await new RankingView(scene.Database.Store).ReadAsync(scene.Ministry, 2, 1)).Value!;

    public async Task<PublishedText> TextAsync() => (await new PublishedRanking(scene.Database.Store).ReadAsync(Actor.Public, 2, 1)).Value!;

    /// <param name="thousands">By proposal; null: nobody has said.</param>
    public async Task CostsAsync(long?[] thousands)
    {
        var begun = await scene.Database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        foreach (var (i, cost) in thousands.Index()) Assert.True((await transaction.Db.FindAsync<ScoredProposal>(scene.Scored[i].Id))!.SayCost(cost).Ok);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    private static ScoreDraft Draft(EvaluationScene scene, int[] points, string comment)
    {
        var criteria = GridShape.Of(scene.Grid).Criteria;
        return new ScoreDraft(
            criteria.Zip(points).ToDictionary(one => one.First, one => one.Second), new Dictionary<Guid, string> { [criteria[1]] = comment }, comment);
    }

    private async Task<List<Settlement>> OpenAsync()
    {
        await using var db = scene.Database.Read();
        return await db.Settlements.Where(s => s.State == SettlementState.Open).ToListAsync();
    }

    private async Task<int> NumberOfAsync(Settlement settlement)
    {
        await using var db = scene.Database.Read();
        return await db.ScoredProposals.Where(s => s.Id == settlement.ScoredProposalId)
            .Join(db.Proposals, s => s.ProposalId, p => p.Id, (_, p) => p.Number).SingleAsync();
    }

    private static void Ok(Result result) => Assert.Null(result.Refusal);

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}

/// <summary>One published round for tests that only read it.</summary>
public sealed class RoundForAll : IAsyncLifetime
{
    internal PublishedRound Round { get; private set; } = null!;
    internal PublishedText Published { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Round = await PublishedRound.WithAsync();
        Published = await Round.TextAsync();
    }

    public ValueTask DisposeAsync() => Round.DisposeAsync();
}
