namespace OpenGov.Workspace.Proposals;

/// <summary>The words between a session and the register.</summary>
public sealed class FromSessionTexts;
