using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

public static class MeetingsRefusals
{
    public static readonly Refusal ActionIsFinished = new("Meetings.ActionIsFinished");
    public static readonly Refusal ActionIsOpen = new("Meetings.ActionIsOpen");
    public static readonly Refusal AgendaMissing = new("Meetings.AgendaMissing");
    public static readonly Refusal AlreadyApproved = new("Meetings.AlreadyApproved");
    public static readonly Refusal AlreadyHeld = new("Meetings.AlreadyHeld");
    public static readonly Refusal AttendanceMissing = new("Meetings.AttendanceMissing");

    /// <summary>An attendance or conclusion that somebody else has changed since it was opened.</summary>
    public static readonly Refusal ChangedByAnother = new("Meetings.ChangedByAnother");
    public static readonly Refusal CommitmentMissing = new("Meetings.CommitmentMissing");
    public static readonly Refusal DayIsFixed = new("Meetings.DayIsFixed");
    public static readonly Refusal DayMissing = new("Meetings.DayMissing");
    public static readonly Refusal DueDateMissing = new("Meetings.DueDateMissing");
    public static readonly Refusal LinkWrong = new("Meetings.LinkWrong");
    public static readonly Refusal MinutesArePublished = new("Meetings.MinutesArePublished");
    public static readonly Refusal NoAction = new("Meetings.NoAction");
    public static readonly Refusal NoCommittee = new("Meetings.NoCommittee");
    public static readonly Refusal NoSuchBodyHere = new("Meetings.NoSuchBodyHere");
    public static readonly Refusal NoSuchCommitment = new("Meetings.NoSuchCommitment");
    public static readonly Refusal NoSuchDocument = new("Meetings.NoSuchDocument");
    public static readonly Refusal NoSuchMeeting = new("Meetings.NoSuchMeeting");
    public static readonly Refusal NoSuchOutput = new("Meetings.NoSuchOutput");
    public static readonly Refusal NoSuchPlan = new("Meetings.NoSuchPlan");
    public static readonly Refusal NoSuchPoint = new("Meetings.NoSuchPoint");
    public static readonly Refusal NotApproved = new("Meetings.NotApproved");
    public static readonly Refusal NotesClash = new("Meetings.NotesClash");
    public static readonly Refusal NotesMovedOn = new("Meetings.NotesMovedOn");
    public static readonly Refusal NotesTooLong = new("Meetings.NotesTooLong");
    public static readonly Refusal NotHeldYet = new("Meetings.NotHeldYet");
    public static readonly Refusal NotOfASide = new("Meetings.NotOfASide");
    public static readonly Refusal NotYourBody = new("Meetings.NotYourBody");
    public static readonly Refusal OutputIsAction = new("Meetings.OutputIsAction");
    public static readonly Refusal OwnerMissing = new("Meetings.OwnerMissing");
    public static readonly Refusal PointHasMatter = new("Meetings.PointHasMatter");
    public static readonly Refusal QuorumOutOfRange = new("Meetings.QuorumOutOfRange");
    public static readonly Refusal SeatlessStanding = new("Meetings.SeatlessStanding");
    public static readonly Refusal SideHasSigned = new("Meetings.SideHasSigned");
    public static readonly Refusal StandingTwice = new("Meetings.StandingTwice");
    public static readonly Refusal TextMissing = new("Meetings.TextMissing");
    public static readonly Refusal TitleMissing = new("Meetings.TitleMissing");
    public static readonly Refusal TooLong = new("Meetings.TooLong");
}
