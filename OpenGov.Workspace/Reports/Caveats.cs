using System.Globalization;

namespace OpenGov.Workspace.Reports;

/// <summary>The warnings that belong to the figures of a plan.</summary>
/// <remarks>Each key needs its label <c>caveat.{key}</c> and its place in synthesis.typ: elsewhere it would silently not be printed.</remarks>
public static class Caveats
{
    public const string Registrations = "registrations", RegistrationsPlain = "registrationsPlain", Participations = "participations",
        TwoUnits = "twoUnits", ThemeOrder = "themeOrder", AcceptedUnknown = "acceptedUnknown",
        ConsultationBeside = "consultationBeside", ExampleRegister = "exampleRegister";

    public static readonly IReadOnlyList<string> Keys =
        [Registrations, RegistrationsPlain, Participations, TwoUnits, ThemeOrder, AcceptedUnknown, ConsultationBeside, ExampleRegister];

    /// <summary>A rise over fewer sessions than this may well be chance.</summary>
    private const int TellingRise = 4;

    public static IEnumerable<Caveat> Of(
        StatedFigures figures, IReadOnlyList<ReportedTheme> themes, IReadOnlyList<ReportedSession> sessions, ReportMethod method, int examples)
    {
        if (OfRegistrations(sessions) is { } registrations) yield return registrations;

        if (figures.Value("participation.sessions") is { } inSessions && figures.Value("participation.total") is { } total)
            yield return new Caveat(Participations, Number(inSessions), Number(total));

        string[] persons = ["participation.portal.proposers", "participation.portal.reacting", "participation.portal.total"];
        string[] proposals = ["proposals.portal", "proposals.session", "proposals.total"];
        if (persons.Zip(proposals).All(pair => figures.Value(pair.First) is { } value && value == figures.Value(pair.Second)))
            yield return new Caveat(TwoUnits, [.. persons.Select(key => Number(figures.Value(key)!.Value))]);

        var twiceNamed = themes.Where(t => t.Aliases.Count > 0 && figures.Has($"proposals.theme.{t.Number}.portal")).ToList();
        foreach (var theme in twiceNamed) yield return new Caveat(ThemeOrder, Number(theme.Number!.Value));

        if (examples > 0) yield return new Caveat(ExampleRegister, Number(examples));
        if (figures.IsLost("proposals.accepted")) yield return new Caveat(AcceptedUnknown);

        if (method.Beside.Count > 0 && figures.Value("commitments.proposed") is { } proposed && figures.Value("commitments.institutions") is { } institutions)
            yield return new Caveat(ConsultationBeside, Number(proposed), Number(institutions), Number(method.Stages.Count));
    }

    private static Caveat? OfRegistrations(IReadOnlyList<ReportedSession> sessions)
    {
        if (sessions.All(s => s.Registered.Value is null)) return null;

        var first = sessions.Count - 1;
        while (first > 0 && sessions[first - 1].Registered.Value < sessions[first].Registered.Value) first--;
        return sessions.Count - first >= TellingRise
            ? new Caveat(Registrations, Number(sessions[first].Number), Number(sessions[^1].Number))
            : new Caveat(RegistrationsPlain);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
