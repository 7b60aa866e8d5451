using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Questions that were written down when a session was planned come into its room by themselves.</summary>
/// <remarks>Each keeps its id, so that the table has it once, whoever opens the room and however often the program starts.</remarks>
internal static class PlannedPolls
{
    /// <summary>All that the room does not have yet, in their order.</summary>
    public static async Task BringPlannedPollsAsync(this Change change, LedRoom room, CancellationToken cancel) => change.Bring(
        room, await change.PollsOfRoomAsync(room.SessionId, cancel),
        await change.Db.PlannedSessions.Where(p => p.SessionId == room.SessionId).SelectMany(p => p.Polls).AsNoTracking().OrderBy(p => p.Order).ToListAsync(cancel));

    /// <summary>One that was added while the room had opened already.</summary>
    public static async Task BringPlannedPollAsync(this Change change, ConsultationSession session, PreparedPoll planned, CancellationToken cancel)
    {
        if (await change.Db.LiveSessions.SingleOrDefaultAsync(l => l.SessionId == session.Id && l.OpenedAt != null, cancel) is not { } live) return;
        change.Bring(new LedRoom(live, session.Number), await change.PollsOfRoomAsync(session.Id, cancel), [planned]);
    }

    /// <summary>One that is no longer planned leaves the room, unless it has been asked.</summary>
    public static async Task TakeBackPlannedPollAsync(this Change change, ConsultationSession session, Guid plannedId, CancellationToken cancel)
    {
        if (await change.Db.Polls.Include(p => p.Options).SingleOrDefaultAsync(p => p.Id == plannedId && p.State == PollState.Prepared, cancel) is not { } poll) return;
        change.Db.Polls.Remove(poll);
        change.RecordConsequence(AuthorizationMatrix.NameOf(typeof(DiscardPoll)), session.Id, session.PlanId, new { session = session.Number, poll = poll.Order, poll.Text });
    }

    private static Task<List<Poll>> PollsOfRoomAsync(this Change change, Guid sessionId, CancellationToken cancel) =>
        change.Db.Polls.AsNoTracking().Where(p => p.SessionId == sessionId).ToListAsync(cancel);

    // One that a lead wrote down in the room in the same words is that question. What no poll can be (from before that was refused)
    // stays beside the room, where the leads see it.
    private static void Bring(this Change change, LedRoom room, List<Poll> known, IReadOnlyList<PreparedPoll> planned)
    {
        var order = known.Select(poll => poll.Order).DefaultIfEmpty().Max();
        foreach (var question in planned.Where(question => known.TrueForAll(poll => poll.Id != question.Id && poll.Text != question.Question)))
        {
            if (new NewPoll(question.Question, question.Options, question.Most).Make(room.SessionId, order + 1, question.Id) is not { } poll) continue;
            order++;
            known.Add(poll);
            change.Db.Polls.Add(poll);
            change.RecordConsequence(AuthorizationMatrix.NameOf(typeof(PreparePoll)), room.SessionId, room.Live.PlanId, PreparePoll.Payload(room, poll));
        }
    }
}
