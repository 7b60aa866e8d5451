using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

public static class GroupsRefusals
{
    public static readonly Refusal AlreadyDecided = new("Groups.AlreadyDecided");
    public static readonly Refusal AlreadyIn = new("Groups.AlreadyIn");
    public static readonly Refusal AlreadyOver = new("Groups.AlreadyOver");
    public static readonly Refusal AttendanceMissing = new("Groups.AttendanceMissing");
    /// <summary>Somebody else has changed it since it was opened.</summary>
    public static readonly Refusal ChangedByAnother = new("Groups.ChangedByAnother");
    public static readonly Refusal ContactMissing = new("Groups.ContactMissing");
    public static readonly Refusal DayMissing = new("Groups.DayMissing");
    public static readonly Refusal EndsBeforeItStarts = new("Groups.EndsBeforeItStarts");
    public static readonly Refusal FunctionMissing = new("Groups.FunctionMissing");
    public static readonly Refusal GuideClashes = new("Groups.GuideClashes");
    public static readonly Refusal GuideIsBegun = new("Groups.GuideIsBegun");
    public static readonly Refusal GuideIsEmpty = new("Groups.GuideIsEmpty");
    public static readonly Refusal GuideMovedOn = new("Groups.GuideMovedOn");
    public static readonly Refusal InstitutionMissing = new("Groups.InstitutionMissing");
    public static readonly Refusal IsClosed = new("Groups.IsClosed");
    public static readonly Refusal LeadsMissing = new("Groups.LeadsMissing");
    public static readonly Refusal LimitOutOfRange = new("Groups.LimitOutOfRange");
    public static readonly Refusal LimitReached = new("Groups.LimitReached");
    public static readonly Refusal MeetingIsApproved = new("Groups.MeetingIsApproved");
    public static readonly Refusal MeetingIsHeld = new("Groups.MeetingIsHeld");
    public static readonly Refusal NoSuchActivity = new("Groups.NoSuchActivity");
    public static readonly Refusal NoSuchGroup = new("Groups.NoSuchGroup");
    public static readonly Refusal NoSuchMeeting = new("Groups.NoSuchMeeting");
    public static readonly Refusal NoSuchMember = new("Groups.NoSuchMember");
    public static readonly Refusal NoSuchPlan = new("Groups.NoSuchPlan");
    public static readonly Refusal NoSuchTheme = new("Groups.NoSuchTheme");
    public static readonly Refusal NoSuchVersion = new("Groups.NoSuchVersion");
    public static readonly Refusal NotHeldYet = new("Groups.NotHeldYet");
    public static readonly Refusal NothingNew = new("Groups.NothingNew");
    public static readonly Refusal NothingSigned = new("Groups.NothingSigned");
    public static readonly Refusal NotInvited = new("Groups.NotInvited");
    public static readonly Refusal NotOfASide = new("Groups.NotOfASide");
    public static readonly Refusal NotOfThatSide = new("Groups.NotOfThatSide");
    public static readonly Refusal NotOpen = new("Groups.NotOpen");
    public static readonly Refusal NotProposed = new("Groups.NotProposed");
    public static readonly Refusal NotYourGroup = new("Groups.NotYourGroup");
    public static readonly Refusal OutcomeMissing = new("Groups.OutcomeMissing");
    public static readonly Refusal ReasonMissing = new("Groups.ReasonMissing");
    public static readonly Refusal ResponsibleMissing = new("Groups.ResponsibleMissing");
    public static readonly Refusal SamePersonTwice = new("Groups.SamePersonTwice");
    public static readonly Refusal SideHasSigned = new("Groups.SideHasSigned");
    public static readonly Refusal TextUnreadable = new("Groups.TextUnreadable");
    public static readonly Refusal TooLong = new("Groups.TooLong");
    public static readonly Refusal TooManyLines = new("Groups.TooManyLines");
    public static readonly Refusal TooManyWait = new("Groups.TooManyWait");
    public static readonly Refusal TopicMissing = new("Groups.TopicMissing");
    public static readonly Refusal WhatMissing = new("Groups.WhatMissing");
}
