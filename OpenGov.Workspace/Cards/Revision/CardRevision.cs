namespace OpenGov.Workspace.Cards;

/// <summary>What a revision does with one activity of the running commitment.</summary>
/// <param name="Before">Null for one that is added.</param>
/// <param name="After">Null for one that was deleted from the text.</param>
public sealed record RevisedActivity(ActivityChange Change, WrittenCard.Activity? Before, WrittenCard.Activity? After)
{
    public string What => After is { What.Length: > 0 } ? After.What : Before?.What ?? "";
    public string Reason => After?.Reason ?? "";

    /// <summary>It goes, waits or changes, and nobody has said why.</summary>
    public bool IsUnexplained => Change is ActivityChange.Drop or ActivityChange.Postpone or ActivityChange.Amend && string.IsNullOrWhiteSpace(Reason);
}

/// <param name="Before">Null for a new one.</param>
/// <param name="After">Null for one that was taken out.</param>
public sealed record RevisedIndicator(WrittenCard.Indicator? Before, WrittenCard.Indicator? After)
{
    public bool IsRefined => Before is not null && After is not null && Key(Before) != Key(After);

    private static object Key(WrittenCard.Indicator one) =>
        (one.Name, one.Baseline, one.Target, one.Source, one.Purpose, one.Nature, one.Frequency);
}

/// <summary>A revised card held against the running commitment: what happens to each activity and indicator, and which sections say something else.</summary>
public sealed class CardRevision
{
    private CardRevision(WrittenCard? running, WrittenCard now, IReadOnlyList<RevisedActivity> activities, IReadOnlyList<RevisedIndicator> indicators) =>
        (Running, Now, Activities, Indicators) = (running, now, activities, indicators);

    /// <summary>Null for a card that revises nothing.</summary>
    public WrittenCard? Running { get; }
    public WrittenCard Now { get; }

    /// <summary>In the order of the new text; what was deleted from it stands at the end.</summary>
    public IReadOnlyList<RevisedActivity> Activities { get; }
    public IReadOnlyList<RevisedIndicator> Indicators { get; }
    public IReadOnlyList<RevisedActivity> Unexplained => [.. Activities.Where(activity => activity.IsUnexplained)];
    public IReadOnlyList<string> ChangedSections =>
        Running is null ? [] : [.. WrittenCard.TextSections.Where(name => Running[name].Text != Now[name].Text)];
    public bool TitleChanged => Running is not null && Running.Title != Now.Title;
    public bool LeadChanged => Running is not null && Running.Lead != Now.Lead;
    public bool PeriodChanged => Running is not null && (Running.Start, Running.End) != (Now.Start, Now.End);

    /// <param name="runningText">Canonical JSON, as a revised card keeps it.</param>
    public static CardRevision Of(string? runningText, WrittenCard now)
    {
        var running = runningText is null ? null : SealedText.Read(runningText);
        var (activities, indicators) = (Known(running?.Activities, one => one.Id), Known(running?.Indicators, one => one.Id));
        return new CardRevision(
            running, now,
            [
                .. now.Activities.Select(after => Of(activities.GetValueOrDefault(after.Id), after)),
                .. activities.Values.Where(before => now.Activities.All(after => after.Id != before.Id)).Select(before => new RevisedActivity(ActivityChange.Drop, before, null)),
            ],
            [
                .. now.Indicators.Select(after => new RevisedIndicator(indicators.GetValueOrDefault(after.Id), after)),
                .. indicators.Values.Where(before => now.Indicators.All(after => after.Id != before.Id)).Select(before => new RevisedIndicator(before, null)),
            ]);
    }

    // What was decided counts; but an activity that says something else was not kept as it is.
    private static RevisedActivity Of(WrittenCard.Activity? before, WrittenCard.Activity after)
    {
        var change = before is null
            ? after.Change is ActivityChange.Drop or ActivityChange.Postpone ? after.Change.Value : ActivityChange.Add
            : after.Change switch
            {
                ActivityChange.Drop or ActivityChange.Postpone or ActivityChange.Amend => after.Change.Value,
                _ => Says(before) == Says(after) ? ActivityChange.Keep : ActivityChange.Amend,
            };
        return new RevisedActivity(change, before, after);
    }

    // How far it has come is not what it says.
    private static (string, string, DateOnly?, DateOnly?, Guid?) Says(WrittenCard.Activity one) => (one.What, one.Output, one.Start, one.End, one.Responsible);

    private static Dictionary<Guid, T> Known<T>(IReadOnlyList<T>? all, Func<T, Guid> id) => all?.ToDictionary(id) ?? [];
}
