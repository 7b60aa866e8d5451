using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>Which seats of a side were filled at a meeting. A body counts once, whoever and however many came for it.</summary>
/// <param name="Seats">Bodies with a seat on the day.</param>
/// <param name="Present">Those of them for which anybody came.</param>
/// <param name="Seatless">Those present for which neither principal nor deputy came: only somebody who holds no seat.</param>
/// <param name="People">All who came for the side's bodies; counted for the minutes and never for a decision.</param>
public sealed record SidePresence(Side Side, int Seats, int Present, int Seatless, int People)
{
    public int Absent => Seats - Present;
}

/// <summary>Parity and quorum of a meeting, by seat and never by head.</summary>
public sealed record Presence(SidePresence Administration, SidePresence CivilSociety)
{
    public int Seats => Administration.Seats + CivilSociety.Seats;
    public int Present => Administration.Present + CivilSociety.Present;
    public bool IsEven => Administration.Present == CivilSociety.Present;

    public SidePresence Of(Side side) => side is Side.Administration ? Administration : CivilSociety;

    /// <param name="quorumOfSide">Bodies asked for on each side; null when no quorum is.</param>
    public bool IsQuorate(int? quorumOfSide) =>
        quorumOfSide is not { } needed || (Administration.Present >= needed && CivilSociety.Present >= needed);

    public static Presence Of(IEnumerable<BodyAtMeeting> bodies)
    {
        var sides = bodies.ToLookup(body => body.Side);
        return new Presence(Count(Side.Administration), Count(Side.CivilSociety));

        SidePresence Count(Side side)
        {
            var seated = sides[side].Where(body => body.HasSeat).ToList();
            var present = seated.FindAll(body => body.IsPresent);
            return new SidePresence(
                side, seated.Count, present.Count,
                present.Count(body => !body.People.Any(person => person.Capacity.OfSeat())),
                sides[side].Sum(body => body.People.Count));
        }
    }
}
