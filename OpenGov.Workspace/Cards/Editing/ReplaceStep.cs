namespace OpenGov.Workspace.Cards;

/// <summary>Puts a slice in the place of a stretch: typing, deleting, splitting, joining, pasting.</summary>
/// <param name="structure">It only moves borders of nodes, and must fail when text has come between them since.</param>
public sealed class ReplaceStep(int from, int to, Slice slice, bool structure = false) : Step
{
    public int From => from;
    public int To => to;
    public Slice Slice => slice;

    public override StepMap Map => new(from, to - from, slice.Size);

    public override Step Invert(Node before) =>
        new ReplaceStep(from, from + slice.Size, Slice.Of(before, from, to).Value ?? throw new ArgumentException("The step does not fit.", nameof(before)));

    public override Step? Over(IPositionMap map)
    {
        var (start, end) = (map.Map(from, 1), map.Map(to, -1));
        return start.IsDeletedAcross && end.IsDeletedAcross
            ? null
            : new ReplaceStep(start.Position, Math.Max(start.Position, end.Position), slice, structure);
    }

    public override void Write(CanonicalJson json)
    {
        json.Raw("{\"stepType\":\"replace\",\"from\":"u8);
        json.Number(from);
        json.Raw(",\"to\":"u8);
        json.Number(to);
        json.Slice(slice);
        json.Raw(structure ? ",\"structure\":true}"u8 : "}"u8);
    }

    protected internal override Tried<Node> Change(Node card)
    {
        if (structure && Borders.HoldContent(card, from, to) is not EditFault.None and var fault) return fault;
        return Replacing.Run(card, from, to, slice);
    }
}
