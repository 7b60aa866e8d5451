using System.Diagnostics;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

/// <summary>Takes a filled-in decision to the use-case that makes it.</summary>
/// <remarks>Knows all of them, because choosing among them is its only job.</remarks>
public sealed class DecisionDesk(
    AcceptProposals accept, DeclineProposals decline, HandOverProposals handOver, IncludeProposals include, LeaveOutProposals leaveOut,
    MergeProposals merge, MoveToTheme move, ReconsiderProposals reconsider, SplitProposal split, UndoMerge undoMerge)
{
    public async Task<Result> DecideAsync(Actor actor, Guid planId, IReadOnlyCollection<Seen> seen, DecisionForm form) => form.Decision switch
    {
        Decision.Accept => await accept.RunAsync(actor, planId, seen),
        Decision.Decline => await decline.RunAsync(actor, planId, seen, form.NonAcceptance, form.Reason),
        Decision.HandOver => await handOver.RunAsync(actor, planId, seen, form.Bodies),
        Decision.Include => await include.RunAsync(actor, planId, seen, form.CommitmentId ?? Guid.Empty, form.Reason),
        Decision.LeaveOut => await leaveOut.RunAsync(actor, planId, seen, form.Reason),
        Decision.MergeIntoOne => new((await merge.RunAsync(actor, planId, seen, form.Into ?? 0, form.Reason)).Refusal),
        Decision.MergeIntoNew =>
            new((await merge.RunAsync(actor, planId, seen, form.Parts[0].Title, form.Parts[0].Text, form.Reason)).Refusal),
        Decision.Split => new((await split.RunAsync(
            actor, planId, seen.First(), [.. form.Parts.Select(part => (part.Title, part.Text))], form.Reason)).Refusal),
        Decision.MoveToTheme => await move.RunAsync(actor, planId, seen, form.ThemeId ?? Guid.Empty),
        Decision.Reconsider => await reconsider.RunAsync(actor, planId, seen),
        Decision.UndoMerge => await undoMerge.RunAsync(actor, planId, seen.First()),
        _ => throw new UnreachableException(),
    };
}
