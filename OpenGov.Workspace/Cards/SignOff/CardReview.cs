using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>One exact version of a card, put before both sides: signed, sent back for changes, or reopened by an edit.</summary>
public sealed class CardReview
{
    public const int LongestNote = 4_000;

    private CardReview() { }

    public CardReview(Guid cardId, int number, CardVersion version, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (CardId, Number, Revision, Document, Hash) = (cardId, number, version.Revision, version.Json, version.DocumentHash);
        (AskedBy, AskedAt, Signatures, Version) = (by, at, Signatures.None, 1);
    }

    public Guid Id { get; private set; }
    public Guid CardId { get; private set; }

    /// <summary>1, 2, 3 … of its card.</summary>
    public int Number { get; private set; }
    public int Revision { get; private set; }

    /// <summary>The sealed text, canonical JSON.</summary>
    public string Document { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Document"/>, lower-case hexadecimal: what each side signs.</summary>
    public string Hash { get; private set; } = "";
    public Guid? AskedBy { get; private set; }
    public DateTime AskedAt { get; private set; }
    public Signatures Signatures { get; private set; } = Signatures.None;

    /// <summary>The side that asked for changes, with what it asks.</summary>
    public Side? ChangesAskedBySide { get; private set; }
    public Guid? ChangesAskedBy { get; private set; }
    public DateTime? ChangesAskedAt { get; private set; }

    /// <summary>What that side asks; of a version that was reopened, why.</summary>
    public string? ChangesAsked { get; private set; }

    /// <summary>When an edit made it a text of the past, before or after it was signed.</summary>
    public DateTime? ReopenedAt { get; private set; }
    public Guid? ReopenedBy { get; private set; }

    /// <summary>When the public got to see it. A later version replaces it there; this one stays on record.</summary>
    public DateTime? PublishedAt { get; private set; }
    public Guid? PublishedBy { get; private set; }
    public int Version { get; private set; }

    /// <summary>Still what the sides are asked about.</summary>
    public bool IsOpen => ReopenedAt is null && ChangesAskedAt is null;

    public Result Sign(Side side, Guid account, DateTime at)
    {
        if (!IsOpen) return CardsRefusals.ReviewIsOver;
        if (Signatures.Has(side)) return CardsRefusals.AlreadySigned;
        if (Signatures.By(side.Other()) == account) return CardsRefusals.SignedForTheOther;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        return Result.Done;
    }

    public Result AskChanges(Side side, Guid account, DateTime at, string note)
    {
        if (!IsOpen || Signatures.Complete) return CardsRefusals.ReviewIsOver;
        if (string.IsNullOrWhiteSpace(note)) return CardsRefusals.ReasonMissing;
        (ChangesAskedBySide, ChangesAskedBy, ChangesAskedAt, ChangesAsked) = (side, account, at, note.Trim());
        Version++;
        return Result.Done;
    }

    /// <param name="reason">Null when it was taken back before anybody had signed.</param>
    public Result Reopen(Guid? by, DateTime at, string? reason)
    {
        if (!IsOpen) return CardsRefusals.ReviewIsOver;
        if (reason is null ? Signatures.Any : string.IsNullOrWhiteSpace(reason)) return CardsRefusals.ReasonMissing;
        (ReopenedBy, ReopenedAt, ChangesAsked) = (by, at, reason?.Trim());
        Version++;
        return Result.Done;
    }

    public Result Publish(Guid? by, DateTime at)
    {
        if (!Signatures.Complete || !IsOpen) return CardsRefusals.NotSignedByBoth;
        if (PublishedAt is not null) return CardsRefusals.AlreadyPublished;
        (PublishedBy, PublishedAt) = (by, at);
        Version++;
        return Result.Done;
    }
}
