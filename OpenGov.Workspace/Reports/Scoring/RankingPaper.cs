namespace OpenGov.Workspace.Reports;

/// <summary>What the ranking report says on paper, in one reader's language: figures already in words, no sentence of the template's own.</summary>
/// <param name="Mark">At the foot of each page while it is provisional; else null.</param>
/// <param name="Under">Under the title: which round, and whether it is published.</param>
/// <param name="Hash">Of what both sides sign; null while a score is not settled.</param>
/// <param name="Robustness">Null while no line is drawn or nothing is ranked.</param>
internal sealed record RankingPaper(
    ReportText Title, IReadOnlyList<ReportText> Issuer, ReportedPlan Plan, DateOnly PreparedOn, ReportCheckpoint? Checkpoint, string? Mark, IReadOnlyList<ReportText> Under,
    PaperRules Rules, PaperGrid Grid, string Line, string? LineEnd,
    IReadOnlyList<PaperRank> Ranked, IReadOnlyList<PaperStopped> Stopped, IReadOnlyList<PaperUnsettled> Unsettled, IReadOnlyList<PaperNear> Near,
    IReadOnlyList<PaperAgreement> Agreement, PaperRobustness? Robustness, IReadOnlyList<string> Change, IReadOnlyList<PaperWeight> Weights,
    string Settled, IReadOnlyList<PaperSettled> Settlements, IReadOnlyList<PaperSignature> Signatures, string? Hash, string Seed, string Verify, int Proposals);

internal sealed record PaperRules(string Reveal, string? Opened, string? Deadline);

internal sealed record PaperGrid(int Number, ReportText Name, string Hash, int Lowest, int Highest, int Tolerance, IReadOnlyList<PaperCriterion> Criteria);

internal sealed record PaperCriterion(int Order, ReportText Name, ReportText Question, int Weight, string Share, int? Gate);

/// <param name="Selection">The state's name, for the template; <paramref name="Words"/> for people.</param>
internal sealed record PaperRank(
    int Number, ReportText Title, string Rank, bool Tied, string Points, string Administration, string CivilSociety, string? Cost, string Selection, string Words);

internal sealed record PaperStopped(int Number, ReportText Title, string Points, IReadOnlyList<string> Gates);

internal sealed record PaperUnsettled(int Number, ReportText Title, string Words);

internal sealed record PaperNear(int Number, ReportText Title, string Points, string Distance, string Words);

internal sealed record PaperAgreement(int Order, ReportText Name, string Pairs, string Equal, string Within, string Difference, string Measure, string Words);

internal sealed record PaperRobustness(string Draws, IReadOnlyList<PaperRobust> Rows);

internal sealed record PaperRobust(int Number, ReportText Title, PaperShare Around, PaperShare Any, string Ranks, string Words);

/// <param name="Value">0 to 100, as long as the bar is drawn.</param>
internal sealed record PaperShare(double Value, string Text);

internal sealed record PaperWeight(ReportText Name, string Share, string NewShare, string Room);

internal sealed record PaperSettled(
    int Number, ReportText Criterion, string Administration, string CivilSociety, string Points, string By, ReportText? Reason, ReportText? SentReason);

internal sealed record PaperSignature(string Side, string? Day);

/// <summary>What the scoring record of one proposal says on paper.</summary>
internal sealed record RecordPaper(
    ReportText Title, IReadOnlyList<ReportText> Issuer, ReportedPlan Plan, DateOnly PreparedOn, ReportCheckpoint? Checkpoint, string? Mark, IReadOnlyList<ReportText> Under,
    int Number, ReportText ProposalTitle, ReportText Text, string Shown, IReadOnlyList<PaperScored> Scores, IReadOnlyList<PaperOverall> Overall,
    string Outcome, IReadOnlyList<PaperSheet> Sheets, string? Hash, string Verify);

internal sealed record PaperScored(
    int Order, ReportText Name, ReportText Question, string Weight, int? Gate, PaperGiven Administration, PaperGiven CivilSociety,
    string Settled, string By, ReportText? Reason, ReportText? SentReason);

/// <param name="Meaning">What the points mean on this criterion's scale.</param>
internal sealed record PaperGiven(string Points, ReportText? Meaning, ReportText? Comment);

internal sealed record PaperOverall(string Side, ReportText Comment);

internal sealed record PaperSheet(string Side, bool WasSealed, string? Sealed, bool Late, string? Author, string? Commitment, string? Nonce);
