namespace OpenGov.Workspace.Adoption;

/// <summary>The words of the evidence for the Open Government Partnership.</summary>
public sealed class EvidenceTexts;
