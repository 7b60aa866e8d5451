namespace OpenGov.Workspace.Cards;

/// <summary>In what two versions of a card differ, section by section in the card's order.</summary>
/// <remarks>Activities and indicators are known by their id, and by what they say where somebody entered them anew.</remarks>
public sealed class CardComparison
{
    private CardComparison(IReadOnlyList<SectionChange> sections) => Sections = sections;

    /// <summary>Only those that differ.</summary>
    public IReadOnlyList<SectionChange> Sections { get; }

    public bool IsEmpty => Sections.Count == 0;

    public SectionChange? this[string section] => Sections.FirstOrDefault(change => change.Name == section);

    public static CardComparison Of(WrittenCard before, WrittenCard after)
    {
        var old = SectionPlace.AllOf(before.Document).ToDictionary(place => place.Name, place => place.Node);
        return new CardComparison([.. SectionPlace.AllOf(after.Document).Select(place => Section(place.Name, old[place.Name], place.Node, before, after)).OfType<SectionChange>()]);
    }

    private static SectionChange? Section(string name, Node old, Node young, WrittenCard before, WrittenCard after)
    {
        if (old.IsLike(young)) return null;
        var change = name switch
        {
            "meta" => new SectionChange(name, PartFate.Changed) { Facts = [.. Facts(before, after)] },
            "activities" => Items(name, ItemComparison.Of(before.Activities, after.Activities, after.Language)),
            "indicators" => Items(name, ItemComparison.Of(before.Indicators, after.Indicators, after.Language)),
            _ => new SectionChange(name, FateOf(WrittenCard.PlainText(old), WrittenCard.PlainText(young))) { Blocks = BlockComparison.Of(old, young, after.Language) },
        };

        // Empty paragraphs, or the same things under other ids: nothing that anybody reads.
        return change.Facts.Count + change.Items.Count > 0 || change.Blocks.Any(block => block.Fate is not PartFate.Same) ? change : null;
    }

    private static SectionChange Items(string name, IReadOnlyList<ItemChange> items) => new(name, PartFate.Changed) { Items = items };

    private static PartFate FateOf(string before, string after) => (before.Length, after.Length) switch
    {
        (0, > 0) => PartFate.Added,
        ( > 0, 0) => PartFate.Removed,
        _ => PartFate.Changed,
    };

    private static IEnumerable<FactChange> Facts(WrittenCard before, WrittenCard after)
    {
        if (before.Kind != after.Kind) yield return new FactChange("kind", before.Kind, after.Kind);
        if (before.Lead != after.Lead) yield return new FactChange("lead", before.Lead, after.Lead);
        foreach (var gone in before.Supporters.Except(after.Supporters)) yield return new FactChange("supporters", gone, null);
        foreach (var come in after.Supporters.Except(before.Supporters)) yield return new FactChange("supporters", null, come);
        if (before.Start != after.Start) yield return new FactChange("start", before.Start, after.Start);
        if (before.End != after.End) yield return new FactChange("end", before.End, after.End);
    }
}
