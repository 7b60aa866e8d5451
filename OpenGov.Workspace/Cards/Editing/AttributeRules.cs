using System.Collections.Immutable;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>The attributes of one node or mark type; a node holds their values in this order.</summary>
public sealed class AttributeRules
{
    internal AttributeRules(ImmutableArray<AttributeRule> rules)
    {
        Rules = rules;
        if (!rules.All(rule => rule.HasDefault)) return;

        Defaults = [.. rules.Select(rule => rule.Default)];
        var json = new CanonicalJson();
        json.Attributes(this, Defaults);
        DefaultsJson = json.Written.ToArray();
    }

    public ImmutableArray<AttributeRule> Rules { get; }

    /// <summary>One shared array for every node without a value of its own; default when one attribute must be given.</summary>
    public ImmutableArray<object?> Defaults { get; }

    /// <summary>The defaults as <see cref="CanonicalJson"/> writes them: most nodes have no others.</summary>
    internal byte[]? DefaultsJson { get; }

    public int IndexOf(string name)
    {
        for (var i = 0; i < Rules.Length; i++) if (Rules[i].Name == name) return i;
        return -1;
    }

    internal EditFault Read(JsonElement? json, out ImmutableArray<object?> values)
    {
        values = Defaults;
        if (json is not { } given) return Defaults.IsDefault ? EditFault.MissingAttribute : EditFault.None;
        if (given.ValueKind is not JsonValueKind.Object) return EditFault.WrongKind;

        var (read, seen) = (new object?[Rules.Length], 0L);
        foreach (var property in given.EnumerateObject())
        {
            var index = IndexOf(property);
            if (index < 0) return EditFault.UnknownAttribute;
            if (!TryReadValue(property.Value, out read[index]) || !Rules[index].Takes(read[index])) return EditFault.BadAttribute;
            seen |= 1L << index;
        }

        for (var i = 0; i < read.Length; i++)
        {
            if ((seen & (1L << i)) != 0) continue;
            if (!Rules[i].HasDefault) return EditFault.MissingAttribute;
            read[i] = Rules[i].Default;
        }

        if (Defaults.IsDefault || !Same(read, Defaults.AsSpan())) values = [.. read];
        return EditFault.None;
    }

    /// <summary>Reads the kinds of value an attribute can hold; whether this one may is for its rule to say.</summary>
    internal static bool TryReadValue(JsonElement json, out object? value)
    {
        value = json.ValueKind is JsonValueKind.String ? json.GetString() : null;
        if (json.ValueKind is JsonValueKind.Number && json.TryGetInt32(out var number)) value = number;
        return value is not null || json.ValueKind is JsonValueKind.Null;
    }

    internal static bool Same(ReadOnlySpan<object?> some, ReadOnlySpan<object?> others)
    {
        if (some == others) return true;
        if (some.Length != others.Length) return false;
        for (var i = 0; i < some.Length; i++) if (!Equals(some[i], others[i])) return false;
        return true;
    }

    private int IndexOf(JsonProperty property)
    {
        for (var i = 0; i < Rules.Length; i++) if (property.NameEquals(Rules[i].Name)) return i;
        return -1;
    }
}
