using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Reports;

/// <summary>Puts the scores of one proposal into the words of the paper.</summary>
internal sealed class RecordPaperWriter(ScoringMatter matter, ProposalInRound proposal, ShownScores shown, Wording wording)
{
    private readonly ScoringWords _words = new(wording);

    public RecordPaper Write() => new(
        wording.Own("record.title", proposal.Number), matter.Issuer, matter.Plan, matter.PreparedOn, matter.Checkpoint,
        matter.IsPublished ? null : wording.Label("state.provisional"), [wording.AsWritten(proposal.Title), .. RankingPaperWriter.Under(matter, wording)],
        proposal.Number, wording.AsWritten(proposal.Title), wording.AsWritten(shown.Text), _words.Moment(proposal.RevealedAt!.Value),
        [.. matter.Grid.Criteria.Zip(proposal.Settlements, Scored)],
        [.. Sides.Both.Where(side => shown.Sheets[side].Overall is not null).Select(side => new PaperOverall(_words.Side(side), wording.AsWritten(shown.Sheets[side].Overall!)))],
        Outcome(), [.. Sides.Both.Select(Sheet)], matter.Picture.Content, RankingPaperWriter.Verify(matter, wording));

    private PaperScored Scored(FrozenCriterion criterion, SettlementInRound settled) => new(
        criterion.Order, wording.Of(criterion.Name), wording.Of(criterion.Question), _words.Percent(matter.Grid.ShareOf(criterion)), criterion.Gate,
        Given(criterion, Side.Administration, settled.Administration), Given(criterion, Side.CivilSociety, settled.CivilSociety),
        settled.Halves is { } halves ? _words.Halves(halves) : wording.Label("scoring.notSettled"), _words.SettledBy(settled), Typed(settled.Reason), Typed(settled.SentReason));

    private PaperGiven Given(FrozenCriterion criterion, Side side, int? points) => new(
        points is { } given ? _words.Whole(given) : wording.Label("scoring.notGiven"),
        criterion.Scale.FirstOrDefault(point => point.Points == points) is { } meaning ? wording.Of(meaning.Meaning) : null,
        Typed(shown.Sheets[side].Comments.GetValueOrDefault(criterion.Id)));

    private string Outcome()
    {
        var row = matter.Picture.Ranked.Concat(matter.Picture.Stopped).FirstOrDefault(row => row.Id == proposal.Id);
        return row switch
        {
            null => wording.Label("outcome.notSettled"),
            { Rank: null } => wording.Label("outcome.stopped", _words.Points(row.Points), string.Join(wording.Label("list.separator"), row.GatesFailed.Select(gate => wording.Of(gate.Name).Text))),
            _ => wording.Label(row.Tied ? "outcome.tied" : "outcome.ranked", _words.Points(row.Points), row.Rank, matter.Picture.Ranked.Count, _words.Selection(row.Selection)),
        };
    }

    private PaperSheet Sheet(Side side)
    {
        var sheet = shown.Sheets[side];
        return new PaperSheet(
            _words.Side(side), sheet.Commitment is not null, sheet.SealedAt is { } at ? _words.Moment(at) : null, sheet.IsLate, sheet.AuthorId?.ToString(), sheet.Commitment, sheet.Nonce);
    }

    private ReportText? Typed(string? text) => text is null ? null : wording.AsWritten(text);
}
