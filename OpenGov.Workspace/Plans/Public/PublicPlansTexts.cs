namespace OpenGov.Workspace.Plans;

/// <summary>The words of a plan's public pages.</summary>
public sealed class PublicPlansTexts;
