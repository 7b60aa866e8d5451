namespace OpenGov.Workspace.Cards;

/// <summary>Gives an attribute of the card itself a value: its language.</summary>
public sealed class CardAttributeStep(string attribute, object? value) : Step
{
    public override Step Invert(Node before) =>
        new CardAttributeStep(attribute, before.Attributes[before.Type.Attributes.IndexOf(attribute)]);

    public override Step? Over(IPositionMap map) => this;

    public override void Write(CanonicalJson json)
    {
        json.Raw("{\"stepType\":\"docAttr\",\"attr\":"u8);
        json.Text(attribute);
        json.Raw(",\"value\":"u8);
        json.Value(value);
        json.Raw("}"u8);
    }

    protected internal override Tried<Node> Change(Node card) => AttributeStep.With(card, attribute, value);
}
