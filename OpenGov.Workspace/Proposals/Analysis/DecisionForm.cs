namespace OpenGov.Workspace.Proposals;

/// <summary>What can be decided on proposals from the bar of the register and from a proposal's page.</summary>
public enum Decision { Accept, Decline, HandOver, Include, LeaveOut, MergeIntoOne, MergeIntoNew, Split, MoveToTheme, Reconsider, UndoMerge }

/// <summary>What a person has filled in so far; kept as it is when the decision is refused.</summary>
public sealed class DecisionForm
{
    public Decision? Decision { get; set; }
    public NonAcceptance NonAcceptance { get; set; }
    public string Reason { get; set; } = "";
    public HashSet<Guid> Bodies { get; } = [];
    public Guid? CommitmentId { get; set; }
    public Guid? ThemeId { get; set; }

    /// <summary>Number of the proposal that the others are merged into.</summary>
    public int? Into { get; set; }

    /// <summary>Title and text of what is newly written: the first for merging, two or more for splitting.</summary>
    public List<Part> Parts { get; } = [new(), new()];

    public bool AsksForReason => Decision is
        Proposals.Decision.Decline or Proposals.Decision.Include or Proposals.Decision.LeaveOut
        or Proposals.Decision.MergeIntoOne or Proposals.Decision.MergeIntoNew or Proposals.Decision.Split;

    public sealed class Part
    {
        public string Title { get; set; } = "";
        public string Text { get; set; } = "";
    }
}
