using System.Collections.Immutable;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>Reads the steps of a commit, and refuses what it does not know.</summary>
/// <remarks>
/// ProseMirror takes a range that ends before it starts, positions with a fraction, and much else that only a broken or hostile
/// editor sends; here all of it is a fault.
/// </remarks>
public sealed class StepReader(Schema schema)
{
    private static readonly string[] Ranged = ["from", "to"], Gapped = ["from", "to", "gapFrom", "gapTo", "insert"], Placed = ["pos"];

    private readonly NodeReader _nodes = new(schema);

    /// <summary>Reads one step, as the store keeps it.</summary>
    public Tried<Step> One(ReadOnlyMemory<byte> utf8)
    {
        var json = StrictJson.Read(utf8, EditLimits.CommitBytes);
        if (!json.Ok) return json.Fault;
        using var document = json.Value;
        return Step(document.RootElement);
    }

    /// <summary>Reads the steps of a commit.</summary>
    /// <param name="utf8">An array.</param>
    public StepsRead Many(ReadOnlyMemory<byte> utf8)
    {
        var json = StrictJson.Read(utf8, EditLimits.CommitBytes);
        if (!json.Ok) return new([], json.Fault, 0);

        using var document = json.Value;
        if (document.RootElement.ValueKind is not JsonValueKind.Array) return new([], EditFault.WrongKind, 0);
        var count = document.RootElement.GetArrayLength();
        if (count == 0) return new([], EditFault.MissingField, 0);
        if (count > EditLimits.StepsInCommit) return new([], EditFault.TooManySteps, EditLimits.StepsInCommit);

        var steps = ImmutableArray.CreateBuilder<Step>(count);
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var step = Step(item);
            if (!step.Ok) return new([], step.Fault, steps.Count);
            steps.Add(step.Value);
        }

        return new(steps.MoveToImmutable(), EditFault.None, -1);
    }

    internal Tried<Step> Step(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object) return EditFault.WrongKind;
        if (!json.TryGetProperty("stepType"u8, out var name)) return EditFault.MissingField;
        if (name.ValueKind is not JsonValueKind.String) return EditFault.UnknownStep;

        switch (name.GetString())
        {
            case "replace":
                var replace = Fields.Of(json, Ranged, "slice", "structure");
                return replace.Ok ? Replace(replace.Value) : replace.Fault;
            case "replaceAround":
                var around = Fields.Of(json, Gapped, "slice", "structure");
                return around.Ok ? ReplaceAround(around.Value) : around.Fault;
            case "addMark" or "removeMark":
                var marked = Fields.Of(json, Ranged, "mark");
                return marked.Ok ? Mark(marked.Value, name.ValueEquals("addMark"u8)) : marked.Fault;
            case "addNodeMark" or "removeNodeMark":
                var node = Fields.Of(json, Placed, "mark");
                return node.Ok ? NodeMark(node.Value, name.ValueEquals("addNodeMark"u8)) : node.Fault;
            case "attr":
                var placed = Fields.Of(json, Placed, "attr", "value");
                return placed.Ok ? Attribute(placed.Value, placed.Value.Numbers[0]) : placed.Fault;
            case "docAttr":
                var whole = Fields.Of(json, [], "attr", "value");
                return whole.Ok ? Attribute(whole.Value, null) : whole.Fault;
            case "markSet":
                var set = Fields.Of(json, [], "steps");
                return set.Ok ? MarkSet(set.Value) : set.Fault;
            default:
                return EditFault.UnknownStep;
        }
    }

    private Tried<Step> Replace(Fields fields)
    {
        var (slice, fault) = Slice(fields);
        if (fault is not EditFault.None) return fault;
        var (from, to) = (fields.Numbers[0], fields.Numbers[1]);
        return from <= to ? new ReplaceStep(from, to, slice, fields.Structure) : EditFault.BadPosition;
    }

    private Tried<Step> ReplaceAround(Fields fields)
    {
        var (slice, fault) = Slice(fields);
        if (fault is not EditFault.None) return fault;
        var (places, insert) = (new ReplaceAroundStep.Places(fields.Numbers[0], fields.Numbers[1], fields.Numbers[2], fields.Numbers[3]), fields.Numbers[4]);
        return places.AreInOrder && insert <= slice.Size && slice.IsWholeAt(insert)
            ? new ReplaceAroundStep(places, slice, insert, fields.Structure)
            : EditFault.BadPosition;
    }

    private Tried<Step> Mark(Fields fields, bool adds)
    {
        if (fields["mark"] is not { } json) return EditFault.MissingField;
        var mark = _nodes.Mark(json);
        if (!mark.Ok) return mark.Fault;
        var (from, to) = (fields.Numbers[0], fields.Numbers[1]);
        return from <= to ? new MarkStep(adds, from, to, mark.Value) : EditFault.BadPosition;
    }

    private Tried<Step> NodeMark(Fields fields, bool adds)
    {
        if (fields["mark"] is not { } json) return EditFault.MissingField;
        var mark = _nodes.Mark(json);
        return mark.Ok ? new NodeMarkStep(adds, fields.Numbers[0], mark.Value) : mark.Fault;
    }

    private static Tried<Step> Attribute(Fields fields, int? position)
    {
        if (fields["attr"] is not { } name || fields["value"] is not { } json) return EditFault.MissingField;
        if (name.ValueKind is not JsonValueKind.String) return EditFault.WrongKind;
        if (!AttributeRules.TryReadValue(json, out var value)) return EditFault.BadAttribute;
        var attribute = name.GetString()!;
        return position is { } at ? new AttributeStep(at, attribute, value) : new CardAttributeStep(attribute, value);
    }

    private Tried<Step> MarkSet(Fields fields)
    {
        if (fields["steps"] is not { ValueKind: JsonValueKind.Array } json) return EditFault.WrongKind;
        if (json.GetArrayLength() > EditLimits.StepsInCommit) return EditFault.TooManySteps;

        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var item in json.EnumerateArray())
        {
            // A set within a set would let one step hold any number of others.
            var step = Step(item);
            if (!step.Ok) return step;
            if (step.Value is not MarkStep) return EditFault.UnknownStep;
            steps.Add(step.Value);
        }

        return new MarkSetStep(steps.ToImmutable());
    }

    private (Slice, EditFault) Slice(Fields fields)
    {
        if (!fields.StructureIsKnown) return (Cards.Slice.Empty, EditFault.WrongKind);
        if (fields["slice"] is not { } json) return (Cards.Slice.Empty, EditFault.None);
        var slice = _nodes.Slice(json);
        return (slice.Value ?? Cards.Slice.Empty, slice.Fault);
    }
}
