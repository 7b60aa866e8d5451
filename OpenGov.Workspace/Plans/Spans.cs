using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>Dates of a plan in words, no more exact than they are known.</summary>
public sealed class Spans(Dates dates, IStringLocalizer<PlansTexts> text)
{
    public string Of(StageSpan stage) => stage switch
    {
        { From: null, Until: null } => text["Stage.Undated"],
        { IsInMonths: true, From: { } from, Until: { } until } when (from.Year, from.Month) == (until.Year, until.Month) => dates.Month(from),
        { IsInMonths: true, From: { } from, Until: { } until } => text["Span.Between", dates.Month(from), dates.Month(until)],
        _ => dates.Range(stage.From, stage.Until),
    };

    public string Of(CalendarLine line) => line.Precision switch
    {
        DatePrecision.Year => text["Span.Year", line.From.Year],
        DatePrecision.Month => dates.Month(line.From),
        _ => line.Until is null ? dates.Day(line.From) : dates.Range(line.From, line.Until),
    };
}
