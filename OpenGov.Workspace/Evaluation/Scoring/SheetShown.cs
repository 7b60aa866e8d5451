using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A sheet as its author has it on the screen.</summary>
/// <param name="Draft">What is written on it; empty once shown.</param>
/// <param name="IsUnreadable">Something is kept, but the key does not open it: it has to be written again.</param>
/// <param name="Mine">All the author's sheets of the round, by number.</param>
public sealed record SheetShown(
    RoundHeading Round, ScoringRules Rules, Guid SheetId, Guid ScoredId, Guid PairId, Guid AuthorId, Side Side, SheetState State, int Version,
    ScoreDraft Draft, bool IsUnreadable, ProposalToScore Proposal, IReadOnlyList<CriterionView> Criteria, IReadOnlyList<SheetNumber> Mine)
{
    public Receipt? Receipt { get; init; }
    public bool IAsked { get; init; }
    public bool OtherAsked { get; init; }

    /// <summary>Null where the grid keeps it from being known, and once shown.</summary>
    public bool? OtherHasSealed { get; init; }

    /// <summary>What was sealed did not match its commitment, so nothing was shown.</summary>
    public bool RefusedToShow { get; init; }

    /// <summary>Administration first; empty until shown.</summary>
    public IReadOnlyList<ShownScores> Both { get; init; } = [];

    public bool IsWritable => State is (SheetState.Empty or SheetState.Draft) && Rules.IsOpen;
    public int Position => Mine.Count(row => row.Number <= Proposal.Number);
    public int? Previous => Mine.LastOrDefault(row => row.Number < Proposal.Number)?.Number;
    public int? Next => Mine.FirstOrDefault(row => row.Number > Proposal.Number)?.Number;

    /// <summary>The next that is not sealed, from here on and then from the start.</summary>
    public int? NextToDo => Mine.Where(row => row.State is SheetState.Empty or SheetState.Draft && row.Number != Proposal.Number)
        .OrderBy(row => row.Number < Proposal.Number).ThenBy(row => row.Number).FirstOrDefault()?.Number;

    /// <summary>Changes when something on a sealed sheet's page does.</summary>
    public string Mark => $"{State} {IAsked} {OtherAsked} {OtherHasSealed} {RefusedToShow} {Both.Count}";
}

public sealed record SheetNumber(int Number, Guid SheetId, SheetState State);

/// <summary>What one side gave.</summary>
/// <param name="IsMissing">It had not sealed when the deadline's rule was applied.</param>
public sealed record ShownScores(Side Side, bool IsMissing, bool IsLate, ScoreDraft Scores);

/// <summary>A proposal as it is read while it is scored.</summary>
public sealed record ProposalToScore(
    Guid Id, int Number, string Title, string Text, LocalText? Theme, IReadOnlyList<LocalText> Concerned, IReadOnlyList<AttachedFile> Files)
{
    internal static async Task<ProposalToScore> OfAsync(WorkspaceDbContext db, Guid id, CancellationToken cancel)
    {
        var found = await (
            from proposal in db.Proposals
            join theme in db.Themes on proposal.ThemeId equals theme.Id into themes
            from theme in themes.DefaultIfEmpty()
            where proposal.Id == id
            select new { proposal.Number, proposal.Title, proposal.Text, Theme = theme == null ? null : theme.Name }).SingleAsync(cancel);
        var concerned = await (
            from c in db.ConcernedBodies join body in db.Bodies on c.BodyId equals body.Id where c.ProposalId == id select body.Name).ToListAsync(cancel);
        var files = await db.Attachments.Where(file => file.ProposalId == id).OrderBy(file => file.Id)
            .Select(file => new AttachedFile(file.Id, file.FileName, file.Size)).ToListAsync(cancel);
        return new ProposalToScore(id, found.Number, found.Title, found.Text, found.Theme, concerned, files);
    }
}
