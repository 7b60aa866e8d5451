namespace OpenGov.Workspace.Proposals;

/// <summary>Every word the register of proposals shows.</summary>
public sealed class ProposalsTexts;
