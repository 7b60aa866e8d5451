using System.Text.Json;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Reports;

/// <summary>What can be wrong with a published ranking. The names are those that scripts/verify-scores.py prints.</summary>
public enum ScoresFault
{
    /// <summary>It is not a ranking as it is published.</summary>
    Unreadable,

    /// <summary>The grid's text is not the one whose hash is given.</summary>
    GridHash,

    /// <summary>A side's sheet is missing, twice there, or says both that it was and was not sealed.</summary>
    Sheets,

    /// <summary>What was shown is not what was committed to.</summary>
    Commitment,

    /// <summary>The sheet was written on another grid.</summary>
    OtherGrid,

    /// <summary>Points that the scale does not have.</summary>
    OffScale,

    /// <summary>A sheet that was sealed after both were shown.</summary>
    SealedTooLate,

    /// <summary>The points counted are not those on the sheet.</summary>
    Points,

    /// <summary>The settled score does not follow from the points, the tolerance and who settled it.</summary>
    Settlement,

    Total,
    Gates,
    Rank,
    Selection,

    /// <summary>The record is not the one that was written: what it says of scores proves nothing.</summary>
    RecordBroken,

    /// <summary>The record has no line of the commitment.</summary>
    NotInRecord,

    /// <summary>The record does not say that these scores were shown.</summary>
    NotShownInRecord,

    /// <summary>The commitment came into the record after the scores were shown.</summary>
    CommittedTooLate,

    /// <summary>The record does not say that this side signed this ranking.</summary>
    NotSigned,

    /// <summary>It is not the text whose hash is known.</summary>
    RankingHash,
}

/// <summary>The first thing that does not fit, and where.</summary>
/// <param name="Proposal">Its number in the register.</param>
/// <param name="Criterion">Its place in the grid, from 1.</param>
public sealed record ScoresFinding(ScoresFault Fault, int? Proposal = null, Side? Side = null, int? Criterion = null)
{
    /// <summary>For programs, in one line: the same that the script prints.</summary>
    public string InOneLine => string.Join(' ', new[]
    {
        $"broken {Fault}",
        Proposal is { } number ? $"proposal={number}" : null,
        Side is { } side ? $"side={JsonNamingPolicy.CamelCase.ConvertName(side.ToString())}" : null,
        Criterion is { } place ? $"criterion={place}" : null,
    }.OfType<string>());
}

/// <summary>What counting a ranking again found.</summary>
/// <param name="Hash">SHA-256, in hexadecimal, of the text that was checked.</param>
/// <param name="Wrong">Null when everything fits.</param>
public sealed record ScoresProof(int Proposals, int Commitments, string Hash, ScoresFinding? Wrong)
{
    public bool IsSound => Wrong is null;
}
