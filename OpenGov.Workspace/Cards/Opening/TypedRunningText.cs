namespace OpenGov.Workspace.Cards;

/// <summary>A running commitment's text as somebody pastes it: a field for each part, a line for each activity and indicator.</summary>
public sealed class TypedRunningText
{
    public static readonly IReadOnlyList<string> Parts = ["problem", "solution", "results", "activities", "indicators"];

    private readonly Dictionary<string, string> _typed = [];

    public string this[string part]
    {
        get => _typed.GetValueOrDefault(part, "");
        set => _typed[part] = value ?? "";
    }

    public DraftText On(DraftText draft) => draft with
    {
        Sections = _typed.Where(typed => WrittenCard.TextSections.Contains(typed.Key)).ToDictionary(),
        Activities = [.. Lines("activities").Select(line => new DraftText.DraftActivity(line))],
        Indicators = [.. Lines("indicators").Select(line => new DraftText.DraftIndicator(line))],
    };

    private string[] Lines(string part) =>
        this[part].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
