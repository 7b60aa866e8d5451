using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>What the synthesis report of a plan says, in one reader's language: figures, lists and texts, no sentence.</summary>
/// <remarks>
/// Written as camelCase JSON for the templates and for whoever wants the figures; the sentences are <see cref="SynthesisTexts"/>.
/// A null is printed as unknown or leaves its sentence out, never as a zero; an empty section says that nothing was recorded.
/// </remarks>
public sealed record Synthesis(
    ReportText Title,
    IReadOnlyList<ReportText> Issuer,
    ReportedPlan Plan,
    DateOnly PreparedOn,
    ReportCheckpoint? Checkpoint,
    ReportContext Context,
    ReportMethod Method,
    IReadOnlyList<ReportedTheme> Themes,
    IReadOnlyList<ReportedSession> Sessions,
    IReadOnlyList<ProgrammePart> Programme,
    DigitalSpace DigitalSpace,
    IReadOnlyList<DatedText> AnalysisSteps,
    ReportedConsultation? Consultation,
    ReportedCommunication Communication,
    ReportedParticipation Participation,
    ProposalTotals Proposals,
    AnalysisOutcome Outcome,
    ReportedCommitments Commitments,
    IReadOnlyList<ReconciledTotal> Reconciliation,
    IReadOnlyList<Caveat> Caveats,
    IReadOnlyList<ReportReference> References)
{
    /// <summary>Null while the plan has not been adopted here: the report closes the collection then, and later the adoption too.</summary>
    public ReportedAdoption? Adoption { get; init; }

    /// <summary>From the ideas to the adopted text, a line for each commitment that has come anywhere, with what is public of it.</summary>
    public IReadOnlyList<ReportedChain> Chains { get; init; } = [];
}

/// <param name="Number">Of the commitment.</param>
/// <param name="Sessions">Numbers of the sessions from which its proposals came.</param>
/// <param name="Proposals">Their numbers; the first ones, where there are many.</param>
/// <param name="More">How many proposals there are beside these.</param>
/// <param name="SignedOn">When its published card was published.</param>
/// <param name="Edition">In which the adopted plan holds it.</param>
/// <param name="Address">Of the page that shows it step by step; null where no address was given.</param>
public sealed record ReportedChain(
    int Number, IReadOnlyList<int> Sessions, IReadOnlyList<int> Proposals, int More, int Comments, DateOnly? SignedOn, int? Edition, string? Address)
{
    internal static ReportedChain Of(CommitmentChain chain, ChainLinks links, Language language, string? origin)
    {
        var steps = chain.Steps.Where(step => step.State is StepState.Reached).ToList();
        var number = chain.Commitment!.Value;
        return new ReportedChain(
            number, [.. steps.Where(step => step.Stage is ChainStage.Session).Select(step => step.Number!.Value).Distinct().Order()],
            [.. chain.Branches.Select(branch => branch.Proposal).OfType<int>()], chain.MoreProposals, steps.Count(step => step.Stage is ChainStage.Comment) + chain.MoreComments,
            steps.Find(step => step.Stage is ChainStage.Commitment)?.On, steps.Find(step => step.Stage is ChainStage.FinalText)?.Number,
            origin is null ? null : origin + PublicAddress.In(language, links.Commitment(number)));
    }

    /// <summary>Something leads to it, or came of it.</summary>
    internal bool IsBegun => Proposals.Count > 0 || Comments > 0 || SignedOn is not null || Edition is not null;
}

/// <summary>Text somebody wrote, already chosen for the reader, in the language it is really in ("ar", "fr", "en").</summary>
public sealed record ReportText(string Text, string Lang);

/// <summary>A number of the report with what it counts and where it comes from.</summary>
/// <param name="Value">Null when the source does not give it.</param>
/// <param name="Unit">Ending of the labels unit.*: proposal, person, participation, registration, percent …</param>
/// <param name="Source">Null when nobody has entered the figure.</param>
/// <param name="Qualifier">"moreThan", or null when the number is exact.</param>
public sealed record Figure(decimal? Value, string Unit, ReportText? Source, string? Qualifier = null);

public sealed record ReportedPlan(int Number, string Period, ReportText Title);

