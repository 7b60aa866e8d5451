using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>The text that a card starts with, before anybody has edited it.</summary>
/// <remarks>What is not given stays empty. Texts may have several lines: each becomes a paragraph.</remarks>
public sealed record DraftText(string Language, string Title)
{
    public const int LongestTitle = 300, LongestText = 200_000;

    public CardKind Kind { get; init; }
    public Guid? Lead { get; init; }
    public IReadOnlyList<Guid> Supporters { get; init; } = [];
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }

    /// <summary>By the names of <see cref="WrittenCard.TextSections"/>.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<DraftActivity> Activities { get; init; } = [];
    public IReadOnlyList<DraftIndicator> Indicators { get; init; } = [];
    public string Contact { get; init; } = "";

    public sealed record DraftActivity(string What)
    {
        public string Output { get; init; } = "";
        public string Reason { get; init; } = "";
        public DateOnly? Start { get; init; }
        public DateOnly? End { get; init; }
        public Guid? Responsible { get; init; }
        public ActivityStatus Status { get; init; }
        public ActivityChange? Change { get; init; }
    }

    public sealed record DraftIndicator(string Name)
    {
        public string Baseline { get; init; } = "";
        public string Target { get; init; } = "";
        public string Source { get; init; } = "";
        public IndicatorPurpose Purpose { get; init; }
        public IndicatorNature Nature { get; init; }
        public IndicatorFrequency? Frequency { get; init; }
    }

    /// <summary>As a document, where people typed it: damaged or far too long text is refused.</summary>
    public Result<Node> ToCheckedDocument()
    {
        if (!Typed().All(SafeText.IsWellFormed)) return CardsRefusals.TextDamaged;
        if (!SafeText.TryCleanLine(Title, out var title) || title.Length == 0) return CardsRefusals.TitleMissing;
        if (title.Length > LongestTitle) return CardsRefusals.TitleTooLong.About(LongestTitle, title.Length);
        return Typed().Sum(text => text.Length) <= LongestText ? ToDocument() : CardsRefusals.TextTooLong.About(LongestText);
    }

    /// <exception cref="ArgumentException">What is given does not make a card: a mistake of the caller's, which cleans what people typed.</exception>
    public Node ToDocument()
    {
        var json = Part("doc",
        [
            Line("title", Title),
            Part("meta", [.. Supporters.Distinct().Select(body => Part("supporter", [], ("institution", body.ToString())))],
                ("kind", Name(Kind)), ("lead", Lead?.ToString()), ("start", Day(Start)), ("end", Day(End))),
            .. new[] { "problem", "causes", "done", "solution", "results" }.Select(Blocks),
            Part("values", [.. new[] { "transparency", "participation", "accountability", "technology", "inclusion" }.Select(Blocks)]),
            Part("activities", [.. Activities.Select(Of)]),
            Part("indicators", [.. Indicators.Select(Of)]),
            Blocks("resources"),
            Line("contact", Contact),
        ], ("language", Language));
        var read = new NodeReader(Schema.Card).Card(JsonSerializer.SerializeToUtf8Bytes(json));
        return read.Ok ? read.Value : throw new ArgumentException($"Not a card: {read.Fault}.");
    }

    private IEnumerable<string> Typed() =>
    [
        Title, Contact, .. Sections.Values, .. Activities.SelectMany(activity => new[] { activity.What, activity.Output, activity.Reason }),
        .. Indicators.SelectMany(indicator => new[] { indicator.Name, indicator.Baseline, indicator.Target, indicator.Source }),
    ];

    private static JsonObject Of(DraftActivity activity) => Part("activity",
        [Line("activity_what", activity.What), Line("activity_output", activity.Output), Line("activity_reason", activity.Reason)],
        ("id", Guid.CreateVersion7().ToString()), ("start", Day(activity.Start)), ("end", Day(activity.End)),
        ("responsible", activity.Responsible?.ToString()), ("status", Name(activity.Status)), ("change", activity.Change is { } change ? Name(change) : null));

    private static JsonObject Of(DraftIndicator indicator) => Part("indicator",
        [
            Line("indicator_name", indicator.Name), Line("indicator_baseline", indicator.Baseline),
            Line("indicator_target", indicator.Target), Line("indicator_source", indicator.Source),
        ],
        ("id", Guid.CreateVersion7().ToString()), ("purpose", Name(indicator.Purpose)), ("nature", Name(indicator.Nature)),
        ("frequency", indicator.Frequency is { } often ? Name(often) : null));

    private JsonObject Blocks(string section)
    {
        var lines = Sections.GetValueOrDefault(section, "").Split('\n').Select(Clean).Where(line => line.Length > 0).ToList();
        return Part(section, lines.Count == 0 ? [Part("paragraph", [])] : [.. lines.Select(line => Part("paragraph", [Text(line)]))]);
    }

    private static JsonObject Line(string type, string text) => Part(type, Clean(text) is { Length: > 0 } clean ? [Text(clean)] : []);

    private static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    private static string Clean(string text) => SafeText.TryCleanLine(text, out var clean) ? clean : throw new ArgumentException("Broken text.");

    private static JsonObject Part(string type, JsonObject[] content, params (string Name, string? Value)[] attributes)
    {
        var part = new JsonObject { ["type"] = type };
        if (attributes.Length > 0) part["attrs"] = new JsonObject(attributes.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, (JsonNode?)a.Value)));
        if (content.Length > 0) part["content"] = new JsonArray([.. content]);
        return part;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
