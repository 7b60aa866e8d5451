namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Every word this folder shows.</summary>
public sealed class ExampleTexts;
