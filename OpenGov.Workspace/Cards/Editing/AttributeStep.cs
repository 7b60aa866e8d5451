namespace OpenGov.Workspace.Cards;

/// <summary>Gives one attribute of one node a value: a date, a status, a direction. Two people's different attributes both stay.</summary>
public sealed class AttributeStep(int position, string attribute, object? value) : Step
{
    public override Step Invert(Node before)
    {
        var node = before.At(position) ?? throw new ArgumentException("The step does not fit.", nameof(before));
        return new AttributeStep(position, attribute, node.Attributes[node.Type.Attributes.IndexOf(attribute)]);
    }

    public override Step? Over(IPositionMap map)
    {
        var moved = map.Map(position, 1);
        return moved.IsDeletedAfter ? null : new AttributeStep(moved.Position, attribute, value);
    }

    public override void Write(CanonicalJson json)
    {
        json.Raw("{\"stepType\":\"attr\",\"pos\":"u8);
        json.Number(position);
        json.Raw(",\"attr\":"u8);
        json.Text(attribute);
        json.Raw(",\"value\":"u8);
        json.Value(value);
        json.Raw("}"u8);
    }

    protected internal override Tried<Node> Change(Node card)
    {
        if (card.At(position) is not { Type.IsText: false } node) return EditFault.NoNodeThere;
        var changed = With(node, attribute, value);
        return changed.Ok ? card.WithNodeAt(position, changed.Value) : changed;
    }

    internal static Tried<Node> With(Node node, string attribute, object? value)
    {
        var at = node.Type.Attributes.IndexOf(attribute);
        if (at < 0) return EditFault.UnknownAttribute;
        return node.Type.Attributes.Rules[at].Takes(value) ? node.WithAttributes(node.Attributes.SetItem(at, value)) : EditFault.BadAttribute;
    }
}
