namespace OpenGov.Workspace.Committee;

/// <summary>A part of a meeting's page that a later folder fills: a component with the parameter Meeting (<see cref="MeetingDetails"/>).</summary>
public sealed record MeetingPart(int Order, Type Component);
