using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>Lets telephones into rooms, and hands over what they send.</summary>
public sealed class RoomDoor(Rooms rooms, RoomLog log, RoomConnections connections, CodeTries tries, RoomLimits limits, TimeProvider clock) : IDisposable
{
    private const string Here = "room";

    private readonly PartitionedRateLimiter<string> _joins = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.JoinsAtOnce, TokensPerPeriod = Math.Max(1, limits.JoinsPerMinute / 6), ReplenishmentPeriod = TimeSpan.FromSeconds(10), AutoReplenishment = true,
        }));

    /// <summary>A telephone that is in a room.</summary>
    private sealed record Place(Room Room, RoomLine Line, Guid SessionId, Guid ParticipantId);

    /// <summary>A connection: how much it may send, and where it is.</summary>
    private sealed class Telephone(Allowance allowance)
    {
        public Allowance Allowance => allowance;
        public volatile Place? Place;
        public volatile bool HasAsked;
    }

    /// <summary>Who connects and says nothing is not kept.</summary>
    public void Await(HubCallerContext caller)
    {
        var phone = new Telephone(new Allowance(limits.MessagesPerSecond, limits.MessagesAtOnce, clock));
        caller.Items[Here] = phone;
        _ = Task.Delay(limits.ToEnter, clock, caller.ConnectionAborted)
            .ContinueWith(_ => { if (!phone.HasAsked) caller.Abort(); }, CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    public async Task<object> EnterAsync(HubCallerContext caller, JsonElement request)
    {
        var phone = TelephoneOf(caller);
        if (Wait(phone) is { } wait) return wait;
        if (RoomMessages.Enter(request) is not { } asked) return RoomAnswer.Invalid;
        phone.HasAsked = true;
        Leave(caller);
        var address = RateLimits.AddressOf(caller.GetHttpContext()!);
        var token = RoomTokens.HashOf(asked.Token);
        var entering = new EnterAct(asked.Link, token, asked.Language, asked.Name, asked.Side, limits, () => MayJoin(address));
        var answer = await log.WriteAsync(entering);
        if (answer.Code != RoomAnswer.Done.Code || entering.Entered is not { } entered) return answer;

        var line = connections.LineTo(caller.ConnectionId, entered.ParticipantId);
        var room = await rooms.EnterAsync(entered.SessionId, line);
        phone.Place = new Place(room, line, entered.SessionId, entered.ParticipantId);
        if (caller.ConnectionAborted.IsCancellationRequested) Leave(caller);
        return new { code = "ok", mine = entered.Mine, hasCode = entered.HasCode, sent = entered.Sent, follow = RoomTokens.FollowingOf(token) };
    }

    internal async Task<RoomAnswer> ActAsync(HubCallerContext caller, JsonElement message, RoomMessages.Reader read)
    {
        var phone = TelephoneOf(caller);
        if (Wait(phone) is { } wait) return wait;
        if (phone.Place is not { } place) return RoomAnswer.Closed;
        return read(message, place.SessionId, place.ParticipantId, limits) is { } act ? await log.WriteAsync(act) : RoomAnswer.Invalid;
    }

    public async Task<RoomAnswer> UseCodeAsync(HubCallerContext caller, JsonElement slip)
    {
        var phone = TelephoneOf(caller);
        if (Wait(phone) is { } wait) return wait;
        if (phone.Place is not { } place) return RoomAnswer.Closed;
        var who = place.ParticipantId.ToString();   // of a hall full of people on one address, each has tries of their own
        if (!tries.May(who)) return RoomAnswer.Wait(60_000);
        var answer = RoomMessages.Slip(slip) is { } hash ? await log.WriteAsync(new CodeAct(place.SessionId, place.ParticipantId, hash)) : RoomAnswer.CodeWrong;
        if (answer.Code == RoomAnswer.CodeWrong.Code) tries.Failed(who);
        return answer;
    }

    public static void Leave(HubCallerContext caller)
    {
        var phone = TelephoneOf(caller);
        if (phone.Place is { } place) place.Room.Remove(place.Line);
        phone.Place = null;
    }

    private static Telephone TelephoneOf(HubCallerContext caller) => (Telephone)caller.Items[Here]!;

    private static RoomAnswer? Wait(Telephone phone) => phone.Allowance.Take() is > 0 and var wait ? RoomAnswer.Wait(wait) : null;

    private bool MayJoin(string address)
    {
        using var lease = _joins.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _joins.Dispose();
}
