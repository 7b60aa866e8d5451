namespace OpenGov.Workspace.Cards;

/// <summary>Adds a mark to all text of a stretch, or takes it away.</summary>
public sealed class MarkStep(bool adds, int from, int to, Mark mark) : Step
{
    public override Step Invert(Node before)
    {
        var steps = new List<MarkStep>();
        before.Content.Between(from, to, (node, at) =>
        {
            if (!node.Type.IsInline || !node.Type.IsLeaf) return;
            var (start, end) = (Math.Max(from, at), Math.Min(to, at + node.Size));
            var after = adds ? node.Marks.With(mark) : node.Marks.Without(mark);
            if (MarkSet.Same(after, node.Marks)) return;
            Push(steps, new MarkStep(!adds, start, end, mark), start, end);
            if (!adds) return;
            foreach (var other in node.Marks) if (!after.Contains(other)) Push(steps, new MarkStep(true, start, end, other), start, end);
        });
        return steps.Count == 1 ? steps[0] : new MarkSetStep([.. steps]);
    }

    public override Step? Over(IPositionMap map)
    {
        var (start, end) = (map.Map(from, 1).Position, map.Map(to, -1).Position);
        return start >= end ? null : new MarkStep(adds, start, end, mark);
    }

    public override void Write(CanonicalJson json)
    {
        json.Raw(adds ? "{\"stepType\":\"addMark\",\"mark\":"u8 : "{\"stepType\":\"removeMark\",\"mark\":"u8);
        json.Raw(mark.Json);
        json.Raw(",\"from\":"u8);
        json.Number(from);
        json.Raw(",\"to\":"u8);
        json.Number(to);
        json.Raw("}"u8);
    }

    protected internal override Tried<Node> Change(Node card)
    {
        var old = Slice.Of(card, from, to);
        if (!old.Ok) return old.Fault;
        var start = ResolvedPosition.Of(card, from);
        if (!start.Ok) return start.Fault;

        var parent = start.Value.Node(start.Value.SharedDepth(to));
        return Replacing.Run(card, from, to, old.Value with { Content = Marked(old.Value.Content, parent.Type) });
    }

    private Fragment Marked(Fragment nodes, NodeType parent)
    {
        var marked = new List<Node>(nodes.Count);
        foreach (var node in nodes)
        {
            var inner = node.Content.Size > 0 ? node.WithContent(Marked(node.Content, node.Type)) : node;
            if (inner.Type.IsInline && !adds) inner = inner.WithMarks(inner.Marks.Without(mark));
            else if (inner.Type.IsInline && inner.Type.IsLeaf && parent.Allows(mark.Type)) inner = inner.WithMarks(inner.Marks.With(mark));
            marked.Add(inner);
        }

        return Fragment.Of(marked);
    }

    // Neighbouring stretches that get the same back are one step, as in ProseMirror.
    private static void Push(List<MarkStep> steps, MarkStep step, int start, int end)
    {
        if (steps.Count > 0 && steps[^1].JoinedWith(step, start, end) is { } joined) steps[^1] = joined;
        else steps.Add(step);
    }

    private MarkStep? JoinedWith(MarkStep next, int start, int end) =>
        next.Adds == adds && to == start && next.Mark.Equals(mark) ? new MarkStep(adds, from, end, mark) : null;

    private bool Adds => adds;
    private Mark Mark => mark;
}
