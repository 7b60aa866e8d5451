using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>What became of steps that met other people's edits.</summary>
/// <param name="Card">After them.</param>
/// <param name="Steps">As they were applied.</param>
/// <param name="Kept">Which of the original steps these are.</param>
/// <param name="Fault">Why the first step that did not fit was left out; none when only places were gone.</param>
public sealed record Rebased(Node Card, ImmutableArray<Step> Steps, ImmutableArray<int> Kept, EditFault Fault);
