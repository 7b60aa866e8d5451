namespace OpenGov.Workspace.Reports;

/// <summary>The sentences and words printed in the synthesis report.</summary>
public sealed class SynthesisTexts;
