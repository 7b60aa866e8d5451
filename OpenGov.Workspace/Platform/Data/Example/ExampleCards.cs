using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Where a card of the example is left.</summary>
internal enum CardLeft { Draft, SentBack, SignedByCivilSociety, Published }

/// <summary>A card of plan 3 whose text is made up; its title says so.</summary>
/// <param name="Lead">Key of a body; null where the plan's documents do not say who leads.</param>
/// <param name="Proposals">Numbers of the made-up proposals that it is opened from.</param>
/// <param name="Note">What a side asked for that sent it back.</param>
internal sealed record ExampleCard(int Commitment, CardKind Kind, string Title, string? Lead, DateOnly Start, DateOnly End, CardLeft Standing, string? Note)
{
    public IReadOnlyList<string> Supporters { get; init; } = [];
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<ExampleActivity> Activities { get; init; } = [];
    public IReadOnlyList<DraftText.DraftIndicator> Indicators { get; init; } = [];
    public string Contact { get; init; } = "";
    public IReadOnlyList<int> Proposals { get; init; } = [];
    public IReadOnlyList<ExampleDrop> Drops { get; init; } = [];
    public IReadOnlyList<ExampleEdit> Edits { get; init; } = [];
    public IReadOnlyList<ExampleTalk> Comments { get; init; } = [];

    public DraftText Draft(BodyDirectory bodies) => new("ar", Title)
    {
        Kind = Kind,
        Lead = Lead is null ? null : bodies.ByKey(Lead),
        Supporters = [.. Supporters.Select(bodies.ByKey)],
        Start = Start,
        End = End,
        Sections = Sections,
        Activities = [.. Activities.Select(activity => new DraftText.DraftActivity(activity.What)
        {
            Output = activity.Output, Start = activity.Start, End = activity.End, Status = activity.Status,
            Responsible = activity.Responsible is { } key ? bodies.ByKey(key) : null,
        })],
        Indicators = Indicators,
        Contact = Contact,
    };
}

internal sealed record ExampleActivity(string What, string Output, DateOnly? Start, DateOnly? End, string? Responsible, ActivityStatus Status);

internal sealed record ExampleDrop(string By, int Proposal, string Reason);

/// <summary>One edit: a paragraph for a section, other words for words, or what becomes of an activity or an indicator, counted from 1.</summary>
/// <param name="By">Key of the person.</param>
internal sealed record ExampleEdit(
    string By, string? Section, string? Find, string? Text, int? Activity, string? Change, string? Start, string? End, string? Reason, int? Indicator, string? Nature, string? Target);

/// <summary>A conversation about a card.</summary>
/// <param name="About">The passage; null: the section.</param>
internal sealed record ExampleTalk(string By, string? About, string? Section, string Text, string? ResolvedBy)
{
    public IReadOnlyList<string> Mention { get; init; } = [];
    public IReadOnlyList<ExampleAnswer> Answers { get; init; } = [];
}

internal sealed record ExampleAnswer(string By, string Text);
