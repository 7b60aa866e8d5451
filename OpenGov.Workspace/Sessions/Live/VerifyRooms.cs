using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Sessions;

/// <param name="Fault">The session and the poll or ranking whose ballots are not those that were counted; null: all are.</param>
public sealed record RoomsProof(int Counted, int Ballots, (int Session, int Vote)? Fault = null);

/// <summary>Counts every closed poll and ranking again from its ballots: the result must be what the record says.</summary>
public sealed class VerifyRooms(Store store)
{
    public Task<Result<RoomsProof>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<RoomsProof>(this, actor, async (db, _) =>
        {
            await using var moment = await db.OneMomentAsync(cancel);   // what is written meanwhile is for the next time
            var sessions = await db.LiveSessions.Join(db.ConsultationSessions, live => live.SessionId, session => session.Id, (live, session) => new { session.Id, session.Number })
                .ToDictionaryAsync(session => session.Id, session => session.Number, cancel);
            var (counted, ballots) = (0, 0);
            var polls = await RecordedAsync(db, typeof(ClosePoll), "pollId", "votes", cancel);
            foreach (var poll in await db.Polls.Include(p => p.Options).Where(p => p.State == PollState.Closed).ToListAsync(cancel))
            {
                var again = await PollEnding.CountedAsync(db, poll.Id, poll.Options.Count, cancel);
                var kept = poll.Options.OrderBy(option => option.Order).Select(option => option.Votes ?? -1);
                if (again.Hash != poll.Hash || again.Ballots != poll.Ballots || !again.Votes.SequenceEqual(kept) || !IsRecorded(polls, poll.Id, again.Hash, again.Votes))
                    return new RoomsProof(counted, ballots, (sessions[poll.SessionId], poll.Order));
                (counted, ballots) = (counted + 1, ballots + again.Ballots);
            }

            var rankings = await RecordedAsync(db, typeof(CloseRanking), "rankingId", "scores", cancel);
            foreach (var round in await db.RankingRounds.Include(r => r.Problems).Where(r => r.ClosedAt != null).ToListAsync(cancel))
            {
                var again = await RankingEnding.CountedAsync(db, round.Id, round.Method, round.Problems.Count, cancel);
                var kept = round.Problems.OrderBy(problem => problem.Order).Select(problem => new Standing(problem.Score ?? -1, problem.Place ?? -1));
                if (again.Hash != round.Hash || again.Ballots != round.Ballots || !again.Standings.SequenceEqual(kept)
                    || !IsRecorded(rankings, round.Id, again.Hash, again.Standings.Select(standing => standing.Score)))
                    return new RoomsProof(counted, ballots, (sessions[round.SessionId], round.Order));
                (counted, ballots) = (counted + 1, ballots + again.Ballots);
            }

            return new RoomsProof(counted, ballots);
        }, cancel);

    internal static async Task<Result<ProofLine>> ProveAsync(IServiceProvider services, Actor actor, CancellationToken cancel)
    {
        var read = await services.GetRequiredService<VerifyRooms>().ReadAsync(actor, cancel);
        if (read.Value is not { } proof) return read.Refusal!;
        return proof.Fault is { } fault
            ? new ProofLine(false, $"broken votes {fault.Session}/{fault.Vote}", "Room.Verify.Changed", fault.Session, fault.Vote)
            : new ProofLine(true, $"sound votes {proof.Counted} {proof.Ballots}", "Room.Verify.Sound", proof.Counted, proof.Ballots);
    }

    /// <summary>A line whose details were taken out of the record proves nothing either way.</summary>
    private static bool IsRecorded(Dictionary<Guid, (string Hash, int[] Counts)> recorded, Guid id, string hash, IEnumerable<int> counts) =>
        !recorded.TryGetValue(id, out var line) || (line.Hash == hash && line.Counts.SequenceEqual(counts));

    private static async Task<Dictionary<Guid, (string Hash, int[] Counts)>> RecordedAsync(
        WorkspaceDbContext db, Type useCase, string id, string counts, CancellationToken cancel)
    {
        var action = AuthorizationMatrix.NameOf(useCase);
        var lines = await db.Record.Where(entry => entry.Action == action && entry.Payload != null).Select(entry => entry.Payload!).ToListAsync(cancel);
        var recorded = new Dictionary<Guid, (string, int[])>();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            recorded[json.RootElement.GetProperty(id).GetGuid()] = (
                json.RootElement.GetProperty("hash").GetString()!, [.. json.RootElement.GetProperty(counts).EnumerateArray().Select(count => count.GetInt32())]);
        }

        return recorded;
    }
}
