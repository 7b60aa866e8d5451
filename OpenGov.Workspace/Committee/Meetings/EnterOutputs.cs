using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>It is put down what a meeting came to.</summary>
public sealed class EnterOutputs(Store store)
{
    /// <param name="pointId">The point of the agenda they came from, when they came from one.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid meetingId, IReadOnlyList<LocalText> typed, Guid? pointId = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.MeetingAsync(meetingId, cancel) is not { } meeting) return MeetingsRefusals.NoSuchMeeting;
            var passages = Typed.Passages(typed);
            if (passages.Value is not { Count: > 0 } outputs) return passages.Refusal ?? MeetingsRefusals.TextMissing;
            foreach (var output in outputs)
                if (meeting.AddOutput(output, pointId) is { Ok: false, Refusal: var refusal }) return refusal!;

            change.Record(meetingId, meeting.PlanId, new { meeting.Number, outputs });
            return Result.Done;
        }, cancel);
}

/// <summary>An output is worded better.</summary>
public sealed class CorrectOutput(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid outputId, LocalText typed, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, output) = await change.Db.OutputAsync(outputId, cancel);
            if (meeting is null || output is null) return MeetingsRefusals.NoSuchOutput;
            var passage = Typed.Passage(typed);
            if (passage.Value is not { } text) return passage.Refusal!;
            if (meeting.Change() is { } refusal) return refusal;

            var before = output.Text;
            output.Correct(text);
            change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, text, before }, outputId);
            return Result.Done;
        }, cancel);
}

/// <summary>What was put down as an output was none.</summary>
public sealed class WithdrawOutput(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid outputId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, output) = await change.Db.OutputAsync(outputId, cancel);
            if (meeting is null || output is null) return MeetingsRefusals.NoSuchOutput;
            var withdrawn = meeting.WithdrawOutput(output);
            if (!withdrawn.Ok) return withdrawn;
            change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, text = output.Text }, outputId);
            return Result.Done;
        }, cancel);
}
