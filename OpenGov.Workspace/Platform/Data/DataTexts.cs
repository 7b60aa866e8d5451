namespace OpenGov.Workspace.Platform.Data;

/// <summary>What is said when something could not be saved.</summary>
public sealed class DataTexts;
