using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard.OpenData;

/// <summary>The published register of a plan: what was proposed and what became of it, never by whom.</summary>
public sealed class OpenProposals(Store store)
{
    public const int LargestPage = 1_000;

    /// <param name="after">Only proposals with a higher number: the last one of the page before.</param>
    public Task<Result<IReadOnlyList<OpenProposal>>> ReadAsync(
        Actor actor, int plan, int after = 0, int limit = LargestPage, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<OpenProposal>>(this, actor, async (db, _) =>
        {
            if (await OpenPlans.StateAsync(db, plan, cancel) is not { } open) return OpenDataRefusals.NotPublished;

            return await (
                from proposal in db.Proposals.Published(db, open.PlanId)
                where proposal.Number > after
                orderby proposal.Number
                select new OpenProposal(
                    proposal.Number,
                    db.Themes.Where(theme => theme.Id == proposal.ThemeId).Select(theme => (int?)theme.Number).FirstOrDefault(),
                    proposal.Channel,
                    db.ConsultationSessions.Where(session => session.Id == proposal.SessionId).Select(session => (int?)session.Number).FirstOrDefault(),
                    proposal.Title, proposal.Text, proposal.ReceivedOn, proposal.Eligibility, proposal.NonAcceptance, proposal.EligibilityReason,
                    proposal.Disposition, proposal.DispositionReason,
                    db.Commitments.Where(commitment => commitment.Id == proposal.CommitmentId).Select(commitment => (int?)commitment.Number).FirstOrDefault(),
                    proposal.IsExample))
                .Take(Math.Clamp(limit, 1, LargestPage)).ToListAsync(cancel);
        }, cancel);
}

/// <summary>One proposal as published. The names and the order of these fields are a promise (docs/open-data.md).</summary>
public sealed record OpenProposal(
    int Number, int? Theme, Channel Channel, int? Session, string Title, string Text, DateOnly? ReceivedOn,
    Eligibility Eligibility, NonAcceptance? NonAcceptance, string? EligibilityReason,
    Disposition Disposition, string? DispositionReason, int? Commitment, bool IsExample);

public static class OpenDataRefusals
{
    /// <summary>Missing and not published are the same to the public.</summary>
    public static readonly Refusal NotPublished = new("Dashboard.NotPublished");
}
