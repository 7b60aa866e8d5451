namespace OpenGov.Workspace.Platform.Access;

/// <summary>Every word that signing in and accounts show.</summary>
public sealed class AccessTexts;
