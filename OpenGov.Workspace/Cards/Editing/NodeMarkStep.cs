namespace OpenGov.Workspace.Cards;

/// <summary>Adds a mark to one node that is not text, or takes it away.</summary>
public sealed class NodeMarkStep(bool adds, int position, Mark mark) : Step
{
    public override Step Invert(Node before)
    {
        var node = before.At(position);
        if (!adds) return node is not null && node.Marks.Contains(mark) ? new NodeMarkStep(true, position, mark) : this;
        if (node is null) return new NodeMarkStep(false, position, mark);

        var after = node.Marks.With(mark);
        if (after.Length != node.Marks.Length) return new NodeMarkStep(false, position, mark);
        foreach (var old in node.Marks) if (!after.Contains(old)) return new NodeMarkStep(true, position, old);
        return new NodeMarkStep(true, position, mark);
    }

    public override Step? Over(IPositionMap map)
    {
        var moved = map.Map(position, 1);
        return moved.IsDeletedAfter ? null : new NodeMarkStep(adds, moved.Position, mark);
    }

    public override void Write(CanonicalJson json)
    {
        json.Raw(adds ? "{\"stepType\":\"addNodeMark\",\"pos\":"u8 : "{\"stepType\":\"removeNodeMark\",\"pos\":"u8);
        json.Number(position);
        json.Raw(",\"mark\":"u8);
        json.Raw(mark.Json);
        json.Raw("}"u8);
    }

    protected internal override Tried<Node> Change(Node card) => card.At(position) is { Type.IsText: false } node
        ? card.WithNodeAt(position, node.WithMarks(adds ? node.Marks.With(mark) : node.Marks.Without(mark)))
        : EditFault.NoNodeThere;
}
