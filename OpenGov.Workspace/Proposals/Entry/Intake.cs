using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>The one way in which proposals enter the register, whether typed, imported or made of others.</summary>
/// <remarks>
/// Numbers run 1, 2, 3 … within a plan without a gap: they are given while the plan's row is locked, in the
/// transaction that keeps the proposals, so that a number is never given twice and never lost.
/// </remarks>
internal static class Intake
{
    public static async Task<Result<Proposal[]>> EnterAsync(
        Change change, Guid planId, IReadOnlyList<ProposalDraft> drafts, bool isExample = false, CancellationToken cancel = default)
    {
        var made = await MakeAsync(change, planId, drafts, cancel: cancel);
        if (made.Value is not { } arrivals) return made.Refusal!;

        foreach (var proposal in arrivals.Proposals) proposal.IsExample = isExample;
        change.Db.AddRange([.. arrivals.Proposals, .. arrivals.Institutions, .. arrivals.Authors]);
        return arrivals.Proposals;
    }

    /// <summary>The same for the thousands of an import: written at once, and not tracked.</summary>
    public static async Task<Result<Proposal[]>> EnterManyAsync(
        Change change, Guid planId, IReadOnlyList<ProposalDraft> drafts, Guid importId, CancellationToken cancel)
    {
        var made = await MakeAsync(change, planId, drafts, importId, cancel);
        if (made.Value is not { } arrivals) return made.Refusal!;

        await change.Db.InsertManyAsync(arrivals.Proposals, cancel);
        await change.Db.InsertManyAsync(arrivals.Institutions, cancel);
        await change.Db.InsertManyAsync(arrivals.Authors, cancel);
        return arrivals.Proposals;
    }

    private static async Task<Result<Arrivals>> MakeAsync(
        Change change, Guid planId, IReadOnlyList<ProposalDraft> drafts, Guid? importId = null, CancellationToken cancel = default)
    {
        var db = change.Db;
        if (!await LockAsync(db, planId, cancel)) return PlansRefusals.NoSuchPlan;

        var surroundings = await Surroundings.OfAsync(db, planId, drafts, cancel);
        var number = await db.Proposals.Where(p => p.PlanId == planId).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
        var arrivals = new Arrivals(new Proposal[drafts.Count], [], []);
        for (var i = 0; i < drafts.Count; i++)
        {
            var cleaned = CleanDraft.Of(drafts[i], change.Today);
            if (cleaned.Value is not { } draft) return cleaned.Refusal!;
            if (surroundings.Refuse(draft) is { } refusal) return refusal;

            var proposal = surroundings.Place(draft, planId, ++number);
            proposal.ImportId = importId;
            arrivals.Institutions.AddRange(draft.Institutions.Distinct().Select(body => new ConcernedBody(proposal.Id, body)));
            if (draft.AuthorName is not null || draft.AuthorContact is not null)
                arrivals.Authors.Add(new ProposalAuthor(proposal.Id, draft.AuthorName, draft.AuthorContact));
            arrivals.Proposals[i] = proposal;
        }

        return arrivals;
    }

    /// <summary>An update that changes nothing: on PostgreSQL it makes the next one to enter proposals wait.</summary>
    public static async Task<bool> LockAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel) =>
        await db.Plans.Where(plan => plan.Id == planId)
            .ExecuteUpdateAsync(set => set.SetProperty(plan => plan.FirstYear, plan => plan.FirstYear), cancel) == 1;

    /// <summary>What the drafts become.</summary>
    private sealed record Arrivals(Proposal[] Proposals, List<ConcernedBody> Institutions, List<ProposalAuthor> Authors);

    /// <summary>What the drafts may point to.</summary>
    private sealed record Surroundings(HashSet<Guid> Themes, Dictionary<Guid, Guid> ThemeOfSession, HashSet<Guid> Bodies)
    {
        public static async Task<Surroundings> OfAsync(
            WorkspaceDbContext db, Guid planId, IReadOnlyList<ProposalDraft> drafts, CancellationToken cancel)
        {
            var bodies = drafts.SelectMany(draft => draft.Institutions).Distinct().ToList();
            return new Surroundings(
                await db.Themes.Where(theme => theme.PlanId == planId).Select(theme => theme.Id).ToHashSetAsync(cancel),
                await db.ConsultationSessions.Where(session => session.PlanId == planId)
                    .ToDictionaryAsync(session => session.Id, session => session.ThemeId, cancel),
                await db.Bodies.Where(body => bodies.Contains(body.Id)).Select(body => body.Id).ToHashSetAsync(cancel));
        }

        public Refusal? Refuse(ProposalDraft draft) =>
            draft.ThemeId is { } theme && !Themes.Contains(theme) ? ProposalsRefusals.NoSuchTheme
            : !draft.Institutions.All(Bodies.Contains) ? ProposalsRefusals.NoSuchInstitution
            : draft.SessionId is not { } session ? null
            : draft.Channel is not Channel.Session ? ProposalsRefusals.SessionOfAnotherChannel
            : !ThemeOfSession.ContainsKey(session) ? ProposalsRefusals.NoSuchSession
            : null;

        public Proposal Place(ProposalDraft draft, Guid planId, int number) =>
            new(planId, number, draft.ThemeId ?? (draft.SessionId is { } session ? ThemeOfSession[session] : null),
                draft.Channel, draft.Title, draft.Text, draft.ReceivedOn)
            {
                SessionId = draft.SessionId,
            };
    }
}
