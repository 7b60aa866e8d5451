using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>The scoring record of which proposal somebody wants.</summary>
public sealed record ScoringRecordOrder(ScoredPlace Place, Language Language, PdfStandard Standard = PdfStandard.Ua1);

/// <summary>A proposal in a round.</summary>
public sealed record ScoredPlace(int PlanNumber, int RoundNumber, int ProposalNumber);

/// <summary>Somebody has the scoring record of one proposal given out: what both sides gave, what came of it, and how to check it.</summary>
public sealed class MakeScoringRecord(Store store, ScoringFigures figures, TypstWorker typst, ExportDesk desk)
{
    public Task<Result<Guid>> RunAsync(Actor actor, ScoringRecordOrder order, CancellationToken cancel = default) =>
        desk.MakeAsync(this, actor, order.Place.PlanNumber, order.Language, ReportFormat.Pdf, order.Standard, async file =>
        {
            var wording = new Wording(order.Language, typeof(ScoringTexts));
            var read = await figures.ReadAsync(actor, order.Place.PlanNumber, order.Place.RoundNumber, wording, cancel);
            if (read.Value is not { } matter) return read.Refusal!;
            if (matter.Scores.Proposals.FirstOrDefault(one => one.Number == order.Place.ProposalNumber) is not { RevealedAt: not null } proposal)
                return ReportsRefusals.NothingShownYet;

            var shown = await store.ReadAsync<ShownScores>(this, actor, async (db, _) => await ShownScores.ReadAsync(db, proposal, cancel), cancel);
            if (shown.Value is not { } scores) return shown.Refusal!;
            var paper = new RecordPaperWriter(matter, proposal, scores, wording).Write();
            var pages = await typst.SetAsync("scoring-record", wording.Paper(paper), order.Standard, cancel);
            if (pages.Value is not { } pdf) return pages.Refusal!;

            await file.WriteAsync(pdf, cancel);
            return new WrittenReport(new ReportSubject(ReportKind.ScoringRecord, proposal.Number), matter.Checkpoint?.Entry ?? 0);
        }, cancel);

    /// <summary>Where a proposal was scored and shown last; the newest plan where none is said.</summary>
    public Task<Result<ScoredPlace>> FindAsync(Actor actor, int proposalNumber, int? planNumber = null, int? roundNumber = null, CancellationToken cancel = default) =>
        store.ReadAsync<ScoredPlace>(this, actor, async (db, _) =>
        {
            var found = await (
                from scored in db.ScoredProposals
                join proposal in db.Proposals on scored.ProposalId equals proposal.Id
                join round in db.ScoringRounds on scored.RoundId equals round.Id
                join plan in db.Plans on round.PlanId equals plan.Id
                where proposal.Number == proposalNumber && scored.RevealedAt != null
                    && (planNumber == null || plan.Number == planNumber) && (roundNumber == null || round.Number == roundNumber)
                orderby plan.Number descending, round.Number descending
                select new { Plan = plan.Number, Round = round.Number }).FirstOrDefaultAsync(cancel);
            return found is null ? ReportsRefusals.NothingShownYet : new ScoredPlace(found.Plan, found.Round, proposalNumber);
        }, cancel);
}
