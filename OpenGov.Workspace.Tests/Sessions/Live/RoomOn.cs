using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>The log of rooms on a test's database, and what participants do in it.</summary>
internal sealed class RoomOn(Database database, RoomLimits? limits = null, TimeProvider? clock = null) : IDisposable
{
    private readonly RoomLimits _limits = limits ?? new RoomLimits();
    private readonly RoomLog _log = new(
        database, new RoomPace(database, new Changes(), limits ?? new RoomLimits(), TimeProvider.System, NullLogger<RoomPace>.Instance), clock ?? TimeProvider.System,
        limits ?? new RoomLimits(), NullLogger<RoomLog>.Instance);

    private long _sent = 1_000;

    public long Next() => Interlocked.Increment(ref _sent);

    public Task<RoomAnswer> WriteAsync(RoomAct act) => _log.WriteAsync(act);

    /// <summary>Somebody comes in by the address that the leads were given.</summary>
    public async Task<(RoomAnswer Answer, EnteredRoom? Entered)> EnterAsync(string address, string token)
    {
        var act = new EnterAct(address["/j/".Length..], RoomTokens.HashOf(RoomTokens.Bytes(token)!), "ar", null, null, _limits, () => true);
        return (await _log.WriteAsync(act), act.Entered);
    }

    public async Task<EnteredRoom> NewcomerAsync(string address) => (await EnterAsync(address, LinkToken.New())).Entered!;

    public Task<RoomAnswer> VoteAsync(EnteredRoom who, Guid poll, IReadOnlyList<int> choices, long? sent = null) =>
        _log.WriteAsync(new VoteAct(who.SessionId, who.ParticipantId, poll, choices, sent ?? Next()));

    public Task<RoomAnswer> RankAsync(EnteredRoom who, Guid round, RankingMethod method, IReadOnlyList<(int, int)> choices, long? sent = null) =>
        _log.WriteAsync(new RankAct(who.SessionId, who.ParticipantId, round, method, choices, sent ?? Next()));

    public Task<RoomAnswer> TextAsync(EnteredRoom who, TextKind kind, string text, long? sent = null, Guid? problem = null, string? expected = null) =>
        _log.WriteAsync(new TextAct(who.SessionId, who.ParticipantId, kind, text, problem, expected, sent ?? Next(), _limits));

    public void Dispose() => _log.Dispose();
}
