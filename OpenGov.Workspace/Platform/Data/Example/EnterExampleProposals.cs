using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Plausible proposals, marked as examples and without authors, are put into the register of a plan.</summary>
public sealed class EnterExampleProposals(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid planId, IReadOnlyList<NewExampleProposal> entered, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (!await change.Db.Plans.AnyAsync(p => p.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;

            var number = await change.Db.Proposals.Where(p => p.PlanId == planId).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
            foreach (var e in entered)
            {
                var proposal = new Proposal(planId, ++number, e.ThemeId, e.Channel, e.Title, e.Text, e.ReceivedOn)
                {
                    IsExample = true,
                    SessionId = e.SessionId,
                };
                change.Db.Proposals.Add(proposal);
                change.Record(proposal.Id, planId, new { number, e.Channel, e.Title }, e.ThemeId);
            }
            return Result.Done;
        }, cancel);
}

/// <summary>A text such as somebody might have sent.</summary>
public sealed record NewExampleProposal(Guid ThemeId, Channel Channel, string Title, string Text)
{
    public Guid? SessionId { get; init; }
    public DateOnly? ReceivedOn { get; init; }
}
