using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A question that was asked aloud is noted for the room.</summary>
public sealed class NoteQuestion(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid sessionId, string typed, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var found = await change.LedRoomAsync(sessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            var (text, refusal) = LedRooms.Clean(typed, Question.Longest);
            if (text is null) return refusal!;
            var number = 1 + (await change.Db.Questions.Where(q => q.SessionId == sessionId).MaxAsync(q => (int?)q.Number, cancel) ?? 0);
            var question = new Question(sessionId, number, actor.AccountId, text, change.Now);
            change.Db.Questions.Add(question);
            room.Record(change, new { session = room.Number, question = number, text });
            return question.Id;
        }, cancel);
}

/// <summary>Questions that ask the same are put under one of them.</summary>
public sealed class GroupQuestions(Store store)
{
    /// <param name="head">That stands for the others.</param>
    public Task<Result> RunAsync(Actor actor, Guid head, IReadOnlyList<Guid> questions, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.QuestionAsync(head, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (questions.Contains(head) || here.Question.GroupedUnder is not null) return RoomRefusals.UnderItself;
            var moved = await change.Db.Questions
                .Where(q => q.SessionId == here.Room.SessionId && (questions.Contains(q.Id) || (q.GroupedUnder != null && questions.Contains(q.GroupedUnder.Value))))
                .ToListAsync(cancel);
            if (questions.Except(moved.Select(q => q.Id)).Any() || questions.Count == 0) return RoomRefusals.NoSuchQuestion;
            foreach (var question in moved) question.PutUnder(head);   // those under one that moves, too
            here.Room.Record(change, new { session = here.Room.Number, question = here.Question.Number, others = moved.Select(q => q.Number).Order() });
            return Result.Done;
        }, cancel);
}

/// <summary>A question that was put under another one stands for itself again.</summary>
public sealed class UngroupQuestion(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid questionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.QuestionAsync(questionId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            here.Question.PutUnder(null);
            here.Room.Record(change, new { session = here.Room.Number, question = here.Question.Number });
            return Result.Done;
        }, cancel);
}

/// <summary>A question has been answered, and with it those under it.</summary>
public sealed class AnswerQuestion(Store store)
{
    /// <param name="typed">The answer in short; empty when it was given aloud.</param>
    public Task<Result> RunAsync(Actor actor, Guid questionId, string? typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.QuestionAsync(questionId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            string? answer = null;
            if (!string.IsNullOrWhiteSpace(typed))
            {
                (answer, var refusal) = LedRooms.Clean(typed, Question.LongestAnswer);
                if (answer is null) return refusal!;
            }

            here.Question.Reply(answer, actor.AccountId, change.Now);
            here.Room.Record(change, new { session = here.Room.Number, question = here.Question.Number, answer });
            return Result.Done;
        }, cancel);
}

/// <summary>A question is taken from the room's screens, or brought back.</summary>
public sealed class SetQuestionAside(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid questionId, bool aside, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.QuestionAsync(questionId, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            here.Question.SetAside(aside);
            here.Room.Record(change, new { session = here.Room.Number, question = here.Question.Number, aside });
            return Result.Done;
        }, cancel);
}

internal static class QuestionAtHand
{
    public static async Task<Result<(LedRoom Room, Question Question)>> QuestionAsync(this Change change, Guid questionId, CancellationToken cancel)
    {
        var question = await change.Db.Questions.SingleOrDefaultAsync(q => q.Id == questionId, cancel);
        if (question is null) return RoomRefusals.NoSuchQuestion;
        var found = await change.LedRoomAsync(question.SessionId, cancel);
        return found.Value is { } room ? (room, question) : found.Refusal!;
    }
}
