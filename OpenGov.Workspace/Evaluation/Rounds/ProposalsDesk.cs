using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What the secretariat does with single proposals of a round, by the numbers it types.</summary>
public sealed class ProposalsDesk(GiveProposals give, TakeOutProposals takeOut, EstimateCost estimate)
{
    public Task<Result> GiveAsync(Actor actor, Guid roundId, Guid pairId, string typed) =>
        ProposalNumbers.Read(typed) is { } numbers ? give.RunAsync(actor, roundId, pairId, numbers) : Unreadable();

    public Task<Result> TakeOutAsync(Actor actor, Guid roundId, string typed) =>
        ProposalNumbers.Read(typed) is { } numbers ? takeOut.RunAsync(actor, roundId, numbers) : Unreadable();

    public Task<Result> CostAsync(Actor actor, Guid roundId, int number, long? thousands) => estimate.RunAsync(actor, roundId, number, thousands);

    private static Task<Result> Unreadable() => Task.FromResult<Result>(EvaluationRefusals.NumbersUnreadable.About(ProposalNumbers.Most));
}
