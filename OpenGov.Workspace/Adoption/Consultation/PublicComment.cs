using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Adoption;

/// <summary>Whether a comment is shown to the public.</summary>
public enum CommentState { Waiting, Published, Hidden }

/// <summary>Why a comment is kept from the public. Nothing is hidden for what it thinks.</summary>
public enum HidingReason { Abuse, PersonalDetails, Advertising, NotAboutThePlan, SentTwice }

/// <summary>What a comment led to.</summary>
public enum CommentOutcome { Changed, PartlyChanged, NoChange }

/// <summary>What somebody of the public says to a draft plan: to a passage of a card, to a card, or in general; with what was answered and changed.</summary>
public sealed class PublicComment
{
    public const int Longest = 5_000, LongestQuote = 600, LongestAnswer = 10_000, LongestNote = 2_000;

    private PublicComment() { }

    /// <param name="key">Hash of the private link's secret.</param>
    public PublicComment(Guid consultationId, Guid planId, int number, CommentMatter matter, DateTime at, bool isLate, byte[] key)
    {
        Id = Guid.CreateVersion7();
        (ConsultationId, PlanId, Number, ReceivedAt, IsLate, Key) = (consultationId, planId, number, at, isLate, key);
        (Text, CardId, Section, Quote, ThemeId) = (matter.Text, matter.CardId, matter.Section, matter.Quote, matter.ThemeId);
        (Hash, Version) = (matter.Hash(number), 1);
    }

    public Guid Id { get; private set; }
    public Guid ConsultationId { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … of its consultation.</summary>
    public int Number { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Null for the plan as a whole.</summary>
    public Guid? CardId { get; private set; }

    /// <summary>Of the card; null for the whole card.</summary>
    public string? Section { get; private set; }

    /// <summary>The words of the card that it speaks of.</summary>
    public string? Quote { get; private set; }

    /// <summary>Of the plan, where somebody has said which.</summary>
    public Guid? ThemeId { get; private set; }
    public DateTime ReceivedAt { get; private set; }

    /// <summary>It came after the window; it is read and answered all the same.</summary>
    public bool IsLate { get; private set; }
    public byte[] Key { get; private set; } = [];

    /// <summary>Of what was sent, as the record names it.</summary>
    public string Hash { get; private set; } = "";

    public CommentState State { get; private set; }
    public DateTime? ModeratedAt { get; private set; }
    public Guid? ModeratedBy { get; private set; }
    public HidingReason? HiddenFor { get; private set; }

    /// <summary>Shown to whoever sent it.</summary>
    public string? HidingNote { get; private set; }

    /// <summary>The institution concerned.</summary>
    public Guid? BodyId { get; private set; }
    public DateTime? RoutedAt { get; private set; }
    public Guid? RoutedBy { get; private set; }

    public CommentOutcome? Outcome { get; private set; }

    /// <summary>Where nothing changed, this is the reason.</summary>
    public string? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }

    /// <summary>The card that was changed, which need not be the one it speaks of.</summary>
    public Guid? ChangedCardId { get; private set; }

    /// <summary>The first revision with the change.</summary>
    public int? ChangedRevision { get; private set; }
    public int Version { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    /// <summary>What still has to be done with it, for everybody to see.</summary>
    public CommentStep Step =>
        State is CommentState.Hidden ? CommentStep.Hidden
        : State is CommentState.Waiting ? CommentStep.ToModerate
        : IsAnswered ? CommentStep.Answered
        : BodyId is null ? CommentStep.ToRoute
        : CommentStep.ToAnswer;

    public Result Publish(Guid? by, DateTime at)
    {
        if (State is CommentState.Published) return AdoptionRefusals.CommentIsPublished.About(Number);
        (State, ModeratedAt, ModeratedBy, HiddenFor, HidingNote) = (CommentState.Published, at, by, null, null);
        Version++;
        return Result.Done;
    }

    public Result Hide(HidingReason reason, string note, Guid? by, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(note)) return AdoptionRefusals.ReasonMissing;
        (State, ModeratedAt, ModeratedBy, HiddenFor, HidingNote) = (CommentState.Hidden, at, by, reason, note.Trim());
        Version++;
        return Result.Done;
    }

    public Result RouteTo(Guid bodyId, Guid? by, DateTime at)
    {
        if (State is CommentState.Hidden) return AdoptionRefusals.CommentIsHidden.About(Number);
        if (IsAnswered) return AdoptionRefusals.CommentIsAnswered.About(Number);
        (BodyId, RoutedAt, RoutedBy) = (bodyId, at, by);
        Version++;
        return Result.Done;
    }

    public void IsAbout(Guid? themeId)
    {
        ThemeId = themeId;
        Version++;
    }

    public Result Respond(CommentAnswer answer, Guid? by, DateTime at)
    {
        if (State is not CommentState.Published) return AdoptionRefusals.CommentNotPublished.About(Number);
        if (string.IsNullOrWhiteSpace(answer.Text)) return AdoptionRefusals.AnswerMissing;
        if (answer.Outcome is not CommentOutcome.NoChange && answer.ChangedCardId is null) return AdoptionRefusals.ChangeMissing;
        (Outcome, Answer, AnsweredBy, AnsweredAt) = (answer.Outcome, answer.Text.Trim(), by, at);
        (ChangedCardId, ChangedRevision) = answer.Outcome is CommentOutcome.NoChange ? (null, null) : (answer.ChangedCardId, answer.ChangedRevision);
        Version++;
        return Result.Done;
    }
}

public enum CommentStep { ToModerate, ToRoute, ToAnswer, Answered, Hidden }

/// <summary>An institution's answer: what was changed and where, or why nothing was.</summary>
public sealed record CommentAnswer(CommentOutcome Outcome, string Text, Guid? ChangedCardId = null, int? ChangedRevision = null);

/// <summary>Who sent a comment: the secretariat's eyes only, never exported; the name is shown when its bearer said so.</summary>
public sealed class PublicCommentAuthor(Guid commentId, string? name, string? contact, bool showsName, DateTime consentedAt)
{
    public const int Longest = 200;

    public Guid CommentId { get; private set; } = commentId;
    public string? Name { get; private set; } = name;
    public string? Contact { get; private set; } = contact;
    public bool ShowsName { get; private set; } = showsName;

    /// <summary>When they agreed that the comment is kept and published.</summary>
    public DateTime ConsentedAt { get; private set; } = consentedAt;
}
