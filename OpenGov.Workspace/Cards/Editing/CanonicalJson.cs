using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace OpenGov.Workspace.Cards;

/// <summary>Writes cards and steps as JSON, byte for byte as the editor's <c>JSON.stringify</c> does.</summary>
/// <remarks>
/// What an editor sent is never passed on: everybody else and the store get this writing of what was understood.
/// The runtime's own writer escapes emoji and some punctuation, so equal documents would differ in their bytes.
/// </remarks>
public sealed class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private readonly ArrayBufferWriter<byte> _bytes;

    /// <param name="size">Bytes to make room for at once.</param>
    public CanonicalJson(int size = 256) => _bytes = new ArrayBufferWriter<byte>(size);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public static byte[] Of(Node node)
    {
        // Its size is known; the rest is what the encoder asks for before it knows how much a text takes.
        var json = new CanonicalJson(node.Bytes + 8_192);
        json.Node(node);
        return json.Written.ToArray();
    }

    public static byte[] Of(Step step)
    {
        var json = new CanonicalJson();
        step.Write(json);
        return json.Written.ToArray();
    }

    public void Clear() => _bytes.ResetWrittenCount();

    public void Raw(ReadOnlySpan<byte> json) => _bytes.Write(json);

    /// <param name="json">Written before.</param>
    public void Raw(string json) => Encoding.UTF8.GetBytes(json, _bytes);

    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, _bytes.GetSpan(20), out var written);
        _bytes.Advance(written);
    }

    /// <summary>As a text; <c>null</c> when there is none.</summary>
    public void Id(Guid? id)
    {
        if (id is null)
        {
            Raw("null"u8);
            return;
        }

        Raw("\""u8);
        Utf8Formatter.TryFormat(id.Value, _bytes.GetSpan(36), out var written);
        _bytes.Advance(written);
        Raw("\""u8);
    }

    public void Text(string text)
    {
        Raw("\""u8);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(rest[..at], _bytes);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, _bytes);
        Raw("\""u8);
    }

    public void Value(object? value)
    {
        if (value is string text) Text(text);
        else if (value is int number) Number(number);
        else Raw("null"u8);
    }

    public void Node(Node node)
    {
        Raw("{\"type\":\""u8);
        Raw(node.Type.JsonName);
        Raw("\""u8);
        Attributes(node.Type.Attributes, node.Attributes);
        if (node.Content.Size > 0)
        {
            Raw(",\"content\":"u8);
            Nodes(node.Content);
        }

        if (node.Marks.Length > 0) Marks(node.Marks);
        if (node.Text is not null)
        {
            Raw(",\"text\":"u8);
            Text(node.Text);
        }

        Raw("}"u8);
    }

    public void Mark(Mark mark)
    {
        Raw("{\"type\":\""u8);
        Raw(Encoding.UTF8.GetBytes(mark.Type.Name));
        Raw("\""u8);
        Attributes(mark.Type.Attributes, mark.Attributes);
        Raw("}"u8);
    }

    /// <summary>With its name and a comma, or nothing when there is nothing in it.</summary>
    public void Slice(Slice slice)
    {
        if (slice.Size == 0) return;
        Raw(",\"slice\":{\"content\":"u8);
        Nodes(slice.Content);
        if (slice.OpenStart > 0)
        {
            Raw(",\"openStart\":"u8);
            Number(slice.OpenStart);
        }

        if (slice.OpenEnd > 0)
        {
            Raw(",\"openEnd\":"u8);
            Number(slice.OpenEnd);
        }

        Raw("}"u8);
    }

    private void Nodes(Fragment nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Raw(i == 0 ? "["u8 : ","u8);
            Node(nodes[i]);
        }

        Raw("]"u8);
    }

    private void Marks(ImmutableArray<Mark> marks)
    {
        Raw(",\"marks\":["u8);
        for (var i = 0; i < marks.Length; i++)
        {
            if (i > 0) Raw(","u8);
            Raw(marks[i].Json);
        }

        Raw("]"u8);
    }

    internal void Attributes(AttributeRules rules, ImmutableArray<object?> values)
    {
        if (values == rules.Defaults && rules.DefaultsJson is { } known)
        {
            Raw(known);
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            Raw(i == 0 ? ",\"attrs\":{"u8 : ","u8);
            Text(rules.Rules[i].Name);
            Raw(":"u8);
            Value(values[i]);
        }

        if (values.Length > 0) Raw("}"u8);
    }

    private void Escape(char c)
    {
        Raw(c switch { '"' => "\\\""u8, '\\' => "\\\\"u8, '\b' => "\\b"u8, '\f' => "\\f"u8, '\n' => "\\n"u8, '\r' => "\\r"u8, '\t' => "\\t"u8, _ => "\\u00"u8 });
        if (c >= 0x20 || c is '\b' or '\f' or '\n' or '\r' or '\t') return;
        Raw([(byte)(c < 0x10 ? '0' : '1'), "0123456789abcdef"u8[c & 15]]);
    }
}
