using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Adoption;

/// <summary>The stations on the way from an idea to the text of an adopted plan, in their order.</summary>
public enum ChainStage { Session, Problem, Proposal, Disposition, Commitment, Consultation, Comment, FinalText }

/// <summary>NotYet: it can still come. NotKept: the plan is over and nothing of it was kept here. None: it came, and nothing of it concerns this.</summary>
public enum StepState { Reached, NotYet, NotKept, None }

/// <summary>One step of the way: what it is, when it was, who decided and why.</summary>
public sealed record ChainStep(ChainStage Stage, StepState State = StepState.Reached)
{
    /// <summary>By which it is called: of the session, the proposal, the commitment, the comment, the edition.</summary>
    public int? Number { get; init; }

    /// <summary>Of a problem its session; of a comment its consultation; of a final text its commitment; of a disposition the other commitment.</summary>
    public int? Within { get; init; }
    public LocalText? Name { get; init; }

    /// <summary>As people typed it.</summary>
    public string? Words { get; init; }

    /// <summary>Ending of the text that says what became of it, as in <c>Outcome.Disposition.Included</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>Of a problem in the room's last ranking; 1 is first.</summary>
    public int? Place { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>Last day of what lasts longer than one.</summary>
    public DateOnly? Until { get; init; }
    public IReadOnlyList<ChainSigner> By { get; init; } = [];

    /// <summary>Published words: a reason, an answer.</summary>
    public string? Reason { get; init; }

    /// <summary>Numbers of the proposals that this one became.</summary>
    public IReadOnlyList<int> Became { get; init; } = [];

    /// <summary>Numbers of other commitments that answer the same proposal.</summary>
    public IReadOnlyList<int> AlsoIn { get; init; } = [];

    /// <summary>Of a comment: the commitment it speaks of; 0 for the plan as a whole.</summary>
    public int Card { get; init; }

    /// <summary>Of a comment: the page of the public list on which it stands.</summary>
    public int ListPage { get; init; } = 1;

    /// <summary>It has a page of its own, not only a place in a list.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>Where the reader came from.</summary>
    public bool IsHere { get; init; }
}

/// <summary>Who decided or signed: by side, function and body, never by name.</summary>
public sealed record ChainSigner(Side? Side, LocalText? Function, LocalText? Body, DateOnly? On);

/// <summary>A proposal with the session and the problem it came from, and what became of it.</summary>
/// <param name="Proposal">Its number; null where nothing was proposed.</param>
public sealed record ChainBranch(int? Proposal, IReadOnlyList<ChainStep> Steps)
{
    public bool IsHere => Steps.Any(step => step.IsHere);
}

/// <summary>The whole way of one commitment: the proposals it answers, its card, what the public said to it, the adopted text.</summary>
/// <param name="Commitment">Its number; null for what has led to no commitment.</param>
/// <param name="MoreProposals">How many it answers beside those that are shown.</param>
/// <param name="Trunk">From the commitment on; empty where the way ends before.</param>
/// <param name="MoreComments">How many speak of it beside those that are shown.</param>
public sealed record CommitmentChain(
    int? Commitment, LocalText? Title, IReadOnlyList<ChainBranch> Branches, int MoreProposals, IReadOnlyList<ChainStep> Trunk, int MoreComments)
{
    public IEnumerable<ChainStep> Steps => Branches.SelectMany(branch => branch.Steps).Concat(Trunk);
}

/// <param name="Chains">One for each commitment to which the place leads; what leads to none stands at the end.</param>
/// <param name="MoreChains">How many there are beside those that are shown.</param>
public sealed record ChainShown(Guid PlanId, int Plan, LocalText PlanTitle, ChainPlace From, IReadOnlyList<CommitmentChain> Chains, int MoreChains);
