namespace OpenGov.Workspace.Adoption;

/// <summary>The words of the adopted plan's follow-up.</summary>
public sealed class FollowUpTexts;
