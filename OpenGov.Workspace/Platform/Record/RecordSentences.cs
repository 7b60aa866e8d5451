using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Says a line of the record as a sentence: the text <c>Record.UseCase</c> of its folder, filled from its details.</summary>
/// <remarks>
/// What people typed stands between isolates, so that an Arabic name in a French sentence does not turn its order around.
/// A detail that the line does not have, or has no more, shows as "…".
/// </remarks>
public sealed partial class RecordSentences(IStringLocalizerFactory texts, Dates dates, Sentences sentences)
{
    private const string Unknown = "…";

    public string Of(string action, byte[]? details)
    {
        var (folder, name) = Split(action);
        if (!Sentences.Classes.TryGetValue(folder, out var type)) return action;
        var text = texts.Create(type);
        var sentence = text[$"Record.{name}"];
        if (sentence.ResourceNotFound) return action;

        using var json = details is null ? null : JsonDocument.Parse(details);
        return Placeholder().Replace(sentence.Value, match => Filled(match.Groups[1].Value, json?.RootElement, text));
    }

    /// <summary>In whose name: the person's function, or the capacity of who has no account.</summary>
    public string Who(LocalText? function, string role) =>
        function is { Ar.Length: > 0 } ? function.Here : sentences.Of($"Access.Role.{role}");

    private string Filled(string name, JsonElement? details, IStringLocalizer text)
    {
        if (details is not { ValueKind: JsonValueKind.Object } found || !found.TryGetProperty(name, out var value)) return Unknown;
        return name is "denied" && value.ValueKind is JsonValueKind.String ? Of(value.GetString()!, null) : Said(name, value, text);
    }

    private string Said(string name, JsonElement value, IStringLocalizer text) => value.ValueKind switch
    {
        JsonValueKind.Null => Unknown,
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole.ToString(CultureInfo.CurrentCulture),
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.CurrentCulture),
        JsonValueKind.True or JsonValueKind.False => sentences.Of($"Record.{value.ValueKind}"),
        JsonValueKind.Array => string.Join(sentences.Of("Record.Comma"), value.EnumerateArray().Select(item => Said(name, item, text))),
        JsonValueKind.Object when value.TryGetProperty("ar", out _) => Apart(value.Deserialize<LocalText>(Change.Json)!.Here),
        JsonValueKind.String => Word(name, value.GetString()!, text),
        _ => Unknown,
    };

    private string Word(string name, string value, IStringLocalizer text)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return dates.Day(day);
        var named = text[$"{char.ToUpperInvariant(name[0])}{name[1..]}.{value}"];   // as in Channel.Portal
        return named.ResourceNotFound ? Apart(value) : named.Value;
    }

    private static string Apart(string typed) => new StringBuilder(typed.Length + 2).Append('\u2068').Append(typed).Append('\u2069').ToString();

    private static (string Folder, string Name) Split(string action) =>
        action.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (action[..dot], action[(dot + 1)..]) : ("", action);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
