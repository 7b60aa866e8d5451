using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>Whether a card writes a commitment anew or revises one that runs.</summary>
public enum CardKind { New, Revised }

/// <summary>Draft: being written. InReview: put before both sides as it stands. SignedByBoth: both have signed exactly this version.</summary>
public enum CardState { Draft, InReview, SignedByBoth }

/// <summary>The card of a commitment, which administration and civil society write together.</summary>
/// <remarks>Its text is not here: it is the document that <see cref="CardSnapshot"/> and <see cref="CardCommit"/> keep.</remarks>
public sealed class CommitmentCard
{
    private CommitmentCard() { }

    public CommitmentCard(Guid planId, Guid commitmentId, CardKind kind, string language, Guid? openedBy, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, CommitmentId, Kind, Language, OpenedBy, OpenedAt) = (planId, commitmentId, kind, language, openedBy, at);
        (Epoch, Version) = (1, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>A commitment has one card in its plan.</summary>
    public Guid CommitmentId { get; private set; }
    public CardKind Kind { get; private set; }

    /// <summary>In which it was opened: ar, fr or en.</summary>
    public string Language { get; private set; } = "";
    public Guid? OpenedBy { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public CardState State { get; private set; }

    /// <summary>Of a revised one: the running commitment's text, as canonical JSON of a card, which the new text is held against.</summary>
    public string? RunningText { get; private set; }

    /// <summary>Raised when its document is taken over into a new schema or restored from a copy: editors load it anew.</summary>
    public int Epoch { get; private set; }
    public int Version { get; private set; }

    /// <summary>It stands in the adopted plan, and is changed by an amendment of the plan only.</summary>
    public bool IsAdopted { get; private set; }

    /// <summary>An edit is taken only while the card is a draft; whoever edits one that is before the sides reopens it first.</summary>
    public bool TakesEdits => State is CardState.Draft;

    public void StartsFrom(string runningText)
    {
        RunningText = runningText;
        Version++;
    }

    /// <summary>What was published is the running commitment now, and is revised from here.</summary>
    public void Revise(string published)
    {
        Kind = CardKind.Revised;
        StartsFrom(published);
    }

    public Result PutBeforeSides()
    {
        if (State is not CardState.Draft) return CardsRefusals.AlreadyInReview;
        Move(CardState.InReview);
        return Result.Done;
    }

    public void BothSigned() => Move(CardState.SignedByBoth);

    /// <summary>Back to being written, because somebody asked for changes or edits it.</summary>
    public Result Reopen()
    {
        if (State is CardState.Draft) return CardsRefusals.IsDraft;
        if (IsAdopted) return CardsRefusals.IsAdopted;
        Move(CardState.Draft);
        return Result.Done;
    }

    /// <summary>Both sides have adopted the plan with it.</summary>
    public void Adopt() => (IsAdopted, Version) = (true, Version + 1);

    /// <summary>Both sides are amending the plan.</summary>
    public void ReleaseForAmendment() => (IsAdopted, Version) = (false, Version + 1);

    private void Move(CardState state) => (State, Version) = (state, Version + 1);
}
