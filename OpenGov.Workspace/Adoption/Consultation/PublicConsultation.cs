using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>A window in which the public comments on the draft of a plan: its days, the texts put before it, and the two sides that opened it.</summary>
public sealed class PublicConsultation
{
    /// <summary>Days of the window where nobody asks for another: four weeks.</summary>
    public const int UsualDays = 28;
    public const int LongestWords = 10_000;

    private readonly List<ConsultedCard> _cards = [];

    private PublicConsultation() { }

    public PublicConsultation(Guid planId, int number, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, PreparedBy, PreparedAt, Version) = (planId, number, by, at, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … of its plan.</summary>
    public int Number { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>What the committee says to the public, as typed.</summary>
    public string Words { get; private set; } = "";
    public Guid? PreparedBy { get; private set; }
    public DateTime PreparedAt { get; private set; }
    public Signatures Signatures { get; private set; } = Signatures.None;

    /// <summary>When the second side approved it; from here on its texts stay as they are.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Of what both sides approved, see <see cref="ConsultationText"/>.</summary>
    public string? Hash { get; private set; }

    /// <summary>What came of it, in the committee's words; published with the figures.</summary>
    public string? Summary { get; private set; }
    public DateTime? SummaryPublishedAt { get; private set; }
    public Guid? SummaryPublishedBy { get; private set; }
    public int Version { get; private set; }

    /// <summary>The texts put before the public, in the order of the plan.</summary>
    public IReadOnlyList<ConsultedCard> Cards => _cards;

    public bool IsApproved => ApprovedAt is not null;

    public WindowState StateOn(DateOnly day) =>
        !IsApproved ? WindowState.Prepared
        : day < From ? WindowState.Announced
        : day <= Until ? WindowState.Open
        : WindowState.Closed;

    public Result Prepare(DateOnly from, DateOnly until, string words, IEnumerable<ConsultedCard> cards)
    {
        if (IsApproved) return AdoptionRefusals.ConsultationIsApproved;
        if (until < from) return AdoptionRefusals.EndsBeforeItStarts;
        (From, Until, Words, Signatures) = (from, until, words, Signatures.None);
        _cards.Clear();
        _cards.AddRange(cards);
        Version++;
        return _cards.Count > 0 ? Result.Done : AdoptionRefusals.NoCards;
    }

    public Result Approve(Side side, Guid account, DateTime at, string hash)
    {
        if (IsApproved) return AdoptionRefusals.ConsultationIsApproved;
        if (Signatures.Has(side)) return AdoptionRefusals.SideHasSigned;
        if (Signatures.By(side.Other()) == account) return AdoptionRefusals.SignedForTheOther;
        Signatures = Signatures.SignedBy(side, account, at);
        if (Signatures.Complete) (ApprovedAt, Hash) = (at, hash);
        Version++;
        return Result.Done;
    }

    public Result PublishSummary(string summary, Guid? by, DateTime at)
    {
        if (StateOn(Dates.DayOf(at)) is not WindowState.Closed) return AdoptionRefusals.WindowStillOpen;
        if (string.IsNullOrWhiteSpace(summary)) return AdoptionRefusals.TextMissing;
        (Summary, SummaryPublishedAt, SummaryPublishedBy) = (summary.Trim(), at, by);
        Version++;
        return Result.Done;
    }
}

/// <summary>Prepared: not both sides have approved it. Announced: approved, and yet to begin.</summary>
public enum WindowState { Prepared, Announced, Open, Closed }

/// <summary>A card as it was put before the public: its sealed text at one revision.</summary>
public sealed class ConsultedCard
{
    private ConsultedCard() { }

    /// <param name="document">Canonical JSON of the card.</param>
    /// <param name="hash">SHA-256 of it, lower-case hexadecimal.</param>
    public ConsultedCard(Guid consultationId, Guid cardId, int number, int revision, string document, string hash)
    {
        Id = Guid.CreateVersion7();
        (ConsultationId, CardId, Number, Revision, Document, Hash) = (consultationId, cardId, number, revision, document, hash);
    }

    public Guid Id { get; private set; }
    public Guid ConsultationId { get; private set; }
    public Guid CardId { get; private set; }

    /// <summary>Of its commitment.</summary>
    public int Number { get; private set; }
    public int Revision { get; private set; }
    public string Document { get; private set; } = "";
    public string Hash { get; private set; } = "";
}
