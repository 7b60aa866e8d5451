using System.Data.Common;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

/// <summary>Lets editors into the rooms of cards, and out of them when their session ends or their right is withdrawn.</summary>
public sealed class CardDoor(
    CardRooms rooms, CardConnections connections, JoinCard join, SessionCheck sessions, Changes changes, LiveLimits limits, TimeProvider clock,
    ILogger<CardDoor> log)
{
    private const string Here = "card", Joins = "joins", Pulls = "pulls";
    private const int MostBytes = 2_048;

    /// <summary>A connection that is in a room.</summary>
    private sealed record Place(CardRoom Room, RoomMember Member, IDisposable Watching);

    public async Task<object> JoinAsync(HubCallerContext caller, SentText request)
    {
        Leave(caller);
        if (TooOften(caller, Joins, limits.JoinsPerSecond) is { } often) return often;
        using var json = request.Open(MostBytes, out var refused);
        if (json is null) return refused;
        if (!TryRead(json.RootElement, out var card, out var client, out var schema, out var epoch, out var have, out var author)) return EditRefusal.Invalid;
        if (schema != Schema.Card.Number) return EditRefusal.SchemaOld;
        if (caller.User is not { AccountId: { } account } person) return EditRefusal.Forbidden;
        if (author is { } told && told != account) return EditRefusal.Forbidden;   // somebody else has signed in since: what was typed is not theirs

        try
        {
            return await EnterAsync(caller, person, account, card, client, epoch, have);
        }
        catch (Exception failure) when (failure is InvalidDataException or DbException)
        {
            log.LogError(failure, "Card {Card} cannot be opened.", card);   // its log is damaged or cannot be read: nobody writes on it
            return EditRefusal.NotWritable;
        }
    }

    private async Task<object> EnterAsync(HubCallerContext caller, ClaimsPrincipal person, Guid account, Guid card, Guid client, int epoch, int have)
    {
        var joining = await join.ReadAsync(person.Actor, card, client);   // whoever goes meanwhile is let out below: no exception for that
        if (joining.Value is not { } known) return joining.Refusal == CardsRefusals.NoSuchCard ? EditRefusal.Deleted : EditRefusal.Forbidden;
        if (known.IsTakenByAnother) return EditRefusal.Forbidden;
        if (await rooms.OpenAsync(card) is not { } room) return EditRefusal.Deleted;

        var author = new EditAuthor(account, person.SessionId, person.Stamp);
        RoomMember member = null!;
        member = new RoomMember(client, author, known.Person, connections.LineTo(caller.ConnectionId, limits.UnsentBytes), limits, clock)
        {
            ReconsiderAsync = () => ReconsiderAsync(caller, room, member),
        };
        var (reply, no) = room.Join(member, known.Roles, known.NewestSequence, epoch, have);
        if (reply is null) return no!;

        var watching = changes.Watch(member.ReconsiderAsync, account, person.SessionId ?? account);
        caller.Items[Here] = new Place(room, member, watching);
        if (caller.ConnectionAborted.IsCancellationRequested) Leave(caller);
        else await member.ReconsiderAsync();   // for what happened while the door stood open
        return reply;
    }

    public async Task<object> PullAsync(HubCallerContext caller, JsonElement from)
    {
        if (!StrictJson.TryPosition(from, out var first)) return EditRefusal.Invalid;
        if (TooOften(caller, Pulls, limits.PullsPerSecond) is { } often) return often;
        return caller.Items[Here] is Place { Room: { IsGone: false } room } place && place.Member.Access.Level is not EditingLevel.None
            ? await rooms.PullAsync(room, Math.Max(first, 1))
            : EditRefusal.Resync;
    }

    public void Submit(HubCallerContext caller, SentText sent)
    {
        var (submission, refused) = SubmissionReader.Submission(sent);
        if (caller.Items[Here] is not Place { Room: var room, Member: var member })
            connections.LineTo(caller.ConnectionId, limits.UnsentBytes).Send(LiveMessage.Refused(submission?.Sequence, EditRefusal.Resync));
        else if (submission is null || submission.ClientId != member.ClientId) member.Send(LiveMessage.Refused(submission?.Sequence, refused ?? EditRefusal.Invalid));
        else _ = room.Submit(member, submission);   // which tells the member what becomes of it
    }

    public static Task MoveAsync(HubCallerContext caller, SentText sent)
    {
        if (caller.Items[Here] is not Place place) return Task.CompletedTask;
        using var json = sent.Open(MostBytes, out _);
        if (json is null || !json.RootElement.TryGetProperty("rev"u8, out var number) || !StrictJson.TryPosition(number, out var revision)) return Task.CompletedTask;
        var isNowhere = !json.RootElement.TryGetProperty("anchor"u8, out var anchor) || anchor.ValueKind is JsonValueKind.Null;
        if (isNowhere) place.Room.Move(place.Member, revision, null);
        else if (SubmissionReader.TrySelection(json.RootElement, out var selection)) place.Room.Move(place.Member, revision, selection);
        return Task.CompletedTask;
    }

    private EditRefusal? TooOften(HubCallerContext caller, string what, int perSecond)
    {
        if (caller.Items[what] is not Allowance left) caller.Items[what] = left = new Allowance(perSecond, 4 * perSecond, clock);
        return left.Take() is > 0 and var wait ? new EditRefusal("rate", RetryMs: wait) : null;
    }

    public void Leave(HubCallerContext caller)
    {
        if (!caller.Items.Remove(Here, out var here) || here is not Place place) return;
        place.Watching.Dispose();
        place.Room.Leave(place.Member);
    }

    private async Task ReconsiderAsync(HubCallerContext caller, CardRoom room, RoomMember member)
    {
        var person = await sessions.RefreshAsync(caller.User!);
        room.Reconsider(member, person is null ? null : [.. Roles(person)]);
        if (person is not null) return;

        await Task.Delay(TimeSpan.FromMilliseconds(200));   // what was said last is on its way
        caller.Abort();
    }

    private static IEnumerable<Role> Roles(ClaimsPrincipal person) =>
        person.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value));

    private static bool TryRead(JsonElement json, out Guid card, out Guid client, out int schema, out int epoch, out int have, out Guid? author)
    {
        (card, client, schema, epoch, have, author) = (default, default, 0, 0, -1, null);
        var found = 0;
        foreach (var property in json.EnumerateObject())
        {
            var value = property.Value;
            if (property.NameEquals("card"u8) && SubmissionReader.TryId(value, out card)) found++;
            else if (property.NameEquals("clientId"u8) && SubmissionReader.TryId(value, out client)) found++;
            else if (property.NameEquals("schema"u8) && StrictJson.TryPosition(value, out schema)) found++;
            else if (property.NameEquals("account"u8) && SubmissionReader.TryId(value, out var account)) author = account;
            else if (property.NameEquals("epoch"u8) && StrictJson.TryPosition(value, out epoch)) continue;
            else if (property.NameEquals("have"u8) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out have) && have >= -1) continue;
            else return false;
        }

        return found == 3;
    }
}
