using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>Several mark steps that undo one: where texts under it had different marks before.</summary>
public sealed class MarkSetStep(ImmutableArray<Step> steps) : Step
{
    public override Step Invert(Node before) => new MarkSetStep([.. steps.Select(step => step.Invert(before))]);

    public override Step? Over(IPositionMap map)
    {
        ImmutableArray<Step> moved = [.. steps.Select(step => step.Over(map)).OfType<Step>()];
        return moved.IsEmpty ? null : new MarkSetStep(moved);
    }

    public override void Write(CanonicalJson json)
    {
        json.Raw("{\"stepType\":\"markSet\",\"steps\":["u8);
        for (var i = 0; i < steps.Length; i++)
        {
            if (i > 0) json.Raw(","u8);
            steps[i].Write(json);
        }

        json.Raw("]}"u8);
    }

    protected internal override Tried<Node> Change(Node card)
    {
        foreach (var step in steps)
        {
            var changed = step.Change(card);
            if (!changed.Ok) return changed;
            card = changed.Value;
        }

        return card;
    }
}
