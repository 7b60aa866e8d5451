using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What ties somebody to a proposal.</summary>
public enum ConflictKind { Author, SameBody, Funding, Family, Other }

/// <summary>Somebody declared an interest in a proposal and left its scoring to another of the same side.</summary>
public sealed class ConflictOfInterest
{
    public const int LongestNote = 500;

    private ConflictOfInterest() { }

    public ConflictOfInterest(Guid scoredProposalId, Side side, Guid accountId, ConflictKind kind, string? note, Guid? takenOverBy, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (ScoredProposalId, Side, AccountId, Kind, Note, TakenOverBy, DeclaredAt) = (scoredProposalId, side, accountId, kind, note, takenOverBy, at);
    }

    public Guid Id { get; private set; }
    public Guid ScoredProposalId { get; private set; }
    public Side Side { get; private set; }
    public Guid AccountId { get; private set; }
    public ConflictKind Kind { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Null while the side has nobody who can take over.</summary>
    public Guid? TakenOverBy { get; set; }
    public DateTime DeclaredAt { get; private set; }
}
