using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A problem that somebody named aloud is noted on the board.</summary>
public sealed class NoteProblem(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid sessionId, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var found = await change.LedRoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            var (text, refusal) = LedRooms.Clean(typed, Problem.Longest);
            if (text is null) return refusal!;
            var number = 1 + (await change.Db.Problems.Where(p => p.SessionId == sessionId).MaxAsync(p => (int?)p.Number, cancel) ?? 0);
            var problem = new Problem(sessionId, number, actor.AccountId, text, change.Now);
            change.Db.Problems.Add(problem);
            room.Record(change, new { session = room.Number, problem = number, text });
            return problem.Id;
        }, cancel);
}

/// <summary>A problem is put in clearer words; the record keeps those before.</summary>
public sealed class RewordProblem(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid problemId, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.ProblemAsync(problemId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            var (text, refusal) = LedRooms.Clean(typed, Problem.Longest);
            if (text is null) return refusal!;
            var before = here.Problem.Text;
            here.Problem.Reword(text);
            here.Room.Record(change, new { session = here.Room.Number, problem = here.Problem.Number, text, before });
            return Result.Done;
        }, cancel);
}

/// <summary>Problems that are the same are merged into one of them; each keeps its own words.</summary>
public sealed class MergeProblems(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid into, IReadOnlyList<Guid> problems, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.ProblemAsync(into, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (problems.Contains(into) || here.Problem.MergedInto is not null) return RoomRefusals.UnderItself;
            var db = change.Db;
            if (await db.RankingRounds.AnyAsync(r => r.ClosedAt == null && r.Problems.Any(p => problems.Contains(p.ProblemId)), cancel)) return RoomRefusals.RankingOpen;
            var moved = await db.Problems
                .Where(p => p.SessionId == here.Room.SessionId && (problems.Contains(p.Id) || (p.MergedInto != null && problems.Contains(p.MergedInto.Value))))
                .ToListAsync(cancel);
            if (problems.Except(moved.Select(p => p.Id)).Any() || problems.Count == 0) return RoomRefusals.NoSuchProblem;
            foreach (var problem in moved) problem.Merge(into);
            here.Room.Record(change, new { session = here.Room.Number, problem = here.Problem.Number, others = moved.Select(p => p.Number).Order() });
            return Result.Done;
        }, cancel);
}

/// <summary>A problem that was merged stands for itself again.</summary>
public sealed class SplitProblem(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid problemId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.ProblemAsync(problemId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            here.Problem.Merge(null);
            here.Room.Record(change, new { session = here.Room.Number, problem = here.Problem.Number });
            return Result.Done;
        }, cancel);
}

/// <summary>A problem is taken from the board, or put back.</summary>
public sealed class SetProblemAside(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid problemId, bool aside, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.ProblemAsync(problemId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (aside && await change.Db.RankingRounds.AnyAsync(r => r.ClosedAt == null && r.Problems.Any(p => p.ProblemId == problemId), cancel)) return RoomRefusals.RankingOpen;
            here.Problem.Move(aside ? BoardState.SetAside : BoardState.OnBoard);
            here.Room.Record(change, new { session = here.Room.Number, problem = here.Problem.Number, aside });
            return Result.Done;
        }, cancel);
}

internal static class ProblemAtHand
{
    public static async Task<Result<(LedRoom Room, Problem Problem)>> ProblemAsync(this Change change, Guid problemId, CancellationToken cancel)
    {
        var problem = await change.Db.Problems.SingleOrDefaultAsync(p => p.Id == problemId, cancel);
        if (problem is null) return RoomRefusals.NoSuchProblem;
        var found = await change.LedRoomAsync(problem.SessionId, cancel);
        return found.Value is { } room ? (room, problem) : found.Refusal!;
    }
}
