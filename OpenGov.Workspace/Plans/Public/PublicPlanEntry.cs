using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>One of the public pages about a plan. Each folder registers its own, so that this one knows none of them.</summary>
/// <param name="Order">Place in the list: 10 the plan itself, 15 meetings, 20 sessions, 30 proposals, 40 commitments, … leaving room between.</param>
/// <param name="Key">Its text, by folder: "PublicProposals.Register" is <c>Register</c> in <c>PublicProposalsTexts</c>.</param>
/// <param name="Path">What follows the plan's public address, as in <c>/sessions</c>.</param>
/// <param name="IsThere">Whether there is something to show of a plan with this id; null for always.</param>
public sealed record PublicPlanEntry(int Order, string Key, string Path, Func<WorkspaceDbContext, Guid, CancellationToken, Task<bool>>? IsThere = null);
