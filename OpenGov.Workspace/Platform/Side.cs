namespace OpenGov.Workspace.Platform;

/// <summary>The two sides of the committee, with equal seats. The secretariat is not a third one.</summary>
public enum Side { Administration, CivilSociety }

public static class Sides
{
    public static readonly IReadOnlyList<Side> Both = [Side.Administration, Side.CivilSociety];

    public static Side Other(this Side side) => side is Side.Administration ? Side.CivilSociety : Side.Administration;
}
