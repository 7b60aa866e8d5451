using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>What a commitment card is made of, as <c>schema.json</c> says it to the server and to the editor alike.</summary>
/// <remarks>
/// Every change to the file raises its number and keeps the file before it beside it, so that what was written under it can be read
/// again. Documents written under one schema are never mixed with those of another.
/// </remarks>
public sealed class Schema
{
    private static readonly Lazy<Schema> Current = new(() => Embedded("schema.json"));

    private readonly FrozenDictionary<string, NodeType> _nodes;
    private readonly FrozenDictionary<string, MarkType> _marks;

    private Schema(JsonElement file)
    {
        Number = file.GetProperty("number").GetInt32();
        _marks = file.GetProperty("marks").EnumerateObject()
            .Select((mark, rank) => new MarkType(mark.Name, rank, new AttributeRules(RulesOf(mark.Value))))
            .ToFrozenDictionary(mark => mark.Name);

        var specs = file.GetProperty("nodes").EnumerateObject().ToList();
        var types = specs.Select((spec, index) => new NodeType(spec.Name, index, IsInline(spec.Value), RulesOf(spec.Value))).ToList();
        _nodes = types.ToFrozenDictionary(type => type.Name);
        foreach (var (spec, type) in specs.Zip(types))
        {
            type.Content = ContentExpression.Compile(TextOf(spec.Value, "content") ?? "", Named, types.Count);
            type.HoldsInline = types.Exists(child => child.IsInline && type.Content.Match(child) is not null);
            type.AllowedMarks = MarksOf(spec.Value, type);
        }

        Top = _nodes[TextOf(file, "topNode") ?? "doc"];
        Text = _nodes["text"];

        IReadOnlyList<NodeType> Named(string name) => _nodes.TryGetValue(name, out var one)
            ? [one]
            : [.. specs.Zip(types).Where(pair => TextOf(pair.First.Value, "group")?.Split(' ').Contains(name) == true).Select(pair => pair.Second)];
    }

    /// <summary>The schema of cards written today.</summary>
    public static Schema Card => Current.Value;

    public int Number { get; }
    public NodeType Top { get; }
    public NodeType Text { get; }

    public NodeType? Node(string name) => _nodes.GetValueOrDefault(name);
    public MarkType? Mark(string name) => _marks.GetValueOrDefault(name);

    /// <exception cref="JsonException">The file is not a schema: a mistake of ours.</exception>
    public static Schema Parse(Stream json)
    {
        using var file = JsonDocument.Parse(json);
        return new Schema(file.RootElement);
    }

    private static Schema Embedded(string name)
    {
        using var file = typeof(Schema).Assembly.GetManifestResourceStream($"Cards.Editing.{name}")!;
        return Parse(file);
    }

    // As in ProseMirror: unless the file says otherwise, text takes every mark and blocks take none.
    private bool[]? MarksOf(JsonElement spec, NodeType type) => TextOf(spec, "marks") switch
    {
        null => type.HoldsInline ? null : new bool[_marks.Count],
        "_" => null,
        var names => Ranks(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    };

    private bool[] Ranks(string[] names)
    {
        var allowed = new bool[_marks.Count];
        foreach (var name in names) allowed[_marks[name].Rank] = true;
        return allowed;
    }

    private static ImmutableArray<AttributeRule> RulesOf(JsonElement spec) => !spec.TryGetProperty("attrs", out var attributes)
        ? []
        : [.. attributes.EnumerateObject().Select(attribute => RuleOf(attribute.Name, attribute.Value))];

    private static AttributeRule RuleOf(string name, JsonElement rule)
    {
        var hasDefault = rule.TryGetProperty("default", out var standard);
        object? value = null;
        if (hasDefault && !AttributeRules.TryReadValue(standard, out value)) throw new JsonException($"Default of {name}.");
        return new AttributeRule(name, TextOf(rule, "kind")!)
        {
            HasDefault = hasDefault,
            Default = value,
            IsUnique = rule.TryGetProperty("unique", out var unique) && unique.GetBoolean(),
            Least = rule.TryGetProperty("min", out var least) ? least.GetInt32() : 0,
            Most = rule.TryGetProperty("max", out var most) ? most.GetInt32() : EditLimits.AttributeLength,
            Choices = rule.TryGetProperty("of", out var choices) ? choices.EnumerateArray().Select(choice => choice.GetString()!).ToFrozenSet() : [],
        };
    }

    private static bool IsInline(JsonElement spec) => spec.TryGetProperty("inline", out var inline) && inline.GetBoolean();

    private static string? TextOf(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
