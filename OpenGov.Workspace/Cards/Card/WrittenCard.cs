using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace OpenGov.Workspace.Cards;

public enum ActivityStatus { Planned, Started, Substantial, Complete, Stopped }

/// <summary>What a revision does with an activity of the running commitment.</summary>
public enum ActivityChange { Keep, Add, Drop, Amend, Postpone }

public enum IndicatorPurpose { Followup, Impact }

public enum IndicatorNature { Qualitative, Quantitative }

public enum IndicatorFrequency { Monthly, Quarterly, Halfyearly, Yearly, Once }

/// <summary>A card's document in the words of the committee: what exports, lists and the public's page read it by.</summary>
public sealed class WrittenCard
{
    /// <summary>The sections that hold blocks of text, in the card's order; the five values stand between results and resources.</summary>
    public static readonly IReadOnlyList<string> TextSections =
        ["problem", "causes", "done", "solution", "results", "transparency", "participation", "accountability", "technology", "inclusion", "resources"];

    /// <summary>All that can answer a proposal, in the card's order.</summary>
    public static readonly IReadOnlyList<string> AllSections = [.. TextSections.SkipLast(1), "activities", "indicators", "resources"];

    /// <summary>The values that count for themselves; the others count only beside one of these.</summary>
    public static readonly FrozenSet<string> OpenGovernmentValues = FrozenSet.ToFrozenSet(["transparency", "participation", "accountability"]);

    private WrittenCard(Node document) => Document = document;

    public Node Document { get; }
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required CardKind Kind { get; init; }

    /// <summary>The lead institution's body; null while nobody has said which.</summary>
    public required Guid? Lead { get; init; }
    public required IReadOnlyList<Guid> Supporters { get; init; }
    public required DateOnly? Start { get; init; }
    public required DateOnly? End { get; init; }
    public required IReadOnlyList<Section> Sections { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The contact function; never a person's name.</summary>
    public required string Contact { get; init; }

    /// <summary>A section of blocks.</summary>
    public sealed record Section(string Name, Node Node)
    {
        public bool IsEmpty => PlainText(Node).Length == 0;
        public string Text => PlainText(Node);
    }

    public sealed record Activity(
        Guid Id, string What, string Output, string Reason, DateOnly? Start, DateOnly? End, Guid? Responsible, ActivityStatus Status, ActivityChange? Change, Node Node);

    public sealed record Indicator(
        Guid Id, string Name, string Baseline, string Target, string Source, IndicatorPurpose Purpose, IndicatorNature Nature, IndicatorFrequency? Frequency, Node Node);

    public string AllText => PlainText(Document);

    public Section this[string name] => Sections.First(section => section.Name == name);

    public static WrittenCard Of(Node document)
    {
        var meta = Part(document, "meta");
        var values = Part(document, "values");
        return new WrittenCard(document)
        {
            Language = document["language"] ?? "ar",
            Title = PlainText(Part(document, "title")),
            Kind = meta["kind"] == "revised" ? CardKind.Revised : CardKind.New,
            Lead = Id(meta["lead"]),
            Supporters = [.. meta.Content.Select(supporter => Id(supporter["institution"])!.Value)],
            Start = Day(meta["start"]),
            End = Day(meta["end"]),
            Sections = [.. TextSections.Select(name => new Section(name, values.Content.FirstOrDefault(part => part.Type.Name == name) ?? Part(document, name)))],
            Activities = [.. Part(document, "activities").Content.Select(ActivityOf)],
            Indicators = [.. Part(document, "indicators").Content.Select(IndicatorOf)],
            Contact = PlainText(Part(document, "contact")),
        };
    }

    /// <summary>The text of a part; a line for each block of text that has any.</summary>
    public static string PlainText(Node node)
    {
        var text = new StringBuilder();
        Collect(node, text);
        return text.ToString().TrimEnd('\n');
    }

    private static void Collect(Node node, StringBuilder text)
    {
        if (node.Text is { } run) text.Append(run);
        foreach (var child in node.Content) Collect(child, text);
        if (node.Type.HoldsInline && node.Content.Count > 0) text.Append('\n');
    }

    private static Activity ActivityOf(Node node) => new(
        Id(node["id"])!.Value, PlainText(Part(node, "activity_what")), PlainText(Part(node, "activity_output")), PlainText(Part(node, "activity_reason")),
        Day(node["start"]), Day(node["end"]), Id(node["responsible"]), One<ActivityStatus>(node["status"])!.Value, One<ActivityChange>(node["change"]), node);

    private static Indicator IndicatorOf(Node node) => new(
        Id(node["id"])!.Value, PlainText(Part(node, "indicator_name")), PlainText(Part(node, "indicator_baseline")), PlainText(Part(node, "indicator_target")),
        PlainText(Part(node, "indicator_source")), One<IndicatorPurpose>(node["purpose"])!.Value, One<IndicatorNature>(node["nature"])!.Value,
        One<IndicatorFrequency>(node["frequency"]), node);

    private static Node Part(Node node, string type) => node.Content.First(child => child.Type.Name == type);

    private static Guid? Id(string? text) => text is null ? null : Guid.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T? One<T>(string? text) where T : struct, Enum => text is null ? null : Enum.Parse<T>(text, ignoreCase: true);
}
