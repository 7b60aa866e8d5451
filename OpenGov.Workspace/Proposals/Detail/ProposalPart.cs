namespace OpenGov.Workspace.Proposals;

/// <summary>A part of a proposal's page that a later folder fills: a component with the parameters Plan, the plan's number, and ProposalId.</summary>
/// <remarks>Its parameters stay the same while the proposal changes, so it watches the proposal for itself.</remarks>
public sealed record ProposalPart(int Order, Type Component);
