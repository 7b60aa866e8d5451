using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A grid with everything its page shows.</summary>
public sealed record GridView(Guid Id, Guid PlanId, int PlanNumber, int Number, GridState State, GridDraft Content)
{
    public IReadOnlyList<CriterionView> Criteria { get; init; } = [];

    /// <summary>Of what it says now; whoever writes or signs hands it back.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>SHA-256 of what was adopted; null before.</summary>
    public string? Hash { get; init; }

    /// <summary>The grid it was made from, for telling what changed.</summary>
    public GridOrigin? BasedOn { get; init; }
    public IReadOnlyList<GridSignature> Signatures { get; init; } = [];

    /// <summary>Signatures that fell because the draft was changed, and were not given anew.</summary>
    public IReadOnlyList<FallenSignature> Fallen { get; init; } = [];

    /// <summary>What keeps it from being adopted.</summary>
    public IReadOnlyList<Refusal> Gaps { get; init; } = [];

    /// <summary>The side for which the reader signs; null for whoever is no member.</summary>
    public Side? SignsFor { get; init; }

    /// <summary>A round is scored by it, or another grid was made from it.</summary>
    public bool IsInUse { get; init; }

    public bool IsAdopted => State is GridState.Adopted;
    public bool HasSigned(Side side) => Signatures.Any(signature => signature.Side == side);
}

/// <param name="Content">What it said, as it says it still.</param>
public sealed record GridOrigin(int PlanNumber, int Number, GridDraft Content);

/// <param name="Function">Of whoever signed.</param>
/// <param name="IsMine">The reader signed it.</param>
public sealed record GridSignature(Side Side, LocalText Function, DateTime At, bool IsMine);

/// <param name="At">When the draft was changed.</param>
public sealed record FallenSignature(Side Side, DateTime At);
