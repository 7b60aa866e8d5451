using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session of a plan with a lead of each side, in any database.</summary>
public sealed record RoomSetting(Guid SessionId, Guid PlanId, Guid OtherSessionId, Actor Lead, Actor OtherLead)
{
    public static async Task<RoomSetting> FillAsync(Database database, int planNumber = 3)
    {
        var begun = await database.BeginAsync();
        await using var transaction = begun.Value!;
        var (db, at) = (transaction.Db, new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc));
        var plan = new Plan(planNumber, new LocalText("الخطة الثالثة"), 2024, 2028, PlanWork.Review);
        plan.AddTheme(1, new LocalText("الولوج إلى المعلومات", "Accès à l’information", "Access to information"), []);
        var bodies = Sides.Both.Select(side => new Body(side, side is Side.Administration ? BodyKind.Agency : BodyKind.Association, new LocalText($"هيئة {side} {planNumber}"))).ToList();
        var people = Sides.Both.Select(side => Account.Of(new LocalText($"منسق {side} {planNumber}"), "ar", at, isExample: true)).ToList();
        db.Add(plan);
        db.AddRange(bodies);
        db.AddRange(people);
        await db.SaveChangesAsync();
        db.AddRange(people.Select((person, i) => new Grant(person.Id, Role.Member, DateOnly.FromDateTime(at).AddDays(-1), Sides.Both[i], bodies[i].Id)));
        var sessions = Enumerable.Range(1, 2).Select(number => new ConsultationSession(plan.Id, number, plan.Themes[0].Id, bodies[1].Id, new DateOnly(2026, 11, 20))).ToList();
        db.AddRange(sessions);
        await db.SaveChangesAsync();
        foreach (var session in sessions)
            db.AddRange(people.Select((person, i) => new SessionLead(session.Id, person.Id, Sides.Both[i], isDeputy: false)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync(default);
        return new RoomSetting(sessions[0].Id, plan.Id, sessions[1].Id, Actor.Of(people[0].Id), Actor.Of(people[1].Id));
    }

    public static NewPoll Poll(int options = 3, int most = 1, bool binding = false) => new(
        new LocalText("ما أولوية الولوج إلى المعلومات؟", "Quelle priorité ?"), [.. Enumerable.Range(1, options).Select(i => new LocalText($"خيار {i}", $"Option {i}"))], most, binding);
}

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

    public async Task<EnteredRoom> NewcomerAsync(string address) => (await EnterAsync(address, RoomTokens.Link())).Entered!;

    public Task<RoomAnswer> VoteAsync(EnteredRoom who, Guid poll, IReadOnlyList<int> choices, long? sent = null) =>
        _log.WriteAsync(new VoteAct(who.SessionId, who.ParticipantId, poll, choices, sent ?? Next()));

    public Task<RoomAnswer> RankAsync(EnteredRoom who, Guid round, RankingMethod method, IReadOnlyList<(int, int)> choices, long? sent = null) =>
        _log.WriteAsync(new RankAct(who.SessionId, who.ParticipantId, round, method, choices, sent ?? Next()));

    public Task<RoomAnswer> TextAsync(EnteredRoom who, TextKind kind, string text, long? sent = null, Guid? problem = null, string? expected = null) =>
        _log.WriteAsync(new TextAct(who.SessionId, who.ParticipantId, kind, text, problem, expected, sent ?? Next(), _limits));

    public void Dispose() => _log.Dispose();
}

/// <summary>A participant's telephone, speaking the hub's own words over a WebSocket.</summary>
public sealed class Phone(HubLine line, string token) : IAsyncDisposable
{
    public string Token => token;
    public HubLine Line => line;

    public static async Task<Phone> OpenAsync(string address, string? token = null) =>
        new(await HubLine.OpenAsync(address, new System.Net.CookieContainer(), SessionHub.Address), token ?? RoomTokens.Link());

    public async Task<string> EnterAsync(string link, string language = "ar") => CodeOf(await CallAsync(
        "Enter", new JsonObject { ["link"] = link.Replace("/j/", "", StringComparison.Ordinal), ["token"] = token, ["language"] = language }));

    public async Task<string> VoteAsync(Guid poll, long sent, params int[] choices) => CodeOf(await CallAsync(
        "Vote", new JsonObject { ["poll"] = poll, ["choices"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]), ["sent"] = sent }));

    public Task<JsonNode?> CallAsync(string method, JsonNode? argument) => line.CallAsync(method, argument);

    public static string CodeOf(JsonNode? answer) => answer!["code"]!.GetValue<string>();

    public ValueTask DisposeAsync() => line.DisposeAsync();
}
