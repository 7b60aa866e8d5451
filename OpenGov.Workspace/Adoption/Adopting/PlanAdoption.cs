using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Adoption;

/// <summary>The plan as a whole, put before both sides: every card at one revision, in order. Signed by both it is the adopted plan, or an amended edition of it.</summary>
public sealed class PlanAdoption
{
    public const int LongestReason = 4_000;

    private readonly List<AdoptedCard> _cards = [];

    private PlanAdoption() { }

    public PlanAdoption(Guid planId, int number, string content, string hash, string? reason, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, Content, Hash, Reason, PreparedBy, PreparedAt, Version) = (planId, number, content, hash, reason, by, at, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3 … of its plan, counting those that were set aside.</summary>
    public int Number { get; private set; }

    /// <summary>What both sides sign, see <see cref="WholePlan"/>.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/>, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Of an amendment: why.</summary>
    public string? Reason { get; private set; }
    public Guid? PreparedBy { get; private set; }
    public DateTime PreparedAt { get; private set; }
    public Signatures Signatures { get; private set; } = Signatures.None;

    /// <summary>With the second signature; published at once and frozen.</summary>
    public DateTime? AdoptedAt { get; private set; }

    /// <summary>1 for the plan as first adopted, 2 for its first amendment …; null until it is adopted.</summary>
    public int? Edition { get; private set; }

    /// <summary>When it was replaced by another before both had signed; its signatures count no more.</summary>
    public DateTime? SetAsideAt { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<AdoptedCard> Cards => _cards;
    public bool IsAdopted => AdoptedAt is not null;
    public bool IsOpen => AdoptedAt is null && SetAsideAt is null;

    public void Take(AdoptedCard card) => _cards.Add(card);

    /// <param name="edition">That it has if this signature is the second.</param>
    public Result Sign(Side side, Guid account, DateTime at, int edition)
    {
        if (!IsOpen) return AdoptionRefusals.AdoptionIsOver;
        if (Signatures.Has(side)) return AdoptionRefusals.SideHasSigned;
        if (Signatures.By(side.Other()) == account) return AdoptionRefusals.SignedForTheOther;
        Signatures = Signatures.SignedBy(side, account, at);
        if (Signatures.Complete) (AdoptedAt, Edition) = (at, edition);
        Version++;
        return Result.Done;
    }

    public Result SetAside(DateTime at)
    {
        if (!IsOpen) return AdoptionRefusals.AdoptionIsOver;
        SetAsideAt = at;
        Version++;
        return Result.Done;
    }
}

/// <summary>A card as it stands in the plan that was put before both sides.</summary>
public sealed class AdoptedCard
{
    private AdoptedCard() { }

    public AdoptedCard(Guid adoptionId, Guid cardId, Guid commitmentId, int number, int review, int revision, string document, string hash)
    {
        Id = Guid.CreateVersion7();
        (AdoptionId, CardId, CommitmentId, Number, Review, Revision, Document, Hash) = (adoptionId, cardId, commitmentId, number, review, revision, document, hash);
    }

    public Guid Id { get; private set; }
    public Guid AdoptionId { get; private set; }
    public Guid CardId { get; private set; }
    public Guid CommitmentId { get; private set; }

    /// <summary>Of its commitment: its place in the plan.</summary>
    public int Number { get; private set; }

    /// <summary>Number of the version that both sides signed and that was published.</summary>
    public int Review { get; private set; }
    public int Revision { get; private set; }

    /// <summary>The sealed text, canonical JSON.</summary>
    public string Document { get; private set; } = "";
    public string Hash { get; private set; } = "";
}

/// <summary>The adopted plan was sent to the Open Government Partnership.</summary>
public sealed class OgpTransmission
{
    public const int LongestReference = 300, LongestLink = 1_000;

    private OgpTransmission() { }

    public OgpTransmission(Guid planId, Guid adoptionId, DateOnly on, string reference, string? link, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, AdoptionId, On, Reference, Link, EnteredBy, EnteredAt) = (planId, adoptionId, on, reference, link, by, at);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid AdoptionId { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Of the letter or message.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Where the partnership published it.</summary>
    public string? Link { get; private set; }
    public Guid? EnteredBy { get; private set; }
    public DateTime EnteredAt { get; private set; }
}
