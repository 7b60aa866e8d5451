using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>The ministry's synthesis report of a plan, as the workspace can write it at this moment.</summary>
public sealed class SynthesisReport(Store store, TimeProvider clock)
{
    public Task<Result<Synthesis>> ReadAsync(Actor actor, int planNumber, Language language, CancellationToken cancel = default) =>
        store.ReadAsync<Synthesis>(this, actor, async (db, _) =>
        {
            await using var moment = await db.OneMomentAsync(cancel);
            return await ReadAsync(db, planNumber, language, cancel);
        }, cancel);

    /// <summary>The same inside a reading that needs more of the same moment.</summary>
    /// <param name="origin">Scheme and host before the addresses in it; null: none are given.</param>
    internal async Task<Result<Synthesis>> ReadAsync(WorkspaceDbContext db, int planNumber, Language language, CancellationToken cancel, string? origin = null)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Stages).Include(p => p.Themes)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Number == planNumber, cancel);
        if (plan is null) return PlansRefusals.NoSuchPlan;

        var passages = await db.PlanPassages.AsNoTracking().Where(p => p.PlanId == plan.Id).OrderBy(p => p.Order).ToListAsync(cancel);
        var calendar = await db.CalendarEntries.AsNoTracking().Where(e => e.PlanId == plan.Id).OrderBy(e => e.From).ToListAsync(cancel);

        var wording = new Wording(language);
        var title = TitleOf(plan.Title);
        wording.Know(title);
        foreach (var passage in passages) wording.Know(passage.Text);

        var figures = await StatedFigures.ReadAsync(db, plan.Id, wording, cancel);
        var sessions = new SessionsOfPlan(wording);
        var held = await sessions.ReadAsync(db, plan, cancel);
        var counts = await RegisterCounts.ReadAsync(db, plan.Id, cancel);
        var checkpoint = await CheckpointAsync(db, cancel);
        var register = new ReportedRegister(wording, counts, figures);
        var themes = register.Themes(plan);
        var totals = register.Totals();
        var documents = new PlanDocuments(wording, passages, calendar);
        var method = documents.Method(plan);

        return new Synthesis(
            wording.Of(title),
            documents.Issuer(),
            new ReportedPlan(plan.Number, plan.Period, wording.Of(plan.Title)),
            Dates.DayOf(clock.GetUtcNow().UtcDateTime),
            checkpoint,
            documents.Context(figures),
            method,
            themes,
            held,
            await sessions.ProgrammeAsync(db, plan.Id, cancel),
            documents.DigitalSpace(),
            documents.AnalysisSteps(),
            documents.Consultation(method, figures),
            documents.Communication(figures),
            new ReportedParticipation(
                figures.Of("participation.portal.proposers", "person"),
                figures.Of("participation.portal.reacting", "person"),
                figures.Of("participation.portal.total", "person"),
                figures.Of("participation.sessions", "participation"),
                figures.Of("participation.total", "participation")),
            totals,
            register.Outcome(documents.NonAcceptanceReasons(), plan),
            new ReportedCommitments(
                figures.Of("commitments.proposed", "commitment"),
                figures.Of("commitments.institutions", "institution"),
                documents.CommitteeMeetings(),
                await CommitmentsAsync(db, plan.Id, wording, cancel)),
            new Reconciliation(figures, themes, totals, held).Rows(),
            [.. Caveats.Of(figures, themes, held, method, counts.Examples)],
            documents.References())
        {
            Adoption = await ReportedAdoption.ReadAsync(db, plan.Id, cancel),
            Chains = await ChainsAsync(db, plan, language, origin, cancel),
        };
    }

    /// <summary>What everybody may see, for the report is given out.</summary>
    private async Task<IReadOnlyList<ReportedChain>> ChainsAsync(WorkspaceDbContext db, Plan plan, Language language, string? origin, CancellationToken cancel)
    {
        var scope = await ChainScope.OfAsync(db, plan.Number, publicOnly: true, Dates.DayOf(clock.GetUtcNow().UtcDateTime), cancel);
        if (scope is null) return [];
        var commitments = await db.Commitments.Where(one => one.PlanId == plan.Id).Select(one => one.Id).ToListAsync(cancel);
        var chains = await ChainSheet.OfAsync(db, scope, new ChainStart(commitments, []), null, cancel);
        return [.. chains.Chains.Select(chain => ReportedChain.Of(chain, new ChainLinks(plan.Number, true), language, origin)).Where(one => one.IsBegun)];
    }

    /// <summary>Arabic joins "on" to the plan's title, and swallows the first letter of its article.</summary>
    private static LocalText TitleOf(LocalText plan)
    {
        var arabic = plan.Ar.StartsWith("ال", StringComparison.Ordinal) ? "لل" + plan.Ar[2..] : "ل" + plan.Ar;
        return new LocalText(
            new Wording(Language.Arabic).Label("title", arabic),
            plan.Fr is null ? null : new Wording(Language.French).Label("title", plan.Fr),
            plan.En is null ? null : new Wording(Language.English).Label("title", plan.En));
    }

    internal static async Task<ReportCheckpoint?> CheckpointAsync(WorkspaceDbContext db, CancellationToken cancel)
    {
        var last = await db.Record.AsNoTracking().OrderByDescending(e => e.Seq)
            .Select(e => new { e.Seq, e.At, e.Hash }).FirstOrDefaultAsync(cancel);
        return last is null ? null
            : new ReportCheckpoint(last.Seq, Dates.DayOf(last.At), Convert.ToHexStringLower(last.Hash));
    }

    private static async Task<IReadOnlyList<ReportedCommitment>> CommitmentsAsync(
        WorkspaceDbContext db, Guid planId, Wording wording, CancellationToken cancel)
    {
        var commitments = await db.Commitments.AsNoTracking().Where(c => c.PlanId == planId).OrderBy(c => c.Number).ToListAsync(cancel);
        var leads = await db.Bodies.AsNoTracking()
            .Where(b => db.Commitments.Any(c => c.PlanId == planId && c.LeadBodyId == b.Id))
            .Select(b => new { b.Id, b.Name }).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        return [.. commitments.Select(c => new ReportedCommitment(
            c.Number, wording.OfMaybe(c.Title), c.LeadBodyId is { } lead ? wording.Of(leads[lead]) : null))];
    }
}
