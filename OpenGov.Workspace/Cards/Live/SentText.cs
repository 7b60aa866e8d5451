using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenGov.Workspace.Cards;

/// <summary>A text that an editor sent as the argument of a call, whatever it really is: reading it never throws.</summary>
/// <remarks>The runtime throws for half of a surrogate pair before a hub's method could answer; and it would make a string of what is bytes again at once.</remarks>
[JsonConverter(typeof(Converter))]
public sealed record SentText(ReadOnlyMemory<byte>? Utf8)
{
    public static SentText Of(string? text) => new(text is null ? null : System.Text.Encoding.UTF8.GetBytes(text));

    /// <returns>A JSON object, or null and why not.</returns>
    internal JsonDocument? Open(int mostBytes, out EditRefusal refused)
    {
        refused = EditRefusal.Invalid;
        if (Utf8 is not { } utf8) return null;
        var json = StrictJson.Read(utf8, mostBytes);
        if (!json.Ok)
        {
            if (json.Fault is EditFault.TooLarge) refused = EditRefusal.TooLarge;
            return null;
        }

        if (json.Value.RootElement.ValueKind is JsonValueKind.Object) return json.Value;
        json.Value.Dispose();
        return null;
    }

    private sealed class Converter : JsonConverter<SentText>
    {
        private static readonly SentText NotText = new((ReadOnlyMemory<byte>?)null);

        public override bool HandleNull => true;

        public override SentText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is not JsonTokenType.String)
            {
                reader.Skip();
                return NotText;
            }

            var bytes = new byte[reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length];
            try
            {
                return new SentText(bytes.AsMemory(0, reader.CopyString(bytes)));
            }
            catch (InvalidOperationException)
            {
                return NotText;   // not UTF-8, or half of a pair
            }
        }

        public override void Write(Utf8JsonWriter writer, SentText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Utf8 is { } utf8 ? utf8.Span : default);
    }
}
