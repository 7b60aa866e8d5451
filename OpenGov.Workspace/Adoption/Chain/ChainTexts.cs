namespace OpenGov.Workspace.Adoption;

/// <summary>The words of the chain from an idea to the adopted text.</summary>
public sealed class ChainTexts;
