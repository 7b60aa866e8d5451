using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Finds polls for those who lead their room, and counts them at their end.</summary>
internal static class PollEnding
{
    public static async Task<Result<(LedRoom Room, Poll Poll)>> PollAsync(this Change change, Guid pollId, bool mustBeOpen, CancellationToken cancel)
    {
        var poll = await change.Db.Polls.Include(p => p.Options).SingleOrDefaultAsync(p => p.Id == pollId, cancel);
        if (poll is null) return RoomRefusals.NoSuchPoll;
        var found = mustBeOpen ? await change.LedRoomAsync(poll.SessionId, cancel) : await change.RoomAsync(poll.SessionId, cancel, orPreparing: true);
        return found.Value is { } room ? (room, poll) : found.Refusal!;
    }

    /// <remarks>The poll is closed first: on PostgreSQL this waits for ballots that another process is writing, and none follows.</remarks>
    public static async Task<CountedPoll> CountAsync(this Change change, Poll poll, CancellationToken cancel)
    {
        await change.Db.Polls.Where(p => p.Id == poll.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PollState.Closed), cancel);
        var counted = await CountedAsync(change.Db, poll.Id, poll.Options.Count, cancel);
        poll.Close(counted, change.Now);
        return counted;
    }

    public static async Task<CountedPoll> CountedAsync(WorkspaceDbContext db, Guid pollId, int options, CancellationToken cancel)
    {
        var ballots = await db.Ballots.AsNoTracking().Where(b => b.PollId == pollId).Select(b => new { b.ParticipantId, b.Choices }).ToListAsync(cancel);
        return new CountedPoll(
            ballots.Count, BallotCount.Votes(options, ballots.Select(b => (b.Choices, 1))), BallotCount.Hash(ballots.Select(b => (b.ParticipantId, b.Choices))));
    }

    public static object Payload(LedRoom room, Poll poll) => new
    {
        session = room.Number, poll = poll.Order, poll.Text, pollId = poll.Id, ballots = poll.Ballots,
        votes = poll.Options.OrderBy(option => option.Order).Select(option => option.Votes), hash = poll.Hash,
    };

    /// <summary>The room closes while people still vote.</summary>
    public static async Task EndOpenPollsAsync(this Change change, LedRoom room, CancellationToken cancel)
    {
        var open = await change.Db.Polls.Include(p => p.Options).Where(p => p.SessionId == room.SessionId && p.State == PollState.Open).ToListAsync(cancel);
        foreach (var poll in open.OrderBy(poll => poll.Order))
        {
            await change.CountAsync(poll, cancel);
            change.RecordConsequence(AuthorizationMatrix.NameOf(typeof(ClosePoll)), room.SessionId, room.Live.PlanId, Payload(room, poll));
        }
    }
}
