namespace OpenGov.Workspace.Reports;

/// <summary>What a consultation session was and came to, in one reader's language: what the template, the workbook and programs read.</summary>
/// <remarks>Written as camelCase JSON. A null is left out or said to be unknown, never filled in.</remarks>
/// <param name="State">prepared, running, held, sealed (both sides have signed the minutes) or published.</param>
/// <param name="Form">inPerson, remote or hybrid; null when it was not planned here.</param>
/// <param name="Start">Morocco's time, as in 10:30.</param>
public sealed record SessionReport(
    ReportedPlan Plan, int Number, ReportText Theme, ReportText Organiser, DateOnly Date, string State, string? Form, string? Start, ReportText? Place,
    ReportText? Region, ReportText? Audience, IReadOnlyList<ReportText> Institutions, IReadOnlyList<SessionLeadSheet> Leads)
{
    public required SessionParticipation Participation { get; init; }

    /// <summary>As it was run; as it was planned when it was not run here.</summary>
    public required IReadOnlyList<RunItemSheet> Programme { get; init; }
    public required SpeakingSheet Speaking { get; init; }
    public required IReadOnlyList<PollSheet> Polls { get; init; }
    public required IReadOnlyList<QuestionSheet> Questions { get; init; }

    /// <summary>In the order of the last ranking; those that were not ranked after them, as they were noted.</summary>
    public required IReadOnlyList<ProblemSheet> Problems { get; init; }

    /// <summary>Ballots of that ranking; null when there was none.</summary>
    public required int? RankingBallots { get; init; }
    public required IReadOnlyList<SolutionSheet> Solutions { get; init; }
    public required IReadOnlyList<DecisionSheet> Decisions { get; init; }
    public required IReadOnlyList<TaskSheet> Actions { get; init; }
    public required IReadOnlyList<ReportReference> Documents { get; init; }
    public required IReadOnlyList<MinutesSignature> Signatures { get; init; }

    /// <summary>None: the report carries no figures of other documents.</summary>
    public IReadOnlyList<Caveat> Caveats => [];
}

/// <param name="Side">administration or civilSociety.</param>
public sealed record SessionLeadSheet(string Side, bool IsDeputy, ReportText? Function);

/// <summary>Registered is not attended, and telephones in the room are not people: each has a list of its own behind it.</summary>
/// <param name="Registered">Counted here when people registered here, as reported otherwise; null when unknown.</param>
/// <param name="Attended">Counted at the door, as reported otherwise; null when unknown.</param>
/// <param name="AttendedIsCounted">From the list of those who came.</param>
/// <param name="Telephones">That joined the room; null when there was none.</param>
public sealed record SessionParticipation(
    int? Registered, bool RegisteredIsCounted, int? Waiting, int? Attended, bool AttendedIsCounted, int? Telephones, IReadOnlyList<AttendedAs> By,
    IReadOnlyList<AbsentFromSession> Absent, IReadOnlyList<AttendedFrom> Bodies);

/// <param name="ComesAs">administration, civilSociety, academia, media, privateSector or citizen.</param>
/// <param name="Unsaid">Who gave no gender.</param>
public sealed record AttendedAs(string ComesAs, int Registered, int Attended, int Women, int Men, int Unsaid);

/// <summary>How many came from a body, of those at the door who said from which one.</summary>
/// <param name="Side">Null for who sits on neither.</param>
public sealed record AttendedFrom(ReportText Body, string? Side, int Attended);

/// <param name="Announced">beforehand or afterwards.</param>
public sealed record AbsentFromSession(ReportText Who, string Announced, DateOnly On);

/// <param name="Minutes">Planned.</param>
/// <param name="Ran">Minutes it ran, pauses left out; null when it was not run.</param>
/// <param name="Notes">The minutes of the item, by paragraph.</param>
public sealed record RunItemSheet(int Number, ReportText Title, int Minutes, int Extra, int? Ran, IReadOnlyList<ReportText> Notes);

/// <summary>How long each side spoke, in minutes, and who took the floor, by function.</summary>
public sealed record SpeakingSheet(int Administration, int CivilSociety, int Others, IReadOnlyList<SpeechSheet> Turns);

/// <param name="Side">Null for who sits on neither.</param>
/// <param name="Seconds">Spoken.</param>
public sealed record SpeechSheet(ReportText Speaker, ReportText? Body, string? Side, int Seconds);

/// <param name="IsClosed">Counted for good.</param>
public sealed record PollSheet(int Number, ReportText Question, bool IsClosed, int Ballots, int MostChoices, IReadOnlyList<OptionSheet> Options);

public sealed record OptionSheet(ReportText Text, int Votes);

/// <param name="Answer">Null when it was answered aloud, or not.</param>
public sealed record QuestionSheet(int Number, ReportText Text, int Votes, bool IsAnswered, ReportText? Answer);

/// <param name="Place">Null when it was not ranked.</param>
/// <param name="Merged">Problems that it stands for besides itself.</param>
public sealed record ProblemSheet(int Number, ReportText Text, int? Place, int? Score, int Merged);

/// <param name="Problem">Number of the problem it answers.</param>
/// <param name="Proposal">Number in the register that it became.</param>
public sealed record SolutionSheet(int Number, ReportText Text, ReportText? Expected, int? Problem, int? Proposal);

public sealed record DecisionSheet(int Number, ReportText Text);

public sealed record TaskSheet(int Number, ReportText Text, ReportText? Owner, DateOnly DueOn);
