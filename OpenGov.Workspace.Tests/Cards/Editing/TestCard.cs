using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Workspace.Cards;

/// <summary>Small cards to try edits on.</summary>
internal static class TestCard
{
    public const string First = "11111111-1111-4111-8111-111111111111", Second = "22222222-2222-4222-8222-222222222222";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Sections = ["causes", "done", "solution", "results"];
    private static readonly string[] Values = ["transparency", "participation", "accountability", "technology", "inclusion"];

    /// <summary>A card whose problem has these paragraphs and that has these activities.</summary>
    public static Node Of(string[] problem, params string[] activities)
    {
        var card = Json(problem, activities);
        return new NodeReader(Schema.Card).Card(Encoding.UTF8.GetBytes(card.ToJsonString())) is { Ok: true } read
            ? read.Value
            : throw new ArgumentException("Not a card.", nameof(problem));
    }

    public static JsonObject Json(string[] problem, params string[] activities) => Part("doc",
    [
        Part("title", [Text("نشر معطيات الميزانية")]),
        Part("meta", []),
        Part("problem", [.. problem.Select(text => Part("paragraph", [Text(text)]))]),
        .. Sections.Select(Empty),
        Part("values", [.. Values.Select(Empty)]),
        Part("activities", [.. activities.Select(Activity)]),
        Part("indicators", []),
        Empty("resources"),
        Part("contact", []),
    ]);

    public static JsonObject Activity(string id) => Part("activity",
        [Part("activity_what", [Text("إعداد منصة 🇲🇦")]), Part("activity_output", []), Part("activity_reason", [])], new JsonObject { ["id"] = id });

    public static JsonObject Part(string type, JsonNode[] content, JsonObject? attributes = null)
    {
        var part = new JsonObject { ["type"] = type };
        if (attributes is not null) part["attrs"] = attributes;
        if (content.Length > 0) part["content"] = new JsonArray(content);
        return part;
    }

    public static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    public static Step Step(string json) => new StepReader(Schema.Card).One(Encoding.UTF8.GetBytes(json)) is var read && read.Ok
        ? read.Value
        : throw new ArgumentException($"Not a step: {read.Fault}", nameof(json));

    public static Step Insert(int at, string text) => Insert(at, Text(text));

    public static Step Insert(int at, JsonObject part) =>
        Step($$$"""{"stepType":"replace","from":{{{at}}},"to":{{{at}}},"slice":{"content":[{{{part.ToJsonString(Plain)}}}]}}""");

    public static Step Delete(int from, int to) => Step($$$"""{"stepType":"replace","from":{{{from}}},"to":{{{to}}}}""");

    /// <summary>Where a text starts in a card.</summary>
    public static int At(Node card, string text)
    {
        var found = -1;
        card.Content.Between(0, card.Content.Size, (node, at) =>
        {
            if (found < 0 && node.Text?.IndexOf(text, StringComparison.Ordinal) is >= 0 and var inside) found = at + inside;
        });
        return found;
    }

    /// <summary>The texts of a part, a line for each run.</summary>
    public static string Read(Node card, string part)
    {
        var text = new StringBuilder();
        foreach (var section in card.Content.Where(section => section.Type.Name == part))
            section.Content.Between(0, section.Content.Size, (node, _) => text.Append(node.Text is { } run ? run + "\n" : ""));
        return text.ToString();
    }

    private static JsonObject Empty(string section) => Part(section, [Part("paragraph", [])]);
}
