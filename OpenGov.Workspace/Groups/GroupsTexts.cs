namespace OpenGov.Workspace.Groups;

/// <summary>Every word this folder shows.</summary>
public sealed class GroupsTexts;
