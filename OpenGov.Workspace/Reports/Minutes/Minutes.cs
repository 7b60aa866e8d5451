namespace OpenGov.Workspace.Reports;

/// <summary>The minutes of a meeting of the committee in one reader's language: what the template, the workbook and programs read.</summary>
/// <remarks>Written as camelCase JSON. A null is left out or said to be unknown, never filled in.</remarks>
/// <param name="Form">inPerson, remote or hybrid.</param>
/// <param name="Time">Morocco's, as in 10:30.</param>
/// <param name="State">draft, approved or published.</param>
public sealed record Minutes(
    ReportText Title, ReportedPlan Plan, int Number, DateOnly? Date, string? Time, string Form, ReportText? Place, string State,
    MinutesPresence Presence,
    IReadOnlyList<PresentBody> Present,
    IReadOnlyList<AbsentBody> Absent,
    IReadOnlyList<MinutesPoint> Agenda,
    IReadOnlyList<MinutesOutput> Outputs,
    IReadOnlyList<ReportReference> Documents,
    IReadOnlyList<MinutesSignature> Signatures)
{
    /// <summary>None: minutes carry no figures of other documents.</summary>
    public IReadOnlyList<Caveat> Caveats => [];
}

/// <summary>Bodies by seat; heads are given and decide nothing.</summary>
/// <param name="QuorumOfSide">Null when none was asked for.</param>
public sealed record MinutesPresence(
    int Present, int Seats, IReadOnlyList<MinutesSide> Sides, bool IsEven, int? QuorumOfSide, bool IsQuorate);

/// <param name="Side">administration or civilSociety.</param>
/// <param name="Seatless">Present bodies for which neither principal nor deputy came.</param>
public sealed record MinutesSide(string Side, int Seats, int Present, int Absent, int Seatless, int People);

public sealed record PresentBody(string Side, ReportText Name, bool HasSeat, bool IsSeatless, IReadOnlyList<PresentPerson> People);

/// <param name="Capacity">principal, deputy, responsible, deputyOfResponsible or accompanying.</param>
public sealed record PresentPerson(string Capacity, int? Commitment, ReportText? Function);

/// <param name="Announced">beforehand, afterwards, or notRecorded.</param>
public sealed record AbsentBody(string Side, ReportText Name, string Announced, DateOnly? On);

/// <param name="Discussion">Its paragraphs, as noted.</param>
public sealed record MinutesPoint(int Number, ReportText Title, IReadOnlyList<ReportText> Discussion, IReadOnlyList<ReportText> Conclusions);

/// <param name="Owner">Null for what is an output and no action.</param>
public sealed record MinutesOutput(int Number, ReportText Text, ReportText? Owner, DateOnly? DueOn);

public sealed record MinutesSignature(string Side, ReportText? Function, DateOnly On);
