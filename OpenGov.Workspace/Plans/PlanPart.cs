namespace OpenGov.Workspace.Plans;

/// <summary>A part of a plan's page that a later folder fills: a component with the parameters PlanId and Number.</summary>
public sealed record PlanPart(int Order, Type Component);
