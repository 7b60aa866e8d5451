namespace OpenGov.Workspace.Plans;

/// <summary>A part of a plan's page that a later folder fills: a component with the parameters PlanId and Number.</summary>
/// <remarks>Its parameters stay the same while the plan changes, so it watches the plan for itself.</remarks>
public sealed record PlanPart(int Order, Type Component);
