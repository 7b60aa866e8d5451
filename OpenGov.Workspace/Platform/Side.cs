namespace OpenGov.Workspace.Platform;

/// <summary>The two sides of the committee, with equal seats. The secretariat is not a third one.</summary>
public enum Side { Administration, CivilSociety }
