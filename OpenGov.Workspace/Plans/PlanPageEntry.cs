namespace OpenGov.Workspace.Plans;

/// <summary>One of the pages about a plan. Each folder registers its own, so that this one knows none of them.</summary>
/// <param name="Order">Place in the list: 10 dashboard, 20 the plan itself, 30 sessions, … leaving room between.</param>
/// <param name="Key">Its text, by folder: "Proposals.Register" is <c>Register</c> in <c>ProposalsTexts</c>.</param>
/// <param name="Path">What follows the plan's own address, as in <c>/sessions</c>; pages below it belong to it.</param>
/// <param name="Page">Whoever may open this page in the matrix sees the entry.</param>
/// <param name="Only">Plans on which this work is done; null for all.</param>
public sealed record PlanPageEntry(int Order, string Key, string Path, Type Page, PlanWork? Only = null);
