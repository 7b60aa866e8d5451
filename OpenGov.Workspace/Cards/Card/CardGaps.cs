namespace OpenGov.Workspace.Cards;

/// <summary>What a card still lacks. A reminder to its authors: it stops nobody from writing on.</summary>
public static class CardGaps
{
    public const string Title = "title", Lead = "lead", Period = "period", Activities = "activities", ActivityDates = "activity-dates",
        ActivityResponsible = "activity-responsible", Indicators = "indicators", IndicatorTargets = "indicator-targets",
        ActivityReasons = "activity-reasons", Quality = "quality", Values = "values", Contact = "contact";

    /// <summary>Without these nobody would know what is signed.</summary>
    public static readonly IReadOnlyList<string> Essential = [Title, Lead, "problem", "solution", Activities, Indicators];

    /// <summary>Names of the sections without text, and the words above, in the card's order.</summary>
    public static IReadOnlyList<string> Of(WrittenCard card)
    {
        var gaps = new List<string>();
        Add(Title, card.Title.Length == 0);
        Add(Lead, card.Lead is null);
        Add(Period, card.Start is null || card.End is null);
        foreach (var name in WrittenCard.TextSections.TakeWhile(name => name != "transparency")) Add(name, card[name].IsEmpty);
        Add(Values, WrittenCard.OpenGovernmentValues.All(name => card[name].IsEmpty));
        Add(Activities, card.Activities.Count == 0);
        Add(ActivityDates, card.Activities.Any(activity => activity.Start is null || activity.End is null));
        Add(ActivityResponsible, card.Activities.Any(activity => activity.Responsible is null));
        Add(Indicators, card.Indicators.Count == 0);
        Add(IndicatorTargets, card.Indicators.Any(indicator => indicator.Target.Length == 0));
        Add(Quality, card.Indicators.Count > 0 && card.Indicators.All(indicator => indicator.Nature is IndicatorNature.Quantitative));
        Add("resources", card["resources"].IsEmpty);
        Add(Contact, card.Contact.Length == 0);
        return gaps;

        void Add(string gap, bool isThere)
        {
            if (isThere) gaps.Add(gap);
        }
    }
}
