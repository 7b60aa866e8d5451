namespace OpenGov.Workspace.Sessions;

/// <summary>A part of a session's page that a later folder fills: a component with the parameters Plan and Session, their numbers.</summary>
public sealed record SessionPart(int Order, Type Component);
