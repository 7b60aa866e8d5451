using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>How long people spoke, and how it is shared between the two sides.</summary>
/// <param name="Others">Whoever sits on neither side.</param>
public sealed record SpeakingTime(TimeSpan Administration, TimeSpan CivilSociety, TimeSpan Others)
{
    public TimeSpan Of(Side side) => side is Side.Administration ? Administration : CivilSociety;

    /// <summary>The administrations' part of what the two sides spoke together, in hundredths; null while neither has spoken.</summary>
    public int? AdministrationShare =>
        (Administration + CivilSociety).Ticks is > 0 and var both ? (int)Math.Round(100.0 * Administration.Ticks / both) : null;

    public static SpeakingTime Of(IEnumerable<(Side? Side, TimeSpan Spoken)> turns)
    {
        var bySide = turns.ToLookup(turn => turn.Side, turn => turn.Spoken.Ticks);
        return new SpeakingTime(
            new TimeSpan(bySide[Side.Administration].Sum()), new TimeSpan(bySide[Side.CivilSociety].Sum()), new TimeSpan(bySide[null].Sum()));
    }
}
