using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>The summary of changes of a revised commitment, which writes itself from the two texts.</summary>
/// <param name="QualitativeBefore">Qualitative indicators of the running commitment.</param>
public sealed record RevisionSummary(
    IReadOnlyDictionary<ActivityChange, int> Activities, int IndicatorsAdded, int IndicatorsTakenOut, int IndicatorsRefined,
    int QualitativeBefore, int QualitativeAfter, int Indicators, IReadOnlyList<string> ChangedSections, bool TitleChanged, bool LeadChanged, bool PeriodChanged)
{
    /// <summary>The order in which changes are told; what is postponed is told apart from what is dropped.</summary>
    public static readonly IReadOnlyList<ActivityChange> Order =
        [ActivityChange.Keep, ActivityChange.Add, ActivityChange.Amend, ActivityChange.Postpone, ActivityChange.Drop];

    public static RevisionSummary Of(CardRevision revision) => new(
        Order.ToDictionary(change => change, change => revision.Activities.Count(activity => activity.Change == change)),
        revision.Indicators.Count(one => one.Before is null), revision.Indicators.Count(one => one.After is null), revision.Indicators.Count(one => one.IsRefined),
        revision.Running?.Indicators.Count(one => one.Nature is IndicatorNature.Qualitative) ?? 0,
        revision.Now.Indicators.Count(one => one.Nature is IndicatorNature.Qualitative), revision.Now.Indicators.Count,
        revision.ChangedSections, revision.TitleChanged, revision.LeadChanged, revision.PeriodChanged);

    /// <summary>One sentence for each kind of change there is, in the language of the page.</summary>
    public IReadOnlyList<string> Sentences(IStringLocalizer<CardsTexts> text)
    {
        var said = new List<string>();
        if (TitleChanged) said.Add(text["Revise.Title"]);
        if (LeadChanged) said.Add(text["Revise.Lead"]);
        if (PeriodChanged) said.Add(text["Revise.Period"]);
        foreach (var change in Order.Where(change => Activities[change] > 0)) said.Add(text.Count($"Revise.{change}", Activities[change]));
        if (IndicatorsRefined > 0) said.Add(text.Count("Revise.Refined", IndicatorsRefined));
        if (IndicatorsAdded > 0) said.Add(text.Count("Revise.IndicatorsAdded", IndicatorsAdded));
        if (IndicatorsTakenOut > 0) said.Add(text.Count("Revise.IndicatorsTakenOut", IndicatorsTakenOut));
        if (QualitativeBefore != QualitativeAfter) said.Add(text["Revise.Qualitative", QualitativeAfter, QualitativeBefore]);
        if (ChangedSections.Count > 0)
            said.Add(text["Revise.Sections", string.Join(text["List.Comma"], ChangedSections.Select(name => text[$"Section.{name}"].Value))]);
        return said.Count > 0 ? said : [text["Revise.Nothing"]];
    }
}
