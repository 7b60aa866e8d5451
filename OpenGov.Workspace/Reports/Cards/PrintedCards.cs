namespace OpenGov.Workspace.Reports;

/// <summary>Commitment cards as paper shows them: one, or the book of a plan. What the template, the workbook and the document read.</summary>
/// <param name="IsBook">All cards of the plan, with cover, contents and index.</param>
/// <param name="Mark">At the foot of every page while something in it is not published; else null.</param>
/// <param name="Under">Under the title on the cover.</param>
/// <param name="Shape">The order of a card's chapters.</param>
/// <param name="Institutions">In the reader's alphabet.</param>
internal sealed record PrintedCards(
    ReportText Title, IReadOnlyList<ReportText> Issuer, ReportedPlan Plan, DateOnly PreparedOn, ReportCheckpoint? Checkpoint, bool IsBook, string? Mark, IReadOnlyList<ReportText> Under,
    IReadOnlyList<CardChapter> Shape, IReadOnlyList<PrintedCard> Cards, IReadOnlyList<IndexedInstitution> Institutions)
{
    /// <summary>None: cards carry no figures of other documents.</summary>
    public IReadOnlyList<Caveat> Caveats => [];
}

/// <summary>A chapter of every card.</summary>
/// <param name="Heading">Key of its label.</param>
internal sealed record CardChapter(string Heading, IReadOnlyList<CardPassage> Passages);

/// <param name="Heading">Key of its label; null where the chapter's heading is enough.</param>
/// <param name="Kind">section, activities, changes, indicators, contact, proposals, chain or signatures.</param>
/// <param name="Name">Of a section.</param>
/// <param name="MayLack">Left out where nothing is written, instead of saying so.</param>
internal sealed record CardPassage(string? Heading, string Kind, string Name = "", bool MayLack = false);

/// <param name="State">draft, inReview, signed or published.</param>
/// <param name="Status">The same in words, with the revision.</param>
/// <param name="Hash">SHA-256 of the text, the same that both sides sign.</param>
/// <param name="Summary">What a revision changes, in sentences; empty for a new commitment.</param>
internal sealed record PrintedCard(
    int Number, ReportText? Title, bool IsRevised, string Kind, string State, string Status, int Revision, string Hash, ReportText? Lead, IReadOnlyList<ReportText> Supporters,
    DateOnly? Start, DateOnly? End, IReadOnlyDictionary<string, IReadOnlyList<PrintedBlock>> Sections,
    IReadOnlyList<PrintedActivity> Activities, PrintedSchedule? Schedule, IReadOnlyList<PrintedIndicator> Indicators, ReportText? Contact,
    IReadOnlyList<string> Summary, IReadOnlyList<PrintedChange> Changes, IReadOnlyList<PrintedProposal> Proposals, IReadOnlyList<PrintedSignature> Signatures)
{
    /// <summary>The steps from the ideas to the adopted text.</summary>
    public IReadOnlyList<PrintedStep> Chain { get; init; } = [];

    /// <summary>Of the page that shows all of it; null where addresses are not links.</summary>
    public string? ChainAddress { get; init; }
}

/// <param name="Stage">In words, as all of it.</param>
/// <param name="Reached">False for a step that has not come, which <paramref name="What"/> says then.</param>
/// <param name="Address">Of the page of it.</param>
internal sealed record PrintedStep(
    string Stage, bool Reached, ReportText What, string? Outcome, string? On, IReadOnlyList<PrintedDecider> By, ReportText? Reason, string? Address);

/// <param name="Side">administration, civilSociety or null.</param>
internal sealed record PrintedDecider(string? Side, ReportText Name);

/// <summary>A paragraph, a list or a quotation.</summary>
/// <param name="Kind">paragraph, bullets, numbers or quote.</param>
/// <param name="Items">Of a list, each with its own blocks; of a quotation one.</param>
/// <param name="First">Number of a numbered list's first item.</param>
internal sealed record PrintedBlock(string Kind, string Lang, IReadOnlyList<PrintedRun> Runs, IReadOnlyList<IReadOnlyList<PrintedBlock>> Items, int First);

internal sealed record PrintedRun(string Text, bool Strong, bool Em, string? Address);

/// <param name="Number">Its place in the card.</param>
/// <param name="Change">Of a revision, in words.</param>
internal sealed record PrintedActivity(
    int Number, ReportText What, ReportText? Output, DateOnly? Start, DateOnly? End, ReportText? Responsible, string Status,
    string? Change, ReportText? Reason, PrintedBar? Bar, bool IsDropped);

/// <summary>What a revision does with an activity of the running commitment, or one that it adds.</summary>
/// <param name="Number">Its place in the card; null where it was taken out of the text.</param>
/// <param name="Before">Its words in the running commitment where they differ.</param>
/// <param name="OtherDays">The days in the running commitment differ as well.</param>
internal sealed record PrintedChange(
    int? Number, ReportText What, string Change, ReportText? Before, DateOnly? Start, DateOnly? End, bool OtherDays, ReportText? Reason);

/// <summary>Where an activity lies in its card's schedule, in percent of it.</summary>
internal sealed record PrintedBar(double From, double Length);

/// <summary>The years a schedule spans, with where each begins in percent, and all of it in words.</summary>
internal sealed record PrintedSchedule(IReadOnlyList<PrintedYear> Years, string InWords);

internal sealed record PrintedYear(int Year, double From);

internal sealed record PrintedIndicator(
    int Number, ReportText Name, string Purpose, string Nature, ReportText? Baseline, ReportText? Target, ReportText? Source, string? Frequency);

internal sealed record PrintedProposal(int Number, ReportText Title, string? Sections);

/// <param name="Side">administration or civilSociety.</param>
/// <param name="On">Null while it has not signed.</param>
internal sealed record PrintedSignature(string Side, ReportText? Body, DateOnly? On);

/// <summary>An institution with the commitments that name it.</summary>
/// <param name="As">In what part, in words.</param>
internal sealed record IndexedInstitution(ReportText Name, IReadOnlyList<IndexedPart> Parts);

internal sealed record IndexedPart(string As, IReadOnlyList<int> Cards);
