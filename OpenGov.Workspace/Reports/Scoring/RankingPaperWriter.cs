using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Reports;

/// <summary>Puts a ranking into the words of the paper.</summary>
internal sealed class RankingPaperWriter(ScoringMatter matter, Wording wording)
{
    private readonly ScoringWords _words = new(wording);
    private readonly Dictionary<Guid, ProposalInRound> _proposals = matter.Scores.Proposals.ToDictionary(proposal => proposal.Id);

    public RankingPaper Write()
    {
        var (scores, picture, grid) = (matter.Scores, matter.Picture, matter.Grid);
        var robustness = new RobustnessWords(matter, wording, _words);
        return new RankingPaper(
            wording.Own("ranking.title"), matter.Issuer, matter.Plan, matter.PreparedOn, matter.Checkpoint,
            matter.IsPublished ? null : wording.Label("state.provisional"), Under(matter, wording),
            new PaperRules(
                wording.Label($"reveal.{ScoringWords.Camel(scores.Round.Reveal)}"), scores.Round.OpenedAt is { } opened ? _words.Day(opened) : null,
                scores.Round.Deadline is { } last ? _words.Day(last) : null),
            new PaperGrid(grid.Number, wording.Of(grid.Name), scores.Grid.Hash, grid.Lowest, grid.Highest, grid.Tolerance, [.. grid.Criteria.Select(Criterion)]),
            _words.Line(scores.Cut), picture.Selection is { } selection ? End(selection) : null,
            [.. picture.Ranked.Select(Rank)],
            [.. picture.Stopped.Select(row => new PaperStopped(row.Number, wording.AsWritten(row.Title), _words.Points(row.Points), [.. row.GatesFailed.Select(gate => Gate(row, gate))]))],
            [.. picture.Unsettled.Select(row => new PaperUnsettled(row.Number, wording.AsWritten(row.Title), wording.Label(row.IsShown ? "unsettled.shown" : "unsettled.sealed", row.Open, row.WithCommittee)))],
            [.. matter.Figures.Near.Select(Near)],
            [.. grid.Criteria.Zip(matter.Figures.Agreement, Agreement)],
            robustness.Robustness(), [.. robustness.Change()], [.. robustness.Weights()],
            SettledCount(), [.. Settlements()],
            [.. Sides.Both.Select(side => new PaperSignature(_words.Side(side), picture.Signatures.At(side) is { } at ? _words.Day(at) : null))],
            picture.Content, matter.Seed, Verify(matter, wording), scores.Proposals.Count);
    }

    public static IReadOnlyList<ReportText> Under(ScoringMatter matter, Wording wording) =>
        [wording.Of(matter.Scores.Round.Name), wording.Own(matter.IsPublished ? "state.published" : "state.provisional")];

    public static string Verify(ScoringMatter matter, Wording wording) =>
        wording.Label(matter.IsPublished ? "verify.how" : "verify.later", Isolated($"/api/plans/{matter.Plan.Number}/scoring-rounds/{matter.Scores.Round.Number}"), Isolated(ScoringReportsParts.Verifier));

    /// <summary>From left to right inside an Arabic sentence.</summary>
    private static string Isolated(string address) => $"\u2066{address}\u2069";

    private PaperCriterion Criterion(FrozenCriterion criterion) => new(
        criterion.Order, wording.Of(criterion.Name), wording.Of(criterion.Question), criterion.Weight, _words.Percent(matter.Grid.ShareOf(criterion)), criterion.Gate);

    private PaperRank Rank(RankedRow row) => new(
        row.Number, wording.AsWritten(row.Title), row.Tied ? wording.Label("ranking.tied", row.Rank!) : _words.Whole(row.Rank!.Value), row.Tied, _words.Points(row.Points),
        _words.Points(row.Means[Side.Administration]), _words.Points(row.Means[Side.CivilSociety]), row.Cost is { } cost ? _words.Whole(cost) : null,
        ScoringWords.Camel(row.Selection), _words.Selection(row.Selection));

    private string Gate(RankedRow row, FrozenCriterion gate) => wording.Label(
        "ranking.gate", wording.Of(gate.Name).Text, _words.Halves(row.Scores.Single(score => score.CriterionId == gate.Id).Halves!.Value), gate.Gate!);

    private PaperNear Near(NearLine near)
    {
        var proposal = _proposals[near.Place.Id];
        return new PaperNear(
            proposal.Number, wording.AsWritten(proposal.Title), _words.Points(near.Place.Points),
            near.Distance is { } distance ? _words.Signed(distance) : wording.Label("near.nobody"), _words.Selection(proposal.Selection!.Value));
    }

    private string End(Selection selection) => selection.BudgetLeft is { } left && selection.End is not LineEnd.NobodyLeft
        ? $"{wording.Label($"end.{ScoringWords.Camel(selection.End)}")} {wording.Label("end.left", _words.Whole(left))}"
        : wording.Label($"end.{ScoringWords.Camel(selection.End)}");

    private PaperAgreement Agreement(FrozenCriterion criterion, Agreement agreement)
    {
        string Of(int count) => agreement.Pairs == 0 ? wording.Label("agreement.none") : wording.Label("agreement.of", count, agreement.Pairs);
        return new PaperAgreement(
            criterion.Order, wording.Of(criterion.Name), _words.Whole(agreement.Pairs), Of(agreement.Exact), Of(agreement.WithinTolerance),
            agreement.MeanDifference is { } mean ? _words.Signed(mean) : wording.Label("agreement.none"), _words.Measure(agreement.OrdinalAlpha),
            _words.Care(agreement) is { } care ? $"{_words.Verdict(agreement)} {care}" : _words.Verdict(agreement));
    }

    private string SettledCount()
    {
        var all = matter.Scores.Proposals.SelectMany(proposal => proposal.Settlements).ToList();
        return wording.Label(
            "settled.count", all.Count, all.Count(one => one.By is SettledBy.Tolerance), all.Count(one => one.By is SettledBy.Pair),
            all.Count(one => one.By is SettledBy.Committee), all.Count(one => one.Halves is null));
    }

    private IEnumerable<PaperSettled> Settlements() =>
        from proposal in matter.Scores.Proposals
        from one in matter.Grid.Criteria.Zip(proposal.Settlements, (criterion, settled) => (Criterion: criterion, Settled: settled))
        where one.Settled.By is not SettledBy.Tolerance
        select new PaperSettled(
            proposal.Number, wording.Of(one.Criterion.Name), Given(one.Settled.Administration), Given(one.Settled.CivilSociety),
            one.Settled.Halves is { } halves ? _words.Halves(halves) : wording.Label("scoring.notSettled"), _words.SettledBy(one.Settled),
            Typed(one.Settled.Reason), Typed(one.Settled.SentReason));

    private string Given(int? points) => points is { } given ? _words.Whole(given) : wording.Label("scoring.notGiven");

    private ReportText? Typed(string? text) => text is null ? null : wording.AsWritten(text);
}
