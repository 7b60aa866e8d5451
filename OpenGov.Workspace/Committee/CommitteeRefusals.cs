using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

public static class CommitteeRefusals
{
    public static readonly Refusal AlreadySeated = new("Committee.AlreadySeated");
    public static readonly Refusal AlreadyVacated = new("Committee.AlreadyVacated");
    public static readonly Refusal BodyAlreadyKnown = new("Committee.BodyAlreadyKnown");
    public static readonly Refusal EndsBeforeItStarts = new("Committee.EndsBeforeItStarts");
    public static readonly Refusal NameMissing = new("Committee.NameMissing");
    public static readonly Refusal NoSeatLeft = new("Committee.NoSeatLeft");
    public static readonly Refusal NoSuchBody = new("Committee.NoSuchBody");
    public static readonly Refusal NoSuchRepresentative = new("Committee.NoSuchRepresentative");
    public static readonly Refusal NoSuchSeat = new("Committee.NoSuchSeat");
    public static readonly Refusal NoSuchTerm = new("Committee.NoSuchTerm");
    public static readonly Refusal SeatsOutOfRange = new("Committee.SeatsOutOfRange");
    public static readonly Refusal StandingTaken = new("Committee.StandingTaken");
}
