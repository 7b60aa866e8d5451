using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Reports;

/// <summary>The register of a plan as its report shows it: every number counted, none taken over.</summary>
internal sealed class ReportedRegister(Wording wording, RegisterCounts counts, StatedFigures figures)
{
    private readonly ReportText _source = wording.Own("source.register");

    public IReadOnlyList<ReportedTheme> Themes(Plan plan)
    {
        var themes = plan.Themes.OrderBy(t => t.Number).Select(t => Line(t.Id, t.Number, wording.Of(t.Name), t.Aliases)).ToList();
        var withoutTheme = Line(null, null, wording.Own("theme.none"), []);
        return withoutTheme.Total.Value > 0 ? [.. themes, withoutTheme] : themes;
    }

    public ProposalTotals Totals() => new(
        Proposals(counts.Of(Channel.Portal)), Proposals(counts.Of(Channel.Session)),
        Proposals(counts.Of(Channel.Import)), Proposals(counts.Total));

    public AnalysisOutcome Outcome(IReadOnlyList<ReportText> reasons, Plan plan)
    {
        var lines = new List<NamedFigure>();
        if (counts.Total > 0) lines.Add(new("collected", Proposals(counts.Total)));
        if (figures.Has("proposals.accepted")) lines.Add(new("accepted", figures.Of("proposals.accepted", "proposal")));
        if (counts.Of(Eligibility.NotExamined) < counts.Total)
        {
            lines.Add(new("registerAccepted", Proposals(counts.Of(Eligibility.Accepted))));
            lines.Add(new("registerNotAccepted", Proposals(counts.Of(Eligibility.NotAccepted))));
            lines.Add(new("registerNotExamined", Proposals(counts.Of(Eligibility.NotExamined))));
        }

        foreach (var (key, disposition) in Dispositions)
            if (counts.Of(disposition) is > 0 and var number) lines.Add(new(key, Proposals(number)));

        var allAnswered = counts.Total > 0 && counts.Of(Disposition.NotYet) == 0;
        return new AnalysisOutcome(reasons, allAnswered && plan.RegisterPublishedAt is not null, lines);
    }

    private static readonly (string Key, Disposition Disposition)[] Dispositions =
    [
        ("acceptedNotIncluded", Disposition.AcceptedNotIncluded), ("merged", Disposition.Merged),
        ("split", Disposition.Split), ("included", Disposition.Included),
    ];

    private ReportedTheme Line(Guid? id, int? number, ReportText name, IEnumerable<string> aliases)
    {
        int portal = counts.Of(id, Channel.Portal), session = counts.Of(id, Channel.Session), unsaid = counts.Of(id, Channel.Import);
        return new ReportedTheme(
            number, name, [.. aliases.Select(wording.AsWritten)],
            Proposals(portal), Proposals(session), Proposals(unsaid), Proposals(portal + session + unsaid));
    }

    private Figure Proposals(int number) => new(number, "proposal", _source);
}
