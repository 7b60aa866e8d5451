using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Review;

public static class ReviewRefusals
{
    public static readonly Refusal AchievementsMissing = new("Review.AchievementsMissing");
    public static readonly Refusal ActivityReasonMissing = new("Review.ActivityReasonMissing");
    public static readonly Refusal ActivityUnnamed = new("Review.ActivityUnnamed");
    public static readonly Refusal ActivityWithoutName = new("Review.ActivityWithoutName");
    public static readonly Refusal AlreadyApproved = new("Review.AlreadyApproved");
    public static readonly Refusal AlreadySubmitted = new("Review.AlreadySubmitted");
    public static readonly Refusal AssociationMissing = new("Review.AssociationMissing");
    public static readonly Refusal BothSidesTakePart = new("Review.BothSidesTakePart");
    public static readonly Refusal ConclusionsMissing = new("Review.ConclusionsMissing");
    public static readonly Refusal ConclusionsPublished = new("Review.ConclusionsPublished");
    public static readonly Refusal DecisionPublished = new("Review.DecisionPublished");
    public static readonly Refusal DecisionStillOpen = new("Review.DecisionStillOpen");
    public static readonly Refusal EvidenceWrong = new("Review.EvidenceWrong");
    public static readonly Refusal FinalityMissing = new("Review.FinalityMissing");
    public static readonly Refusal KeptButChanged = new("Review.KeptButChanged");
    public static readonly Refusal LeadUnknown = new("Review.LeadUnknown");
    public static readonly Refusal LinkWrong = new("Review.LinkWrong");
    public static readonly Refusal MeetingIsOver = new("Review.MeetingIsOver");
    public static readonly Refusal NoDraft = new("Review.NoDraft");
    public static readonly Refusal NoSuchCommitment = new("Review.NoSuchCommitment");
    public static readonly Refusal NoSuchDecision = new("Review.NoSuchDecision");
    public static readonly Refusal NoSuchMeeting = new("Review.NoSuchMeeting");
    public static readonly Refusal NoSuchPlan = new("Review.NoSuchPlan");
    public static readonly Refusal NoSuchRequest = new("Review.NoSuchRequest");
    public static readonly Refusal NoSuchTheme = new("Review.NoSuchTheme");
    public static readonly Refusal NotApprovedYet = new("Review.NotApprovedYet");
    public static readonly Refusal NotASideOfIt = new("Review.NotASideOfIt");
    public static readonly Refusal NothingToPublish = new("Review.NothingToPublish");
    public static readonly Refusal NotScheduledYet = new("Review.NotScheduledYet");
    public static readonly Refusal NotYetHeld = new("Review.NotYetHeld");
    public static readonly Refusal NotYourAdministration = new("Review.NotYourAdministration");
    public static readonly Refusal NotYourAssociation = new("Review.NotYourAssociation");
    public static readonly Refusal ProgressMissing = new("Review.ProgressMissing");
    public static readonly Refusal PurposeMissing = new("Review.PurposeMissing");
    public static readonly Refusal ReasonMissing = new("Review.ReasonMissing");
    public static readonly Refusal RequestWithdrawn = new("Review.RequestWithdrawn");
    public static readonly Refusal SideHasSigned = new("Review.SideHasSigned");
    public static readonly Refusal StanceMissing = new("Review.StanceMissing");
    public static readonly Refusal StanceReasonMissing = new("Review.StanceReasonMissing");
    public static readonly Refusal StillUndecided = new("Review.StillUndecided");
    public static readonly Refusal TextMissing = new("Review.TextMissing");
    public static readonly Refusal TextWrong = new("Review.TextWrong");
    public static readonly Refusal ThemeMissing = new("Review.ThemeMissing");
    public static readonly Refusal WhatAndWhyMissing = new("Review.WhatAndWhyMissing");
}
