using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>What a plan's passages and calendar give to the sections of its report.</summary>
internal sealed class PlanDocuments(Wording wording, IReadOnlyList<PlanPassage> passages, IReadOnlyList<CalendarEntry> calendar)
{
    /// <summary>The words by which a reference is known to lead to the portal or its co-creation space.</summary>
    private static readonly string[] DigitalSpaceWords = [Folding.Fold("بوابة"), Folding.Fold("الفضاء الرقمي")];

    private static readonly (string Key, string Unit)[] CommunicationFigures =
    [
        ("invitations", "invitation"), ("facebookViews", "view"), ("twitterViews", "view"),
        ("capsules", "capsule"), ("capsuleViews", "view"), ("capsuleInteractions", "interaction"),
    ];

    public IReadOnlyList<ReportText> Issuer() => TextsOf(PassageKind.Issuer);
    public IReadOnlyList<ReportText> NonAcceptanceReasons() => TextsOf(PassageKind.NonAcceptanceReason);
    public IReadOnlyList<DatedText> AnalysisSteps() => DatedOf(PassageKind.AnalysisStep);

    public ReportContext Context(StatedFigures figures) => new(
        DatedOf(PassageKind.Context),
        new PartnershipSize(
            figures.Of("context.ogpCountries", "country"),
            figures.Of("context.ogpLocalMembers", "localMember"),
            figures.Of("context.ogpParliaments", "parliament")),
        new FirstPlan(
            figures.Of("context.firstPlan.commitments", "commitment"),
            figures.Of("context.firstPlan.completion", "percent")));

    public ReportMethod Method(Plan plan) => new(
        DayOf(CalendarKind.MethodAdopted), DayOf(CalendarKind.MethodAdapted),
        Stages(plan, beside: false), Stages(plan, beside: true));

    public ReportedConsultation? Consultation(ReportMethod method, StatedFigures figures)
    {
        var held = calendar.FirstOrDefault(e => e.Kind is CalendarKind.PublicConsultation);
        if (held is null && !figures.Has("consultation.comments")) return null;
        return new ReportedConsultation(
            held?.From.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
            method.Beside.Count > 0,
            figures.Of("consultation.weeks", "week"),
            figures.Of("consultation.participants", "participant"),
            figures.Of("consultation.comments", "comment"));
    }

    public ReportedCommunication Communication(StatedFigures figures) => new(
        DayOf(CalendarKind.OpeningWebinar),
        TextsOf(PassageKind.Communication),
        [.. CommunicationFigures.Where(f => figures.Has($"communication.{f.Key}"))
            .Select(f => new NamedFigure(f.Key, figures.Of($"communication.{f.Key}", f.Unit)))]);

    public IReadOnlyList<DatedText> CommitteeMeetings() =>
        [.. calendar.Where(e => e.Kind is CalendarKind.CommitteeMeeting)
            .Select((e, i) => new DatedText(i + 1, wording.Of(e.Title), new ReportText(wording.Day(e.From), wording.Language.Code)))];

    public IReadOnlyList<ReportReference> References() =>
        [.. passages.Where(p => p.Kind is PassageKind.Reference).Select(p => new ReportReference(wording.Of(p.Text), p.Url ?? ""))];

    public DigitalSpace DigitalSpace() => new(
        [.. passages.Where(p => p.Kind is PassageKind.Reference && DigitalSpaceWords.Any(word => Folding.Fold(p.Text.Ar).StartsWith(word, StringComparison.Ordinal)))
            .Select(p => new ReportReference(wording.Of(p.Text), p.Url ?? ""))]);

    private List<ReportText> TextsOf(PassageKind kind) => [.. passages.Where(p => p.Kind == kind).Select(p => wording.Of(p.Text))];

    private List<DatedText> DatedOf(PassageKind kind) => [.. passages.Where(p => p.Kind == kind).Select(p =>
    {
        var period = wording.OfMaybe(p.Period);
        return new DatedText(p.Order, WithoutPeriod(wording.Of(p.Text), period), period);
    })];

    /// <summary>Some documents repeat the period in brackets at the end of the text; here it has a column.</summary>
    private static ReportText WithoutPeriod(ReportText text, ReportText? period) =>
        period is not null && text.Text.EndsWith($"({period.Text})", StringComparison.Ordinal)
            ? text with { Text = text.Text[..^(period.Text.Length + 2)].TrimEnd() } : text;

    private List<ReportedStage> Stages(Plan plan, bool beside) => [.. plan.Stages.Where(s => s.BeyondAdoptedList == beside)
        .OrderBy(s => s.Number).Select(s => new ReportedStage(s.Number, wording.Of(s.Name), s.From, s.Until))];

    private DateOnly? DayOf(CalendarKind kind) => calendar.FirstOrDefault(e => e.Kind == kind && e.Precision is DatePrecision.Day)?.From;
}
