using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>It is put down what the committee concluded on a point of its agenda.</summary>
public sealed class ConcludePoint(Store store)
{
    /// <param name="typed">All conclusions, in their order.</param>
    /// <param name="seen">The conclusions the person had before them.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid pointId, IReadOnlyList<LocalText> typed, IReadOnlyList<LocalText> seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, point) = await change.Db.PointAsync(pointId, cancel);
            if (meeting is null || point is null) return MeetingsRefusals.NoSuchPoint;
            if (!point.Conclusions.SequenceEqual(seen)) return MeetingsRefusals.ChangedByAnother;
            var passages = Typed.Passages(typed);
            if (passages.Value is not { } conclusions) return passages.Refusal!;

            var concluded = meeting.Conclude(point, conclusions);
            if (!concluded.Ok) return concluded;
            change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, point = point.Title, conclusions, before = seen });
            return Result.Done;
        }, cancel);
}
