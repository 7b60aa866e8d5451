using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>The fields of one step: its positions, all of which it must have, and the others, and none besides.</summary>
internal sealed class Fields
{
    private readonly string[] _others;
    private readonly JsonElement?[] _values;

    private Fields(string[] numbers, string[] others) => (Numbers, _others, _values) = (new int[numbers.Length], others, new JsonElement?[others.Length]);

    public int[] Numbers { get; }

    public JsonElement? this[string name] => _values[Array.IndexOf(_others, name)];

    public bool Structure => this["structure"] is { ValueKind: JsonValueKind.True };

    /// <summary>ProseMirror writes it when true, and leaves it out otherwise.</summary>
    public bool StructureIsKnown => this["structure"] is null or { ValueKind: JsonValueKind.True };

    public static Tried<Fields> Of(JsonElement step, string[] numbers, params string[] others)
    {
        var (fields, found) = (new Fields(numbers, others), 0);
        foreach (var property in step.EnumerateObject())
        {
            if (property.NameEquals("stepType"u8)) continue;
            if (Place(property, numbers) is var number and >= 0)
            {
                if (!StrictJson.TryPosition(property.Value, out fields.Numbers[number])) return EditFault.BadPosition;
                found++;
            }
            else if (Place(property, others) is var other and >= 0) fields._values[other] = property.Value;
            else return EditFault.UnknownField;
        }

        return found == numbers.Length ? fields : EditFault.MissingField;
    }

    private static int Place(JsonProperty property, string[] names)
    {
        for (var i = 0; i < names.Length; i++) if (property.NameEquals(names[i])) return i;
        return -1;
    }
}
