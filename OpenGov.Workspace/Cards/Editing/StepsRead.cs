using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>The steps of a commit, or the first fault and the step it is in.</summary>
public readonly record struct StepsRead(ImmutableArray<Step> Steps, EditFault Fault, int FaultyStep)
{
    public bool Ok => Fault is EditFault.None;
}
