using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public static class PlanningRefusals
{
    public static readonly Refusal IsCancelled = new("Planning.IsCancelled");
    public static readonly Refusal IsPublished = new("Planning.IsPublished");
    public static readonly Refusal LabelMissing = new("Planning.LabelMissing");
    public static readonly Refusal LeadMissing = new("Planning.LeadMissing");
    public static readonly Refusal LeadNotOfThatSide = new("Planning.LeadNotOfThatSide");
    public static readonly Refusal LeadTwice = new("Planning.LeadTwice");
    public static readonly Refusal LinkMissing = new("Planning.LinkMissing");
    public static readonly Refusal LinkNotSafe = new("Planning.LinkNotSafe");
    public static readonly Refusal NoSuchPart = new("Planning.NoSuchPart");
    public static readonly Refusal NotPlanned = new("Planning.NotPlanned");
    public static readonly Refusal NotYourSession = new("Planning.NotYourSession");
    public static readonly Refusal OptionsMissing = new("Planning.OptionsMissing");
    public static readonly Refusal PlaceMissing = new("Planning.PlaceMissing");
    public static readonly Refusal ProgrammeMissing = new("Planning.ProgrammeMissing");
    public static readonly Refusal ProgrammeTooLong = new("Planning.ProgrammeTooLong");
    public static readonly Refusal QuestionMissing = new("Planning.QuestionMissing");
    public static readonly Refusal ReasonMissing = new("Planning.ReasonMissing");
    public static readonly Refusal RegionUnknown = new("Planning.RegionUnknown");
    public static readonly Refusal SpeakerMissing = new("Planning.SpeakerMissing");
    public static readonly Refusal StartMissing = new("Planning.StartMissing");
    public static readonly Refusal TooLong = new("Planning.TooLong");
}
