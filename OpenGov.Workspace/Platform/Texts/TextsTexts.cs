namespace OpenGov.Workspace.Platform.Texts;

/// <summary>The words for dates and durations.</summary>
public sealed class TextsTexts;
