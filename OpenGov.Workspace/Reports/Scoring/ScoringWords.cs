using System.Globalization;
using System.Resources;
using System.Text.Json;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>Figures of scoring in words and digits; what is not known is said, never shown as a number.</summary>
internal sealed class ScoringWords(Wording wording)
{
    private static readonly ResourceManager EvaluationWords = new(typeof(EvaluationTexts));

    private CultureInfo Culture => wording.Language.Culture;

    /// <summary>Points of the scale, two decimals.</summary>
    public string Points(double points) => points.ToString("0.00", Culture);
    public string Points(double? points) => points is { } known ? Points(known) : wording.Label("scoring.notGiven");

    /// <summary>Half points as points: 7 is 3.5.</summary>
    public string Halves(int halves) => (halves / 2m).ToString("0.#", Culture);

    public string Signed(double difference) => difference.ToString("+0.00;-0.00;0.00", Culture);

    public string Whole(long number) => number.ToString("N0", Culture);

    /// <summary>0 to 1 in percent, one decimal.</summary>
    public string Percent(double share) => wording.Label("scoring.percent", (share * 100).ToString("0.0", Culture));

    /// <summary>All and none only where it is all and none: 9,999 of 10,000 are not 100%.</summary>
    public string Percent(int count, int of) =>
        Percent(count == 0 || count == of ? (double)count / of : Math.Clamp(Math.Round((double)count / of, 3), 0.001, 0.999));

    /// <summary>A measure of agreement with its interval, or why there is none.</summary>
    public string Measure(Estimate estimate) => estimate switch
    {
        { Value: null, Why: Undefined.TooFew } => wording.Label("agreement.undefined.tooFew"),
        { Value: null } => wording.Label("agreement.undefined.noVariation"),
        { Low: { } low, High: { } high } => wording.Label("agreement.interval", Points(estimate.Value.Value), Points(low), Points(high)),
        _ => wording.Label("agreement.noInterval", Points(estimate.Value.Value)),
    };

    /// <summary>As on the page; with too few proposals, how many there are and how many it takes.</summary>
    public string Verdict(Agreement agreement)
    {
        var verdict = Page($"Ranking.Verdict.{agreement.Verdict}");
        return agreement.Verdict is AgreementVerdict.TooFewToTell ? $"{verdict} {wording.Label("agreement.needed", agreement.Pairs, Benchmarks.FewestPairs)}" : verdict;
    }

    /// <summary>Where the interval reaches into another verdict; else null.</summary>
    public string? Care(Agreement agreement) =>
        agreement.Verdict is AgreementVerdict.TooFewToTell or AgreementVerdict.NoVariation || agreement.IsSettled ? null : Page("Ranking.Verdict.Careful");

    /// <summary>How often a proposal is selected when weights are drawn.</summary>
    public string Often(int selected, int draws) => wording.Label($"often.{(selected, draws) switch
    {
        _ when selected == draws => "always",
        (0, _) => "never",
        _ when selected >= .95 * draws => "almostAlways",
        _ when selected >= .75 * draws => "mostly",
        _ when selected > .25 * draws => "depends",
        _ when selected > .05 * draws => "seldom",
        _ => "almostNever",
    }}");

    /// <summary>The day it was in Morocco.</summary>
    public string Day(DateTime utc) => Day(Dates.DayOf(utc));

    /// <summary>With hours, minutes and seconds: what came first must be told.</summary>
    public string Moment(DateTime utc) => wording.Label("scoring.moment", Day(utc), Dates.Local(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    public string Day(DateOnly day) =>
        wording.Label("date.day", day.Day == 1 ? wording.Label("date.first") : day.Day, wording.Label($"month.{day.Month:00}"), day.Year);

    public string Selection(SelectionState state) => Page($"Ranking.Selection.{state}");

    public string SettledBy(SettlementInRound settled) => settled.By is { } by ? wording.Label($"settledBy.{Camel(by)}") : wording.Label("scoring.notSettled");

    public string Side(Side side) => wording.Label($"side.{Camel(side)}");

    /// <summary>The line as it was drawn, with its value.</summary>
    public string Line(CutDrawn cut) => wording.Label($"line.{Camel(cut.Kind)}", LineValue(cut));

    public string LineValue(CutDrawn cut) => cut.Kind is CutKind.Threshold ? Points(cut.Value / 100.0) : Whole(cut.Value);

    /// <summary>A word of the ranking's page, in the language of the report.</summary>
    private string Page(string key) => EvaluationWords.GetString(key, Culture)!;

    public static string Camel<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
