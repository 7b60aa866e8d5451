using System.Collections.Immutable;
using System.Text;

namespace OpenGov.Workspace.Cards;

/// <summary>How long <see cref="CanonicalJson"/> writes a node, without writing it.</summary>
internal static class JsonSize
{
    public static int Of(Node node)
    {
        var size = "{\"type\":\"\"}".Length + node.Type.JsonName.Length + Of(node.Type.Attributes, node.Attributes);
        if (node.Content.Size > 0) size += ",\"content\":[]".Length + node.Content.Count - 1;
        foreach (var child in node.Content) size += child.Bytes;
        if (node.Marks.Length > 0) size += ",\"marks\":[]".Length + node.Marks.Length - 1;
        foreach (var mark in node.Marks) size += mark.Json.Length;
        return node.Text is null ? size : size + ",\"text\":".Length + Of(node.Text);
    }

    private static int Of(AttributeRules rules, ImmutableArray<object?> values)
    {
        if (values == rules.Defaults) return rules.DefaultsJson!.Length;
        var size = 0;
        for (var i = 0; i < values.Length; i++)
            size += (i == 0 ? ",\"attrs\":{}".Length : 1) + rules.Rules[i].Name.Length + "\"\":".Length + Of(values[i]);
        return size;
    }

    private static int Of(object? value) => value switch
    {
        string text => Of(text),
        int number => number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length,
        _ => "null".Length,
    };

    // No control characters are in a card: only these two are written longer.
    private static int Of(string text) =>
        2 + Encoding.UTF8.GetByteCount(text) + text.AsSpan().Count('"') + text.AsSpan().Count('\\');
}
