using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>The room puts problems of the board in order, by points or in pairs.</summary>
public sealed class OpenRanking(Store store)
{
    /// <param name="problems">Two to twenty of the board, in the order in which they are shown.</param>
    /// <param name="points">That each participant may share out; not asked for pairs.</param>
    public Task<Result<Guid>> RunAsync(
        Actor actor, Guid sessionId, RankingMethod method, IReadOnlyList<Guid> problems, int points = 10, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var found = await change.LedRoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            var db = change.Db;
            if (await db.RankingRounds.AnyAsync(r => r.SessionId == sessionId && r.ClosedAt == null, cancel)) return RoomRefusals.RankingOpen;
            if (problems.Count is < 2 or > RankingRound.MostProblems || (method is RankingMethod.Points && points is < 1 or > RankingRound.MostPoints))
                return RoomRefusals.RankingIncomplete;
            var onBoard = await db.Problems.CountAsync(
                p => problems.Contains(p.Id) && p.SessionId == sessionId && p.MergedInto == null && p.State == BoardState.OnBoard, cancel);
            if (onBoard != problems.Count) return RoomRefusals.NoSuchProblem;   // also when one is named twice

            var order = 1 + (await db.RankingRounds.Where(r => r.SessionId == sessionId).MaxAsync(r => (int?)r.Order, cancel) ?? 0);
            var round = new RankingRound(sessionId, order, method, method is RankingMethod.Points ? points : 0, problems, change.Now);
            db.RankingRounds.Add(round);
            room.Live.Show(RoomScene.Ranking, round.Id);
            room.Record(change, new { session = room.Number, ranking = order, method, round.Points, problems = problems.Count });
            return round.Id;
        }, cancel);
}

/// <summary>The ranking is over: the ballots are counted, and the record keeps the order and a hash over them.</summary>
public sealed class CloseRanking(Store store)
{
    public Task<Result<CountedRanking>> RunAsync(Actor actor, Guid roundId, CancellationToken cancel = default) =>
        store.ChangeAsync<CountedRanking>(this, actor, async change =>
        {
            var found = await change.RankingAsync(roundId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (!here.Round.IsOpen) return RoomRefusals.RankingClosed;
            var counted = await change.CountAsync(here.Round, cancel);
            here.Room.Record(change, RankingEnding.Payload(here.Room, here.Round));
            return counted;
        }, cancel);
}

/// <summary>The room sees how a ranking stands, or no longer.</summary>
public sealed class ShowRankingResults(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid roundId, bool shown, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.RankingAsync(roundId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            here.Round.ShowResults(shown);
            here.Room.Record(change, new { session = here.Room.Number, ranking = here.Round.Order, shown });
            return Result.Done;
        }, cancel);
}

/// <summary>Finds rankings for those who lead their room, and counts them at their end.</summary>
internal static class RankingEnding
{
    public static async Task<Result<(LedRoom Room, RankingRound Round)>> RankingAsync(this Change change, Guid roundId, CancellationToken cancel)
    {
        var round = await change.Db.RankingRounds.Include(r => r.Problems).SingleOrDefaultAsync(r => r.Id == roundId, cancel);
        if (round is null) return RoomRefusals.NoSuchRanking;
        var found = await change.LedRoomAsync(round.SessionId, cancel);
        return found.Value is { } room ? (room, round) : found.Refusal!;
    }

    /// <inheritdoc cref="PollEnding.CountAsync"/>
    public static async Task<CountedRanking> CountAsync(this Change change, RankingRound round, CancellationToken cancel)
    {
        await change.Db.RankingRounds.Where(r => r.Id == round.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, change.Now), cancel);
        var counted = await CountedAsync(change.Db, round.Id, round.Method, round.Problems.Count, cancel);
        round.Close(counted, change.Now);
        return counted;
    }

    public static async Task<CountedRanking> CountedAsync(WorkspaceDbContext db, Guid roundId, RankingMethod method, int problems, CancellationToken cancel)
    {
        var ballots = await db.RankingBallots.AsNoTracking().Where(b => b.RoundId == roundId).Select(b => new { b.ParticipantId, b.Choices }).ToListAsync(cancel);
        return new CountedRanking(
            ballots.Count, BallotCount.Standings(method, problems, ballots.Select(b => (b.Choices, 1))),
            BallotCount.Hash(ballots.Select(b => (b.ParticipantId, b.Choices))));
    }

    public static object Payload(LedRoom room, RankingRound round) => new
    {
        session = room.Number, ranking = round.Order, round.Method, rankingId = round.Id, ballots = round.Ballots,
        places = round.Problems.OrderBy(problem => problem.Order).Select(problem => problem.Place),
        scores = round.Problems.OrderBy(problem => problem.Order).Select(problem => problem.Score), hash = round.Hash,
    };

    public static async Task EndOpenRankingsAsync(this Change change, LedRoom room, CancellationToken cancel)
    {
        var open = await change.Db.RankingRounds.Include(r => r.Problems).Where(r => r.SessionId == room.SessionId && r.ClosedAt == null).ToListAsync(cancel);
        foreach (var round in open.OrderBy(round => round.Order))
        {
            await change.CountAsync(round, cancel);
            change.RecordConsequence(AuthorizationMatrix.NameOf(typeof(CloseRanking)), room.SessionId, room.Live.PlanId, Payload(room, round));
        }
    }
}
