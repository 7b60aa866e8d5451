namespace OpenGov.Workspace.Proposals;

/// <summary>The words of the page on which a participant follows their proposals.</summary>
public sealed class FollowedTexts;