/// <summary>The state of the record the report was made from, so that a reader can check it later.</summary>
/// <param name="Hash">Whole, in hexadecimal; the footer prints its first twelve digits.</param>
public sealed record ReportCheckpoint(long Entry, DateOnly TakenOn, string Hash);

/// <param name="Period">As worded in the source.</param>
public sealed record DatedText(int Order, ReportText Text, ReportText? Period);

public sealed record ReportContext(IReadOnlyList<DatedText> Facts, PartnershipSize Partnership, FirstPlan FirstPlan);
public sealed record PartnershipSize(Figure Countries, Figure LocalMembers, Figure Parliaments);
public sealed record FirstPlan(Figure Commitments, Figure Completion);

/// <param name="Stages">Those the committee adopted.</param>
/// <param name="Beside">Stages outside the adopted list.</param>
public sealed record ReportMethod(
    DateOnly? AdoptedOn, DateOnly? AdaptedOn, IReadOnlyList<ReportedStage> Stages, IReadOnlyList<ReportedStage> Beside);

public sealed record ReportedStage(int Number, ReportText Name, DateOnly? From, DateOnly? Until);

/// <summary>A theme with its other names and its proposals by channel, counted in the register.</summary>
/// <param name="Number">Null for the line of the proposals that have no theme yet.</param>
/// <param name="Unsaid">Their file did not say by which way they came.</param>
public sealed record ReportedTheme(
    int? Number, ReportText Name, IReadOnlyList<ReportText> Aliases, Figure Portal, Figure Session, Figure Unsaid, Figure Total);

/// <param name="Theme">Number of the theme.</param>
/// <param name="Registered">As the source prints it; the report neither sums it nor divides by it.</param>
public sealed record ReportedSession(
    int Number, int Theme, ReportText Organiser, DateOnly Date, IReadOnlyList<ReportText> Institutions,
    Figure Registered, Figure Attended);

public sealed record ProgrammePart(int Order, ReportText Text, int Minutes, IReadOnlyList<ReportText> Steps);

/// <param name="Addresses">The references that lead to it.</param>
public sealed record DigitalSpace(IReadOnlyList<ReportReference> Addresses);

/// <param name="Month">"2021-05".</param>
/// <param name="BesideAdoptedStages">True when the consultation is a stage of its own, absent from the adopted list.</param>
public sealed record ReportedConsultation(
    string? Month, bool BesideAdoptedStages, Figure Weeks, Figure Participants, Figure Comments);

public sealed record ReportedCommunication(
    DateOnly? OpeningWebinarOn, IReadOnlyList<ReportText> Items, IReadOnlyList<NamedFigure> Figures);

/// <param name="Key">Ending of the label that names the figure: communication.figure.* or outcome.*.</param>
public sealed record NamedFigure(string Key, Figure Figure);

public sealed record ReportedParticipation(
    Figure Proposers, Figure Reacting, Figure Portal, Figure Sessions, Figure Total);

/// <summary>The whole register, counted.</summary>
public sealed record ProposalTotals(Figure Portal, Figure Session, Figure Unsaid, Figure Total);

public sealed record AnalysisOutcome(
    IReadOnlyList<ReportText> Reasons, bool DispositionsPublished, IReadOnlyList<NamedFigure> Figures);

public sealed record ReportedCommitments(
    Figure Proposed, Figure Institutions, IReadOnlyList<DatedText> Meetings, IReadOnlyList<ReportedCommitment> List);

/// <param name="Title">Null when the source does not give it; so is <paramref name="Lead"/>.</param>
public sealed record ReportedCommitment(int Number, ReportText? Title, ReportText? Lead);

/// <summary>A total of the source set against the sum of its parts, and against what the register holds.</summary>
/// <param name="Theme">The theme it is about, when about one.</param>
/// <param name="Verdict">agrees, differs or cannotBeChecked.</param>
/// <param name="Reason">Why it cannot be checked: mayBeCumulative, notInSource or noBreakdown.</param>
public sealed record ReconciledTotal(
    string Key, int? Theme, Figure Stated, decimal? SumOfParts, decimal? Counted, string Verdict, string? Reason);

/// <summary>A warning that came with the figures, printed where they stand.</summary>
/// <param name="Arguments">What fills {0}, {1} … of the label caveat.{Key}.</param>
public sealed record Caveat(string Key, params IReadOnlyList<string> Arguments);

public sealed record ReportReference(ReportText Label, string Address);
