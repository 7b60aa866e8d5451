using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>What became of a part of a card from one version to another.</summary>
public enum PartFate { Same, Added, Removed, Changed }

/// <summary>A paragraph, or a line of a list, in two versions.</summary>
/// <param name="Shape">What it is in: paragraph, bullet_list, ordered_list, quote.</param>
/// <param name="OnlyForm">The words are the same; emphasis, a link, the direction or the list is not.</param>
/// <param name="Direction">rtl or ltr.</param>
public sealed record BlockChange(PartFate Fate, string Shape, IReadOnlyList<WordRun> Words, bool OnlyForm, string Direction);

/// <summary>Something of a card that is not text: old and new.</summary>
/// <param name="Name">As in the texts <c>Part.lead</c>, <c>Part.start</c>, <c>Part.status</c> …; <c>supporters</c> has one of its own for each institution that came or went.</param>
/// <param name="Before">A body's id, a day or a value of an enum; null: not said.</param>
/// <param name="After">The same.</param>
public sealed record FactChange(string Name, object? Before, object? After);

/// <summary>A field of an activity or indicator whose words changed.</summary>
/// <param name="Part">As in the texts <c>Part.activity</c>, <c>Part.output</c>, <c>Part.baseline</c> …</param>
public sealed record FieldChange(string Part, IReadOnlyList<WordRun> Words, string Direction);

/// <summary>An activity or an indicator that was added, removed, changed or put elsewhere.</summary>
/// <param name="Name">What it says now; for a removed one, what it said.</param>
public sealed record ItemChange(Guid Id, string Name, PartFate Fate, bool Moved, IReadOnlyList<FactChange> Facts, IReadOnlyList<FieldChange> Fields);

/// <summary>A section in which two versions differ.</summary>
/// <param name="Name">As in <see cref="SectionPlace"/>.</param>
/// <param name="Fate">Added: it was empty before. Removed: it is empty now.</param>
public sealed record SectionChange(string Name, PartFate Fate)
{
    /// <summary>Of a section of text: all its blocks, unchanged ones too, in the order of the later version with removed ones where they stood.</summary>
    public IReadOnlyList<BlockChange> Blocks { get; init; } = [];

    /// <summary>Of the institutions and the period.</summary>
    public IReadOnlyList<FactChange> Facts { get; init; } = [];

    /// <summary>Of activities and indicators: only those that changed.</summary>
    public IReadOnlyList<ItemChange> Items { get; init; } = [];
}
