using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A poll as it is typed. A text in one language only stands in the Arabic one's place, whatever its language.</summary>
/// <param name="MostChoices">How many options one ballot may name.</param>
/// <param name="IsBinding">Only who has entered a code from a slip may vote.</param>
public sealed record NewPoll(LocalText Text, IReadOnlyList<LocalText> Options, int MostChoices = 1, bool IsBinding = false)
{
    /// <param name="id">See <see cref="Poll"/>.</param>
    internal Poll? Make(Guid sessionId, int order, Guid? id = null)
    {
        var (text, options) = (Text.Clean(), Options.Select(option => option.Clean()).OfType<LocalText>().ToList());
        if (text is null || options.Count != Options.Count || options.Count is < 2 or > Poll.MostOptions) return null;
        if (options.Append(text).Any(IsTooLong) || options.Distinct().Count() < options.Count) return null;
        return MostChoices < 1 || MostChoices > options.Count ? null : new Poll(sessionId, order, text, options, MostChoices, IsBinding, id);
    }

    private static bool IsTooLong(LocalText text) => text.Ar.Length > Poll.LongestText || text.Fr?.Length > Poll.LongestText || text.En?.Length > Poll.LongestText;
}

/// <summary>A poll is written down, to be opened when its time comes. The secretariat may prepare it as well.</summary>
public sealed class PreparePoll(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid sessionId, NewPoll typed, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            var found = await change.RoomAsync(sessionId, cancel, orPreparing: true);
            if (found.Value is not { } room) return found.Refusal!;
            var order = 1 + (await change.Db.Polls.Where(p => p.SessionId == sessionId).MaxAsync(p => (int?)p.Order, cancel) ?? 0);
            if (typed.Make(sessionId, order) is not { } poll) return RoomRefusals.PollIncomplete;
            change.Db.Polls.Add(poll);
            room.Record(change, Payload(room, poll));
            return poll.Id;
        }, cancel);

    internal static object Payload(LedRoom room, Poll poll) => new
    {
        session = room.Number, poll = poll.Order, poll.Text, options = poll.Options.Select(o => o.Text), poll.MostChoices, poll.IsBinding,
    };
}

/// <summary>A poll that was prepared is taken back, before anybody could vote.</summary>
public sealed class DiscardPoll(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid pollId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.PollAsync(pollId, mustBeOpen: false, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (here.Poll.State is not PollState.Prepared) return RoomRefusals.PollOpen;
            change.Db.Polls.Remove(here.Poll);
            here.Room.Record(change, new { session = here.Room.Number, poll = here.Poll.Order, here.Poll.Text });
            return Result.Done;
        }, cancel);
}

/// <summary>The room votes.</summary>
public sealed class OpenPoll(Store store)
{
    /// <param name="showResults">The room sees how the votes stand while it votes; otherwise when the leads say so.</param>
    public Task<Result> RunAsync(Actor actor, Guid pollId, bool showResults = false, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.PollAsync(pollId, mustBeOpen: true, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (here.Poll.State is PollState.Open) return RoomRefusals.PollOpen;
            if (here.Poll.State is PollState.Closed) return RoomRefusals.PollClosed;
            here.Poll.Open(change.Now);
            if (showResults) here.Poll.ShowResults(true);
            here.Room.Live.Show(RoomScene.Poll, pollId);
            here.Room.Record(change, new { session = here.Room.Number, poll = here.Poll.Order, here.Poll.Text });
            return Result.Done;
        }, cancel);
}

/// <summary>The vote is over: the ballots are counted, and the record keeps the counts and a hash over them.</summary>
public sealed class ClosePoll(Store store)
{
    public Task<Result<CountedPoll>> RunAsync(Actor actor, Guid pollId, CancellationToken cancel = default) =>
        store.ChangeAsync<CountedPoll>(this, actor, async change =>
        {
            var found = await change.PollAsync(pollId, mustBeOpen: true, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (here.Poll.State is not PollState.Open) return RoomRefusals.PollNotOpen;
            var counted = await change.CountAsync(here.Poll, cancel);
            here.Room.Record(change, PollEnding.Payload(here.Room, here.Poll));
            return counted;
        }, cancel);
}

/// <summary>The room sees the results of a poll, or no longer.</summary>
public sealed class ShowPollResults(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid pollId, bool shown, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var found = await change.PollAsync(pollId, mustBeOpen: true, cancel);
            if (!found.Ok) return found.Refusal!;
            var here = found.Value;
            if (here.Poll.State is PollState.Prepared) return RoomRefusals.PollNotOpen;
            here.Poll.ShowResults(shown);
            here.Room.Record(change, new { session = here.Room.Number, poll = here.Poll.Order, shown });
            return Result.Done;
        }, cancel);
}
