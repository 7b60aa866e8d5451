namespace OpenGov.Workspace.Groups;

/// <summary>The words of the practical guide's pages.</summary>
public sealed class GuideTexts;
