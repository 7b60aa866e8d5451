namespace OpenGov.Workspace.Reports;

/// <summary>Which totals of the source agree with their parts and with the register, and which cannot be checked.</summary>
/// <remarks>Corrects nothing. Only what the source states is listed: a plan without reported figures has an empty table.</remarks>
public sealed class Reconciliation(StatedFigures figures, IReadOnlyList<ReportedTheme> themes, ProposalTotals counted, IReadOnlyList<ReportedSession> sessions)
{
    private readonly List<ReconciledTotal> _rows = [];

    public IReadOnlyList<ReconciledTotal> Rows()
    {
        var numbers = themes.Where(t => t.Number is not null).Select(t => t.Number!.Value).ToList();
        Compare("portalProposals", "proposals.portal", "proposal", figures.Sum(numbers.Select(n => $"proposals.theme.{n}.portal")), counted.Portal.Value);
        Compare("sessionProposals", "proposals.session", "proposal", figures.Sum(numbers.Select(n => $"proposals.theme.{n}.session")), counted.Session.Value);
        Compare("proposals", "proposals.total", "proposal", figures.Sum(["proposals.portal", "proposals.session"]), counted.Total.Value);
        foreach (var theme in themes.Where(t => t.Number is not null))
        {
            Differing("themePortal", theme, $"proposals.theme.{theme.Number}.portal", theme.Portal);
            Differing("themeSession", theme, $"proposals.theme.{theme.Number}.session", theme.Session);
        }

        Compare("portalPersons", "participation.portal.total", "person",
            figures.Sum(["participation.portal.proposers", "participation.portal.reacting"]), null);
        Compare("sessionAttendance", "participation.sessions", "participation", AttendanceOfSessions(), null);
        Compare("participations", "participation.total", "participation",
            figures.Sum(["participation.portal.total", "participation.sessions"]), null);

        if (sessions.Any(s => s.Registered.Value is not null))
            Unchecked("registrations", new Figure(null, "registration", null), "mayBeCumulative");
        if (figures.IsLost("proposals.accepted")) Unchecked("acceptedProposals", figures.Of("proposals.accepted", "proposal"), "notInSource");
        if (figures.Has("consultation.comments")) Unchecked("comments", figures.Of("consultation.comments", "comment"), "noBreakdown");
        if (figures.Has("commitments.proposed")) Unchecked("commitments", figures.Of("commitments.proposed", "commitment"), "noBreakdown");
        if (figures.Has("commitments.institutions")) Unchecked("commitmentInstitutions", figures.Of("commitments.institutions", "institution"), "noBreakdown");
        return _rows;
    }

    private decimal? AttendanceOfSessions() =>
        sessions.Count == 0 || sessions.Any(s => s.Attended.Value is null) ? null : sessions.Sum(s => s.Attended.Value);

    private void Compare(string key, string figure, string unit, decimal? parts, decimal? register)
    {
        if (!figures.Has(figure)) return;
        var stated = figures.Of(figure, unit);
        if (stated.Value is null) Unchecked(key, stated, "notInSource");
        else if (parts is null && register is null) Unchecked(key, stated, "noBreakdown");
        else _rows.Add(new(key, null, stated, parts, register, Agree(stated.Value, parts, register), null));
    }

    /// <summary>The counts of a theme are listed only where the register holds another number.</summary>
    private void Differing(string key, ReportedTheme theme, string figure, Figure inRegister)
    {
        if (figures.Value(figure) is { } stated && stated != inRegister.Value)
            _rows.Add(new(key, theme.Number, figures.Of(figure, "proposal"), null, inRegister.Value, "differs", null));
    }

    private void Unchecked(string key, Figure stated, string reason) =>
        _rows.Add(new(key, null, stated, null, null, "cannotBeChecked", reason));

    private static string Agree(decimal? stated, decimal? parts, decimal? register) =>
        (parts ?? stated) == stated && (register ?? stated) == stated ? "agrees" : "differs";
}
