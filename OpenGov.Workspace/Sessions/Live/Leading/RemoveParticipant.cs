using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A participant is sent out of the room: nothing of theirs is taken any more, and votes not yet counted fall.</summary>
public sealed class RemoveParticipant(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid participantId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var db = change.Db;
            var participant = await db.Participants.SingleOrDefaultAsync(p => p.Id == participantId, cancel);
            if (participant is null) return RoomRefusals.NoSuchParticipant;
            var found = await change.LedRoomAsync(participant.SessionId, cancel);
            if (found.Value is not { } room) return found.Refusal!;
            if (participant.RemovedAt is not null) return RoomRefusals.NoSuchParticipant;

            // First of all, so that on PostgreSQL no ballot of theirs is still under way in another process.
            await db.Participants.Where(p => p.Id == participantId).ExecuteUpdateAsync(set => set.SetProperty(p => p.RemovedAt, change.Now), cancel);
            participant.Remove(actor.AccountId, change.Now);
            var votes = await db.Ballots
                .Where(b => b.ParticipantId == participantId && db.Polls.Any(p => p.Id == b.PollId && p.State == PollState.Open)).ExecuteDeleteAsync(cancel);
            votes += await db.RankingBallots
                .Where(b => b.ParticipantId == participantId && db.RankingRounds.Any(r => r.Id == b.RoundId && r.ClosedAt == null)).ExecuteDeleteAsync(cancel);
            room.Record(change, new { session = room.Number, participantId, votes });
            return Result.Done;
        }, cancel);
}

/// <summary>Codes on slips are made for votes that bind; this is the only time that they can be read.</summary>
public sealed class IssueBallotCodes(Store store)
{
    public const int Most = 2_000;

    /// <returns>The codes, to be printed and handed out, one to each person.</returns>
    public Task<Result<IReadOnlyList<string>>> RunAsync(Actor actor, Guid sessionId, int count, CancellationToken cancel = default) =>
        store.ChangeAsync<IReadOnlyList<string>>(this, actor, async change =>
        {
            var found = await change.RoomAsync(sessionId, cancel, orPreparing: true);
            if (found.Value is not { } room) return found.Refusal!;
            if (count is < 1 or > Most || await change.Db.BallotCodes.CountAsync(c => c.SessionId == sessionId, cancel) + count > Most)
                return RoomRefusals.TooManyCodes.About(Most);
            var codes = new HashSet<string>();
            while (codes.Count < count) codes.Add(RoomTokens.Slip());
            await change.Db.InsertManyAsync([.. codes.Select(code => new BallotCode(sessionId, RoomTokens.HashOfSlip(code), change.Now))], cancel);
            room.Record(change, new { session = room.Number, count });
            return codes.ToList();
        }, cancel);
}
