using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Adoption;

/// <summary>Of which plan chains are read, and how much of it the reader sees. What is not published is not there at all for the public.</summary>
/// <param name="IsOver">Its years have passed: what is missing will not come any more.</param>
internal sealed record ChainScope(Guid PlanId, int Plan, LocalText PlanTitle, bool PublicOnly, bool RegisterIsPublic, bool IsOver)
{
    /// <returns>Null when the reader sees no such plan.</returns>
    public static async Task<ChainScope?> OfAsync(WorkspaceDbContext db, int planNumber, bool publicOnly, DateOnly today, CancellationToken cancel)
    {
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.Number == planNumber, cancel);
        return plan is null || (publicOnly && plan.CalendarPublishedAt is null) ? null
            : new ChainScope(plan.Id, plan.Number, plan.Title, publicOnly, plan.RegisterPublishedAt is not null, plan.LastYear < today.Year);
    }

    public StepState Missing => IsOver ? StepState.NotKept : StepState.NotYet;

    public IQueryable<Proposal> Proposals(WorkspaceDbContext db) =>
        !PublicOnly ? db.Proposals.InRegister(PlanId) : RegisterIsPublic ? db.Proposals.Published(db, PlanId) : db.Proposals.Where(one => false);

    public IQueryable<ConsultationSession> Sessions(WorkspaceDbContext db)
    {
        var sessions = db.ConsultationSessions.Where(one => one.PlanId == PlanId);
        return PublicOnly ? sessions.Where(one => !db.PlannedSessions.Any(planned => planned.SessionId == one.Id && planned.Stage == SessionStage.Prepared)) : sessions;
    }

    /// <summary>The public knows the problems of a session from its published minutes alone.</summary>
    public IQueryable<Problem> Problems(WorkspaceDbContext db)
    {
        var problems = db.Problems.Where(one => one.State == BoardState.OnBoard && db.ConsultationSessions.Any(session => session.Id == one.SessionId && session.PlanId == PlanId));
        return PublicOnly ? problems.Where(one => db.SealedMinutes.Any(minutes => minutes.SessionId == one.SessionId && minutes.PublishedAt != null)) : problems;
    }

    public IQueryable<PublicComment> Comments(WorkspaceDbContext db) => db.PublicComments.Where(one => one.PlanId == PlanId
        && (PublicOnly ? one.State == CommentState.Published : one.State != CommentState.Hidden)
        && (!PublicOnly || db.PublicConsultations.Any(of => of.Id == one.ConsultationId && of.ApprovedAt != null)));

    /// <summary>Links between cards and proposals: for the public those that stood when the card was published, for the committee those in force too.</summary>
    public async Task<IReadOnlyList<ChainSource>> SourcesAsync(WorkspaceDbContext db, IReadOnlyCollection<Guid> proposals, IReadOnlyCollection<Guid> commitments, CancellationToken cancel)
    {
        var found = await (
            from source in db.CardSources.AsNoTracking()
            join card in db.CommitmentCards on source.CardId equals card.Id
            where card.PlanId == PlanId && (proposals.Contains(source.ProposalId) || commitments.Contains(card.CommitmentId))
            select new
            {
                Source = source, card.CommitmentId,
                PublishedAt = db.CardReviews.Where(review => review.CardId == card.Id).Max(review => review.PublishedAt),
            }).ToListAsync(cancel);
        return [.. found.Where(one => one.PublishedAt is { } at ? one.Source.StoodAt(at) || (!PublicOnly && one.Source.IsInForce) : !PublicOnly && one.Source.IsInForce)
            .Select(one => new ChainSource(one.Source.ProposalId, one.CommitmentId))];
    }
}

internal sealed record ChainSource(Guid ProposalId, Guid CommitmentId);
