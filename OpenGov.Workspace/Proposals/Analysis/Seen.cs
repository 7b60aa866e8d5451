namespace OpenGov.Workspace.Proposals;

/// <summary>A proposal as the person who decides on it saw it.</summary>
/// <param name="Version">Null when nobody looked at it, as when the example workspace is built.</param>
public readonly record struct Seen(Guid Id, int? Version = null);
