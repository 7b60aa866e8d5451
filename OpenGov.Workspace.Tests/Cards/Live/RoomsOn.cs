using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

/// <summary>The rooms of one process on a database, without the web: several of them on PostgreSQL are several processes.</summary>
internal sealed class RoomsOn : IDisposable
{
    private readonly Database _database;

    public RoomsOn(Database database, LiveLimits? limits = null)
    {
        _database = database;
        Limits = limits ?? new LiveLimits { CommitsPerSecond = 10_000, CommitsAtOnce = 10_000 };
        Log = new CommitLog(database, AuthorizationMatrix.Shipped, TimeProvider.System, Limits, NullLogger<CommitLog>.Instance);
        Rooms = new CardRooms(database, Log, Changes, AuthorizationMatrix.Shipped, Limits, TimeProvider.System);
    }

    public Changes Changes { get; } = new();
    public LiveLimits Limits { get; }
    public CommitLog Log { get; }
    public CardRooms Rooms { get; }

    /// <summary>Somebody has the card open here.</summary>
    public async Task<RoomEditor> EnterAsync(Guid cardId, Actor actor, Guid? clientId = null, int have = -1)
    {
        var client = clientId ?? Guid.NewGuid();
        var join = new JoinCard(new Store(_database, Changes, TimeProvider.System, AuthorizationMatrix.Shipped));
        var known = (await join.ReadAsync(actor, cardId, client)).Value!;
        var room = (await Rooms.OpenAsync(cardId))!;
        var editor = new RoomEditor(room, client);
        editor.Member = new RoomMember(client, new EditAuthor(actor.AccountId), known.Person, editor.Line, Limits, TimeProvider.System);
        (editor.Reply, editor.Refused) = room.Join(editor.Member, known.Roles, known.NewestSequence, 1, have);
        return editor;
    }

    /// <summary>What the listener does when it hears, or every two seconds when it does not.</summary>
    public Task LookAsync() => new CardListener(_database, Rooms, Log, NullLogger<CardListener>.Instance).LookAsync((PostgresDatabase)_database, default);

    public void Dispose() => Log.Dispose();
}

/// <summary>An editor in a room, and all it has been told.</summary>
internal sealed class RoomEditor
{
    private static readonly JsonHubProtocol Json = new();
    private readonly List<JsonNode> _told = [];

    public RoomEditor(CardRoom room, Guid clientId)
    {
        (Room, ClientId) = (room, clientId);
        Line = new EditorLine(message =>
        {
            var bytes = message.GetSerializedMessage(Json);
            lock (_told) _told.Add(JsonNode.Parse(bytes.Span[..^1])!);
            return default;
        }, () => { }, 1_000_000);
    }

    public CardRoom Room { get; }
    public Guid ClientId { get; }
    public EditorLine Line { get; }
    public RoomMember Member { get; set; } = null!;
    public JoinReply? Reply { get; set; }
    public EditRefusal? Refused { get; set; }
    public int Sequence { get; set; }

    public Task<EditRefusal?> SubmitAsync(int known, params Step[] steps) => AgainAsync(++Sequence, known, steps);

    public Task<EditRefusal?> AgainAsync(int sequence, int known, params Step[] steps) =>
        Room.Submit(Member, new Submission(ClientId, sequence, 1, known, [.. steps], null, null));

    public Task<EditRefusal?> SubmitTogetherAsync(int known, int[] group, params Step[] steps) =>
        Room.Submit(Member, new Submission(ClientId, ++Sequence, 1, known, [.. steps], [group], null));

    public IReadOnlyList<string> Told(string target)
    {
        lock (_told) return [.. _told.Where(told => (string)told["target"]! == target).Select(told => told["arguments"]!.ToJsonString())];
    }

    /// <summary>Numbers of the commits told of, in the order in which they came.</summary>
    public IReadOnlyList<int> Revisions
    {
        get
        {
            lock (_told)
                return [.. _told.Where(told => (string)told["target"]! == "commits").SelectMany(told => told["arguments"]![0]!.AsArray()).Select(commit => (int)commit!["rev"]!)];
        }
    }
}
