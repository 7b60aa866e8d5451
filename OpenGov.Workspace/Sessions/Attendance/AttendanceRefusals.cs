using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public static class AttendanceRefusals
{
    public static readonly Refusal AnswerMissing = new("Attendance.AnswerMissing");
    public static readonly Refusal AnswerTooLong = new("Attendance.AnswerTooLong");
    public static readonly Refusal CapacityWrong = new("Attendance.CapacityWrong");
    public static readonly Refusal ConsentMissing = new("Attendance.ConsentMissing");
    public static readonly Refusal ConsentNotGiven = new("Attendance.ConsentNotGiven");
    public static readonly Refusal EmailWrong = new("Attendance.EmailWrong");
    public static readonly Refusal Full = new("Attendance.Full");
    public static readonly Refusal IsHere = new("Attendance.IsHere");
    public static readonly Refusal NoSuchPerson = new("Attendance.NoSuchPerson");
    public static readonly Refusal NotHere = new("Attendance.NotHere");
    public static readonly Refusal NotOpen = new("Attendance.NotOpen");
    public static readonly Refusal NotOver = new("Attendance.NotOver");
    public static readonly Refusal NotToday = new("Attendance.NotToday");
    public static readonly Refusal NotYourDesk = new("Attendance.NotYourDesk");
    public static readonly Refusal NotYourInstitution = new("Attendance.NotYourInstitution");
    public static readonly Refusal SideMissing = new("Attendance.SideMissing");
    public static readonly Refusal Withdrawn = new("Attendance.Withdrawn");
}
