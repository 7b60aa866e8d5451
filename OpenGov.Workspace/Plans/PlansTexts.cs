namespace OpenGov.Workspace.Plans;

/// <summary>Every word this folder shows.</summary>
public sealed class PlansTexts;
