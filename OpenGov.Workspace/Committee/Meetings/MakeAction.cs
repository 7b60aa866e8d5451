using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>An output becomes an action: somebody owns it, and it is due on a day.</summary>
public sealed class MakeAction(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid outputId, ActionOwner owner, DateOnly? due, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, output) = await change.Db.OutputAsync(outputId, cancel);
            if (meeting is null || output is null) return MeetingsRefusals.NoSuchOutput;
            var name = owner.BodyId is { } body
                ? await change.Db.Bodies.IgnoreAutoIncludes().Where(b => b.Id == body).Select(b => b.Name).SingleOrDefaultAsync(cancel) : null;
            if (owner.BodyId is not null && name is null) return CommitteeRefusals.NoSuchBody;

            var made = output.MakeAction(owner, due);
            if (!made.Ok) return made;
            // Minutes that are approved say what they said; before that, they say who took it on.
            if (meeting.State is MeetingState.Held) meeting.Change();
            change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, text = output.Text, name, owner.Side, due }, outputId);
            return Result.Done;
        }, cancel);
}

/// <summary>An action is done; whoever owns it says so, or the secretariat.</summary>
public sealed class FinishAction(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid outputId, string? note = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, output) = await change.Db.OutputAsync(outputId, cancel);
            if (meeting is null || output is null) return MeetingsRefusals.NoSuchOutput;
            if (!change.Rights.MayFollow(output.Action)) return MeetingsRefusals.NotYourBody;
            var finished = output.Finish(change.Now, Typed.Line(note));
            if (!finished.Ok) return finished;
            change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, text = output.Text }, outputId);
            return Result.Done;
        }, cancel);
}

/// <summary>An action that was taken for done is not.</summary>
public sealed class ReopenAction(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid outputId, string? note = null, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (meeting, output) = await change.Db.OutputAsync(outputId, cancel);
            if (meeting is null || output is null) return MeetingsRefusals.NoSuchOutput;
            if (!change.Rights.MayFollow(output.Action)) return MeetingsRefusals.NotYourBody;
            var reopened = output.Reopen(Typed.Line(note));
            if (!reopened.Ok) return reopened;
            change.Record(meeting.Id, meeting.PlanId, new { meeting.Number, text = output.Text }, outputId);
            return Result.Done;
        }, cancel);
}

internal static class Followers
{
    /// <summary>The secretariat follows every action; a member, those of the own body and of the own side as a whole.</summary>
    public static bool MayFollow(this Rights rights, MeetingAction? action) => rights.RunsTheProcess()
        || (action?.OwnerBodyId is { } body && rights.OwnBodies().Contains(body))
        || (action?.OwnerSide is { } side && rights.OwnSide() == side);
}
