namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Texts of notices and of the letters that carry them.</summary>
public sealed class NoticesTexts;
