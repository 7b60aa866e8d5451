using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>A ranking with everything said of it, read at one moment: what every file about it is made from.</summary>
internal sealed record ScoringMatter(RankingPicture Picture, RankingFigures Figures, ReportedPlan Plan, IReadOnlyList<ReportText> Issuer, DateOnly PreparedOn, ReportCheckpoint? Checkpoint)
{
    public RankedRound Scores => Picture.Scores;
    public FrozenGrid Grid => Picture.Grid;

    /// <summary>Published, it never changes again; before that it is marked so in every file.</summary>
    public bool IsPublished => Picture.IsPublished;

    /// <summary>Of all draws, as everywhere.</summary>
    public string Seed => Figures.Seed.ToString(CultureInfo.InvariantCulture);

    public bool IsShown(ProposalInRound proposal) => proposal.RevealedAt is not null;
}

/// <summary>Reading: the matter of the reports about a round's scores; nothing before the first scores are shown.</summary>
public sealed class ScoringFigures(Store store, RankingView ranking, RankingStudies studies, TimeProvider clock)
{
    internal async Task<Result<ScoringMatter>> ReadAsync(Actor actor, int planNumber, int roundNumber, Wording wording, CancellationToken cancel = default)
    {
        var read = await ranking.ReadAsync(actor, planNumber, roundNumber, cancel);
        if (read.Value is not { } picture) return read.Refusal!;
        if (picture.IsHidden) return ReportsRefusals.NothingShownYet;

        return await store.ReadAsync<ScoringMatter>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.Number == planNumber, cancel);
            var passages = await db.PlanPassages.AsNoTracking().Where(p => p.PlanId == plan.Id).OrderBy(p => p.Order).ToListAsync(cancel);
            foreach (var passage in passages) wording.Know(passage.Text);
            var figures = await studies.OfAsync(picture).WaitAsync(cancel);
            return new ScoringMatter(
                picture, figures, new ReportedPlan(plan.Number, plan.Period, wording.Of(plan.Title)), new PlanDocuments(wording, passages, []).Issuer(),
                Dates.DayOf(clock.GetUtcNow().UtcDateTime), await SynthesisReport.CheckpointAsync(db, cancel));
        }, cancel);
    }
}
