namespace OpenGov.Workspace.Adoption;

/// <summary>Every word this folder shows of the adopted plan.</summary>
public sealed class AdoptionTexts;
