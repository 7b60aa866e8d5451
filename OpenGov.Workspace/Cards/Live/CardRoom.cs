using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>An open card with everybody who has it open: takes their edits one after the other, and tells all of them once the disk has an edit.</summary>
/// <remarks>
/// One lock is the room's order: what is entered, what is published, who comes and goes. Nothing in it waits for the disk or for a line.
/// A room that has failed is thrown away and opened anew from the log; it never writes what it holds over anything.
/// </remarks>
internal sealed partial class CardRoom(
    LiveText text, CardState state, RoomThreads threads, CommitLog log, AuthorizationMatrix matrix, LiveLimits limits, TimeProvider clock)
{
    /// <summary>Asks the log for a commit that is no longer in memory.</summary>
    public required Func<Guid, int, Task<CardCommit?>> FindStored { private get; init; }

    private readonly Lock _turn = new();
    private readonly List<RoomMember> _members = [];
    private CardState _state = state;
    private RoomThreads _threads = threads;
    private bool _gone;

    public Guid CardId { get; } = text.CardId;
    public int Epoch { get; } = text.Epoch;

    /// <summary>Called when an edit has become durable, outside any hurry.</summary>
    public event Action<CardRoom>? Written;

    public required Guid PlanId { get; init; }

    /// <summary>Revisions up to which the outline and a whole document are kept.</summary>
    public required int Outlined { get; set; }
    public required int Kept { get; set; }
    public long OutlinedAt { get; set; }

    public long IdleSince { get; private set; } = clock.GetTimestamp();

    public bool IsGone { get { lock (_turn) return _gone; } }
    public int Revision { get { lock (_turn) return text.Revision; } }
    public CardState State { get { lock (_turn) return _state; } }
    public bool IsEmpty { get { lock (_turn) return _members.Count == 0 && text.Pending.Count == 0; } }

    public (int Revision, Node Document, (DateTime At, Guid? By)? LastChange) Newest { get { lock (_turn) return (text.Revision, text.Document, text.LastChange); } }

    /// <returns>What the card is for the new member, or why it cannot come in.</returns>
    public (JoinReply? Reply, EditRefusal? Refused) Join(RoomMember member, IReadOnlyCollection<Role> roles, int newestSequence, int epoch, int have)
    {
        Node? document = null;
        JoinReply reply;
        lock (_turn)
        {
            if (_gone) return (null, EditRefusal.Resync);
            var same = _members.Find(other => other.ClientId == member.ClientId);
            if (same is not null && same.Author.AccountId != member.Author.AccountId) return (null, EditRefusal.Forbidden);
            if (same is null && _members.Count >= limits.Connections) return (null, EditRefusal.Full with { RetryMs = 5_000 });
            if (same is not null)
            {
                _members.Remove(same);   // the same editor on a new line; the old one is dead or soon will be
                same.Close();
            }

            text.Knows(member.ClientId, newestSequence);
            member.Access = EditingAccess.Of(matrix, roles, _state);
            if (member.Access.Level is EditingLevel.None) return (null, EditRefusal.Forbidden);

            var follows = epoch == Epoch && have >= 0 && have <= text.Revision && text.Revision - have <= CardAuthority.MostCommitsBehind;
            if (!follows) document = text.Document;
            reply = new JoinReply(text.Revision, Epoch, Schema.Card.Number, member.Access)
            {
                Commits = follows ? PulledCommits.Of(text.Since(have + 1) ?? [], text.Revision).Commits : null,
                Threads = new WrittenJson(ThreadsNow()),
                People = new WrittenJson(LiveMessage.List([.. _members.Select(other => other.Json)])),
            };
            _members.Add(member);
            Tell(LiveMessage.Presence(member.Json), except: member);
        }

        return (document is null ? reply : reply with { Doc = System.Text.Encoding.UTF8.GetString(CanonicalJson.Of(document)) }, null);
    }

    public void Leave(RoomMember member)
    {
        lock (_turn)
        {
            if (!_members.Remove(member)) return;
            IdleSince = clock.GetTimestamp();
            Tell(LiveMessage.Left(member.ClientId));
        }
    }

    /// <summary>An editor sends steps. It is told of the commit they become when that is durable, as everybody is, or why they are not taken.</summary>
    /// <returns>What it is told, once it is; null when taken.</returns>
    public Task<EditRefusal?> Submit(RoomMember member, Submission sent)
    {
        lock (_turn)
        {
            if (_gone || !_members.Contains(member)) return Refuse(member, sent, EditRefusal.Resync);
            if (sent.Sequence <= text.NewestOf(member.ClientId)) return Again(member, sent);
            if (Refusal(member, sent) is { } refused) return Refuse(member, sent, refused);
            return Enter(new PendingEdit(member.Author, CommitKind.Edit, Now(), (_, _) => sent) { Refused = why => Refuse(member, sent, why) });
        }
    }

    /// <summary>The program itself writes, for a use-case. Whether the card takes edits the log asks in its transaction: here it may not be known yet.</summary>
    /// <returns>The commit's number.</returns>
    public async Task<(int Revision, EditRefusal? Refused)> WriteAsync(EditAuthor author, CommitKind kind, Func<Node, IReadOnlyList<Step>> steps)
    {
        var client = Guid.CreateVersion7();
        PendingEdit edit;
        Task<EditRefusal?> settled;
        lock (_turn)
        {
            if (_gone) return (0, EditRefusal.Resync);
            if (log.Refusal is { } busy) return (0, busy);
            if (steps(text.Entered).Count == 0 && text.Pending.Count == 0) return (text.Revision, null);
            edit = new PendingEdit(author, kind, Now(), (card, revision) => new Submission(client, 1, Epoch, revision, [.. steps(card)], null, null));
            settled = Enter(edit);
        }

        var refused = await settled;
        return (refused is null ? edit.Commit.Revision : 0, refused);
    }

    public void Move(RoomMember member, int revision, TextSelection? place)
    {
        lock (_turn)
        {
            if (!_members.Contains(member) || revision > text.Revision || !member.TakePresence()) return;
            member.Cursor = place is null ? null : (revision, place);
            Tell(LiveMessage.Presence(member.Json), except: member);
        }
    }

    /// <summary>The card was put before the sides, signed, or opened again.</summary>
    public void Take(CardState state)
    {
        lock (_turn) _state = state;
    }

    /// <summary>Of the conversations about the card; what has been said since is told to its editors.</summary>
    public (int, int, int) ThreadsMark { get { lock (_turn) return _threads.Mark; } }

    public void Take(RoomThreads threads)
    {
        lock (_turn)
        {
            _threads = threads;
            Tell(LiveMessage.Threads(ThreadsNow(), text.Revision), except: null);
        }
    }

    /// <summary>What somebody may do has changed, or the card's state has.</summary>
    public void Reconsider(RoomMember member, IReadOnlyCollection<Role>? roles)
    {
        lock (_turn)
        {
            if (!_members.Contains(member)) return;
            var access = roles is null ? EditingAccess.SessionOver : EditingAccess.Of(matrix, roles, _state);
            if (access == member.Access) return;
            member.Access = access;
            member.Send(LiveMessage.Access(access));
            if (access.Level is not EditingLevel.None) return;
            _members.Remove(member);
            IdleSince = clock.GetTimestamp();
            Tell(LiveMessage.Left(member.ClientId));
        }
    }

    public IReadOnlyList<RoomMember> Members { get { lock (_turn) return [.. _members]; } }

    public void Tell(LiveMessage message)
    {
        lock (_turn) Tell(message, except: null);
    }

    /// <summary>The commits from a number on that are in memory, as a page; null when the log has to be asked.</summary>
    public PulledCommits? Pull(int from)
    {
        lock (_turn) return text.Since(from) is { } commits ? PulledCommits.Of(commits, text.Revision) : null;
    }

    private Task<EditRefusal?> Again(RoomMember member, Submission sent)
    {
        var waiting = text.Pending.FirstOrDefault(edit => edit.Sent.ClientId == member.ClientId && edit.Sent.Sequence == sent.Sequence);
        if (waiting is not null)
        {
            waiting.Refused = why => Refuse(member, sent, why);
            return waiting.Settled;
        }

        if (text.Recent(member.ClientId, sent.Sequence) is not { } known) return AgainFromLogAsync(member, sent);

        member.Send(LiveMessage.Commits([known.Json]));
        return Task.FromResult<EditRefusal?>(null);
    }

    private async Task<EditRefusal?> AgainFromLogAsync(RoomMember member, Submission sent)
    {
        if (await FindStored(member.ClientId, sent.Sequence) is not { } stored) return await Refuse(member, sent, EditRefusal.Invalid);   // a number that was passed over
        member.Send(LiveMessage.Commits([KnownCommit.Of(stored).Json]));
        return null;
    }

    private static Task<EditRefusal?> Refuse(RoomMember member, Submission sent, EditRefusal why)
    {
        member.Send(LiveMessage.Refused(sent.Sequence, why));
        return Task.FromResult<EditRefusal?>(why);
    }

    private EditRefusal? Refusal(RoomMember member, Submission sent)
    {
        if (member.Access.Level is not EditingLevel.Edit) return member.Access.Reason is "in-review" or "signed" ? EditRefusal.Locked : EditRefusal.Forbidden;
        if (sent.Epoch != Epoch) return EditRefusal.StaleEpoch;
        if (log.Refusal is { } busy) return busy;
        return member.TakeCommit() is > 0 and var wait ? new EditRefusal("rate", RetryMs: wait) : null;
    }

    private Task<EditRefusal?> Enter(PendingEdit edit)
    {
        if (text.Enter(edit) is { } refused)
        {
            edit.Settle(refused);
            return edit.Settled;
        }

        log.Waiting(1);
        log.Wake(this);
        return edit.Settled;
    }

    /// <param name="commits">For everybody, and for its author where that is shorter.</param>
    private void Publish(IReadOnlyList<(KnownCommit Known, byte[]? ForAuthor)> commits)
    {
        if (_members.Count == 0) return;
        var all = LiveMessage.Commits([.. commits.Select(commit => commit.Known.Json)]);
        foreach (var member in _members) member.Send(OwnAmong(commits, member.ClientId) ?? all);
    }

    /// <returns>Null when none of them is the member's, as it was sent.</returns>
    private static LiveMessage? OwnAmong(IReadOnlyList<(KnownCommit Known, byte[]? ForAuthor)> commits, Guid client)
    {
        byte[][]? written = null;
        for (var i = 0; i < commits.Count; i++)
        {
            if (commits[i].ForAuthor is not { } shorter || commits[i].Known.ClientId != client) continue;
            written ??= [.. commits.Select(commit => commit.Known.Json)];
            written[i] = shorter;
        }

        return written is null ? null : LiveMessage.Commits(written);
    }

    private void Tell(LiveMessage message, RoomMember? except)
    {
        foreach (var member in _members)
            if (member != except) member.Send(message);
    }

    private byte[] ThreadsNow() => _threads.Json(text.From(_threads.Anchored.Revision));

    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
