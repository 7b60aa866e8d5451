namespace OpenGov.Workspace.Evaluation;

/// <summary>What another folder adds under the ranking of a round, once anything is shown.</summary>
/// <param name="Component">With the parameters <c>Plan</c> and <c>Round</c>, both numbers.</param>
public sealed record RankingPart(Type Component);
