using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A solution as it is typed.</summary>
/// <param name="ProblemId">That it solves; null when it stands for itself.</param>
public sealed record TypedSolution(Guid? ProblemId, string Text, string? ExpectedResult = null)
{
    internal async Task<(string? Text, string? Expected, Refusal? Refusal)> CleanAsync(WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        var (text, refusal) = LedRooms.Clean(Text, Solution.Longest);
        if (text is null) return (null, null, refusal);
        string? expected = null;
        if (!string.IsNullOrWhiteSpace(ExpectedResult))
        {
            (expected, refusal) = LedRooms.Clean(ExpectedResult, Solution.LongestResult);
            if (expected is null) return (null, null, refusal);
        }

        return ProblemId is { } problem && !await db.Problems.AnyAsync(p => p.Id == problem && p.SessionId == sessionId, cancel)
            ? (null, null, RoomRefusals.NoSuchProblem)
            : (text, expected, null);
    }
}

/// <summary>A solution that the room has found is noted, with what it is expected to bring.</summary>
public sealed class NoteSolution(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid sessionId, TypedSolution typed, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var found = await change.LedRoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            var (text, expected, refusal) = await typed.CleanAsync(change.Db, sessionId, cancel);
            if (text is null) return refusal!;
            var number = 1 + (await change.Db.Solutions.Where(s => s.SessionId == sessionId).MaxAsync(s => (int?)s.Number, cancel) ?? 0);
            var solution = new Solution(sessionId, number, typed.ProblemId, actor.AccountId, text, expected, change.Now);
            change.Db.Solutions.Add(solution);
            room.Record(change, new { session = room.Number, solution = number, text, expected });
            return solution.Id;
        }, cancel);
}

/// <summary>A solution is put in clearer words, or under another problem; the record keeps what was before.</summary>
public sealed class RewordSolution(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid solutionId, TypedSolution typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.SolutionAsync(solutionId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            var (text, expected, refusal) = await typed.CleanAsync(change.Db, here.Room.SessionId, cancel);
            if (text is null) return refusal!;
            var before = new { here.Solution.Text, here.Solution.ExpectedResult };
            here.Solution.Reword(typed.ProblemId, text, expected);
            here.Room.Record(change, new { session = here.Room.Number, solution = here.Solution.Number, text, expected, before });
            return Result.Done;
        }, cancel);
}

/// <summary>A solution is taken from the board, or put back.</summary>
public sealed class SetSolutionAside(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid solutionId, bool aside, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.SolutionAsync(solutionId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            here.Solution.Move(aside ? BoardState.SetAside : BoardState.OnBoard);
            here.Room.Record(change, new { session = here.Room.Number, solution = here.Solution.Number, aside });
            return Result.Done;
        }, cancel);
}

internal static class SolutionAtHand
{
    public static async Task<Result<(LedRoom Room, Solution Solution)>> SolutionAsync(this Change change, Guid solutionId, CancellationToken cancel)
    {
        var solution = await change.Db.Solutions.SingleOrDefaultAsync(s => s.Id == solutionId, cancel);
        if (solution is null) return RoomRefusals.NoSuchSolution;
        var found = await change.RoomAsync(solution.SessionId, cancel);   // also when the room has closed: it is gone through afterwards
        return found.Value is { } room ? (room, solution) : found.Refusal!;
    }
}
