namespace OpenGov.Workspace.Cards;

/// <summary>What became of submitted steps: entered as a commit, or refused with the fault and the step it is in.</summary>
public sealed record Decision(EditFault Fault, int? FaultyStep, Rebased? Taken)
{
    /// <summary>The editor was behind; what was entered may differ from what it sent.</summary>
    public bool IsRebased { get; init; }
}
