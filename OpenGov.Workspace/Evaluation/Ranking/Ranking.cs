using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>How the line is drawn between what is selected and what is not.</summary>
public enum CutKind { None, Number, Threshold, Budget }

/// <summary>Whether a proposal is above the line; tied ones across it are neither, until the line is moved.</summary>
public enum SelectionState { NoLine, Selected, NotSelected, TieAtLine, FailedGate }

/// <summary>The order of a round's proposals by their settled scores, approved by both sides and then published for good.</summary>
public sealed class Ranking
{
    private readonly List<RankedProposal> _rows = [];

    private Ranking() { }

    public Ranking(Guid roundId)
    {
        Id = Guid.CreateVersion7();
        (RoundId, Version) = (roundId, 1);
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }
    public CutKind Cut { get; private set; }

    /// <summary>Number of proposals; or hundredths of a point of the grid's scale; or thousands of dirhams.</summary>
    public long CutValue { get; private set; }
    public Signatures Signatures { get; private set; } = Signatures.None;
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Everything from which the ranking is recomputed, as JSON; null until published.</summary>
    public string? Frozen { get; private set; }

    /// <summary>SHA-256, in hexadecimal, of what is signed and, once published, of <see cref="Frozen"/>: the same text.</summary>
    public string? Hash { get; private set; }
    public int Version { get; private set; }

    /// <summary>Empty until published; before that the ranking is computed anew for whoever looks.</summary>
    public IReadOnlyList<RankedProposal> Rows => _rows;
    public bool IsPublished => PublishedAt is not null;

    /// <summary>Whoever signed has signed under another line.</summary>
    public Result DrawLine(CutKind cut, long value)
    {
        if (IsPublished) return EvaluationRefusals.RankingIsPublished;
        if (value < 0 || value > HighestLine(cut)) return EvaluationRefusals.CutOutOfRange;
        (Cut, CutValue, Signatures, Hash) = (cut, cut is CutKind.None ? 0 : value, Signatures.None, null);
        Version++;
        return Result.Done;
    }

    /// <param name="content">The hash of what the side signs; a signature under anything else falls.</param>
    public Result Sign(Side side, Guid account, string content, DateTime at)
    {
        if (IsPublished) return EvaluationRefusals.RankingIsPublished;
        if (Hash != content) (Signatures, Hash) = (Signatures.None, content);
        if (Signatures.Has(side) || Signatures.By(side.Other()) == account) return EvaluationRefusals.OtherSideConfirms;
        Signatures = Signatures.SignedBy(side, account, at);
        Version++;
        return Result.Done;
    }

    /// <param name="frozen">The very text whose hash both sides signed.</param>
    public Result Publish(ScoringRound round, IEnumerable<RankedProposal> rows, string frozen, DateTime at)
    {
        if (IsPublished) return EvaluationRefusals.RankingIsPublished;
        if (!Signatures.Complete || Hash != Fingerprint.Of(frozen)) return EvaluationRefusals.SignaturesMissing;
        _rows.AddRange(rows);
        (Frozen, PublishedAt) = (frozen, at);
        Version++;
        round.Ranked();
        return Result.Done;
    }

    // A number fits an int; a threshold lies on a scale of at most ten points; a budget is below a thousand billion dirhams.
    private static long HighestLine(CutKind cut) => cut switch
    {
        CutKind.Number => 1_000_000,
        CutKind.Threshold => 100 * EvaluationGrid.HighestPoint,
        _ => 1_000_000_000,
    };
}

/// <summary>A proposal's place in a published ranking.</summary>
public sealed class RankedProposal
{
    private RankedProposal() { }

    public RankedProposal(Guid rankingId, Guid scoredProposalId, int? rank, int total, SelectionState selection) =>
        (RankingId, ScoredProposalId, Rank, Total, Selection) = (rankingId, scoredProposalId, rank, total, selection);

    public Guid RankingId { get; private set; }
    public Guid ScoredProposalId { get; private set; }

    /// <summary>1, 2, 2, 4: tied ones share theirs; null when a gate was not passed.</summary>
    public int? Rank { get; private set; }

    /// <summary>Sum of weight × settled half points.</summary>
    public int Total { get; private set; }
    public SelectionState Selection { get; private set; }
}
