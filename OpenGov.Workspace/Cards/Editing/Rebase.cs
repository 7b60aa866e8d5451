using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>Moves steps made on an older card over what others have done since.</summary>
/// <remarks>
/// The editor does the same with its own unsaved steps: first the maps that undo them, last one first, then the others' maps, then each
/// step again, so that a place lost by undoing a step is found when the step is done again. A step whose place is gone, or that
/// no longer fits, is left out. The same steps over the same edits give the same result everywhere.
/// </remarks>
public static class Rebase
{
    /// <param name="card">As it is now.</param>
    /// <param name="steps">Made one after the other on the older card.</param>
    /// <param name="over">The maps of everything done since that card.</param>
    /// <param name="groups">Indexes of steps that go together: a move is a deletion and an insertion, and half of it loses or doubles text.</param>
    public static Rebased Run(Node card, ImmutableArray<Step> steps, IReadOnlyList<StepMap> over, IReadOnlyList<IReadOnlyList<int>>? groups = null)
    {
        var left = new HashSet<int>();
        while (true)
        {
            var tried = Once(card, steps, over, left);
            var broken = groups?.FirstOrDefault(group => group.Any(tried.Kept.Contains) && !group.All(tried.Kept.Contains));
            if (broken is null) return tried;
            left.UnionWith(broken);   // one group less each time: this ends
        }
    }

    private static Rebased Once(Node card, ImmutableArray<Step> steps, IReadOnlyList<StepMap> over, HashSet<int> left)
    {
        var mapping = new Mapping();
        for (var i = steps.Length - 1; i >= 0; i--) mapping.Add(steps[i].Map.Inverted);
        foreach (var map in over) mapping.Add(map);

        var (kept, moved, firstFault) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<Step>(), EditFault.None);
        for (var i = 0; i < steps.Length; i++)
        {
            if (left.Contains(i) || steps[i].Over(mapping.From(steps.Length - i)) is not { } step) continue;
            var after = step.Apply(card);
            if (!after.Ok)
            {
                if (firstFault is EditFault.None) firstFault = after.Fault;
                continue;
            }

            card = after.Value;
            mapping.AddMirror(step.Map, of: steps.Length - i - 1);
            kept.Add(i);
            moved.Add(step);
        }

        return new Rebased(card, moved.ToImmutable(), kept.ToImmutable(), firstFault);
    }
}
