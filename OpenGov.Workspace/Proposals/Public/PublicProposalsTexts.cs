namespace OpenGov.Workspace.Proposals;

/// <summary>The words of the register's public pages, of the public form, and of the link by which an author follows a proposal.</summary>
public sealed class PublicProposalsTexts;
