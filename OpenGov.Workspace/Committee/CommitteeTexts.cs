namespace OpenGov.Workspace.Committee;

/// <summary>Every word this folder shows.</summary>
public sealed class CommitteeTexts;
