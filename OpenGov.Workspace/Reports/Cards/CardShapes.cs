using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Reports;

/// <summary>In which order a card is printed: as the ministry does, or under the headings of the Open Government Partnership.</summary>
internal static class CardShapes
{
    public static IReadOnlyList<CardChapter> Of(CardTemplate template) => template is CardTemplate.Ogp ? Ogp : Ministry;

    private static readonly IReadOnlyList<CardChapter> Ministry =
    [
        new("chapter.issue", [new(null, "section", "problem"), Section("causes"), Section("done")]),
        Alone("solution"),
        Alone("results"),
        new("Section.values", [.. Values()]),
        new("chapter.activities", [new(null, "activities"), new("chapter.changes", "changes", MayLack: true)]),
        new("chapter.indicators", [new(null, "indicators")]),
        Alone("resources"),
        new("Section.contact", [new(null, "contact")]),
        new("chapter.proposals", [new(null, "proposals")]),
        new("chapter.chain", [new(null, "chain")]),
        new("chapter.signatures", [new(null, "signatures")]),
    ];

    private static readonly IReadOnlyList<CardChapter> Ogp =
    [
        new("chapter.issue", [new(null, "section", "problem"), Section("causes")]),
        Alone("solution"),
        Alone("results"),
        new("Section.values", [.. Values()]),
        new("chapter.activities", [new(null, "activities"), new("chapter.changes", "changes", MayLack: true)]),
        new("chapter.additional", [Section("done"), Section("resources"), new("chapter.indicators", "indicators"), new("chapter.proposals", "proposals")]),
        new("chapter.chain", [new(null, "chain")]),
        new("Section.contact", [new(null, "contact")]),
        new("chapter.signatures", [new(null, "signatures")]),
    ];

    /// <summary>Technology and inclusion count only beside one of the others: nobody misses them where they are not claimed.</summary>
    private static IEnumerable<CardPassage> Values() => new[] { "transparency", "participation", "accountability", "technology", "inclusion" }
        .Select(name => Section(name) with { MayLack = !WrittenCard.OpenGovernmentValues.Contains(name) });

    private static CardChapter Alone(string section) => new($"Section.{section}", [new(null, "section", section)]);

    private static CardPassage Section(string name) => new($"Section.{name}", "section", name);
}
