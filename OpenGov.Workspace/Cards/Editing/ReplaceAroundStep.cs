namespace OpenGov.Workspace.Cards;

/// <summary>Replaces what is around a stretch and keeps the stretch: wrapping in a list, lifting out of one, changing a block's type.</summary>
public sealed class ReplaceAroundStep(ReplaceAroundStep.Places places, Slice slice, int insert, bool structure = false) : Step
{
    /// <summary>What is replaced, and the gap in it that is kept.</summary>
    public readonly record struct Places(int From, int To, int GapFrom, int GapTo)
    {
        public bool AreInOrder => From <= GapFrom && GapFrom <= GapTo && GapTo <= To;
    }

    public override StepMap Map => new(
        places.From, places.GapFrom - places.From, insert, places.GapTo, places.To - places.GapTo, slice.Size - insert);

    public override Step Invert(Node before)
    {
        var gap = places.GapTo - places.GapFrom;
        var replaced = Slice.Of(before, places.From, places.To).Value ?? throw new ArgumentException("The step does not fit.", nameof(before));
        return new ReplaceAroundStep(
            new(places.From, places.From + slice.Size + gap, places.From + insert, places.From + insert + gap),
            replaced.Without(places.GapFrom - places.From, places.GapTo - places.From),
            places.GapFrom - places.From,
            structure);
    }

    public override Step? Over(IPositionMap map)
    {
        var (from, to) = (map.Map(places.From, 1), map.Map(places.To, -1));
        var moved = new Places(
            from.Position,
            to.Position,
            places.From == places.GapFrom ? from.Position : map.Map(places.GapFrom, -1).Position,
            places.To == places.GapTo ? to.Position : map.Map(places.GapTo, 1).Position);
        return (from.IsDeletedAcross && to.IsDeletedAcross) || !moved.AreInOrder ? null : new ReplaceAroundStep(moved, slice, insert, structure);
    }

    public override void Write(CanonicalJson json)
    {
        json.Raw("{\"stepType\":\"replaceAround\",\"from\":"u8);
        json.Number(places.From);
        json.Raw(",\"to\":"u8);
        json.Number(places.To);
        json.Raw(",\"gapFrom\":"u8);
        json.Number(places.GapFrom);
        json.Raw(",\"gapTo\":"u8);
        json.Number(places.GapTo);
        json.Raw(",\"insert\":"u8);
        json.Number(insert);
        json.Slice(slice);
        json.Raw(structure ? ",\"structure\":true}"u8 : "}"u8);
    }

    protected internal override Tried<Node> Change(Node card)
    {
        if (structure)
        {
            if (Borders.HoldContent(card, places.From, places.GapFrom) is not EditFault.None and var before) return before;
            if (Borders.HoldContent(card, places.GapTo, places.To) is not EditFault.None and var after) return after;
        }

        var gap = Slice.Of(card, places.GapFrom, places.GapTo);
        if (!gap.Ok) return gap.Fault;
        if (gap.Value.OpenStart > 0 || gap.Value.OpenEnd > 0) return EditFault.GapIsNotFlat;
        return slice.With(insert, gap.Value.Content) is { } filled
            ? Replacing.Run(card, places.From, places.To, filled)
            : EditFault.DoesNotFit;
    }
}
