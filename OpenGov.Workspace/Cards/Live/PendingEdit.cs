using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>In whose name an edit is made: an account, and the session it was sent from unless the program itself writes for it.</summary>
internal sealed record EditAuthor(Guid? AccountId, Guid? SessionId = null, string? Stamp = null, Platform.Access.Role? FixedRole = null);

/// <summary>An edit that has been entered in memory and waits for the disk. Nobody has been told of it yet.</summary>
internal sealed class PendingEdit(EditAuthor author, CommitKind kind, DateTime at, Func<Node, int, Submission> make)
{
    private readonly TaskCompletionSource<EditRefusal?> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EditAuthor Author => author;
    public CommitKind Kind => kind;
    public DateTime At => at;

    /// <summary>As it was sent; what the program itself writes is made anew when others' commits come before it.</summary>
    public Submission Sent { get; private set; } = null!;

    /// <summary>As it will be kept.</summary>
    public CardCommit Commit { get; private set; } = null!;

    /// <summary>The card after it.</summary>
    public Node After { get; private set; } = null!;

    /// <summary>Taken exactly as it was sent: its author need not be sent the steps again.</summary>
    public bool IsAsSent { get; private set; }
    public ImmutableArray<Step> Steps { get; private set; }

    /// <summary>The author's selection, in the card after it.</summary>
    public TextSelection? Selection { get; private set; }

    /// <summary>Null once it is durable and its editors have been told, or why it was not kept.</summary>
    public Task<EditRefusal?> Settled => _settled.Task;

    /// <summary>Told when it was not kept after all.</summary>
    public Action<EditRefusal>? Refused { get; set; }

    /// <returns>Why it cannot be entered; null when it was.</returns>
    public EditRefusal? Enter(CardAuthority authority, Guid cardId, int epoch, byte[] head)
    {
        Sent = make(authority.Card, authority.Revision);
        var decision = authority.Submit(Sent.Base, Sent.Steps, Sent.Groups);
        if (decision.Taken is not { } taken) return EditRefusal.Of(decision.Fault, decision.FaultyStep);

        (After, Steps, IsAsSent) = (taken.Card, taken.Steps, !decision.IsRebased);
        Selection = Sent.Selection is not { } place ? null : IsAsSent ? Inside(place, null) : Inside(place, authority.FromSender(Sent.Base, Sent.Steps, taken));
        Commit = new CardCommit(
            cardId, authority.Revision, epoch, Sent.ClientId, Sent.Sequence, author.AccountId, at, kind, CommitText.Steps(taken.Steps))
        {
            Kept = taken.Kept.Length == Sent.Steps.Length ? null : CommitText.Numbers(taken.Kept),
            Groups = CommitText.Groups(Sent.Groups, taken.Kept),
        };
        Commit.Follow(head);
        return null;
    }

    public void Settle(EditRefusal? refused)
    {
        if (_settled.TrySetResult(refused) && refused is not null) Refused?.Invoke(refused);
    }

    private TextSelection Inside(TextSelection place, IPositionMap? map) => new(Inside(place.Anchor, map), Inside(place.Head, map));

    private int Inside(int place, IPositionMap? map) => Math.Clamp(map?.Map(place, 1).Position ?? place, 0, After.Content.Size);
}
