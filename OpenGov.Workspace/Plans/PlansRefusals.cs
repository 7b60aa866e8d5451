using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Plans;

public static class PlansRefusals
{
    public static readonly Refusal AddressWrong = new("Plans.AddressWrong");
    public static readonly Refusal AliasKnown = new("Plans.AliasKnown");
    public static readonly Refusal CalendarAlreadyPublished = new("Plans.CalendarAlreadyPublished");
    public static readonly Refusal EndsBeforeItStarts = new("Plans.EndsBeforeItStarts");
    public static readonly Refusal FigureKeyWrong = new("Plans.FigureKeyWrong");
    public static readonly Refusal FigureKnown = new("Plans.FigureKnown");
    public static readonly Refusal FigureNegative = new("Plans.FigureNegative");
    public static readonly Refusal FigureNeedsUnitAndSource = new("Plans.FigureNeedsUnitAndSource");
    public static readonly Refusal NameMissing = new("Plans.NameMissing");
    public static readonly Refusal NoSuchBody = new("Plans.NoSuchBody");
    public static readonly Refusal NoSuchEntry = new("Plans.NoSuchEntry");
    public static readonly Refusal NoSuchPassage = new("Plans.NoSuchPassage");
    public static readonly Refusal NoSuchPlan = new("Plans.NoSuchPlan");
    public static readonly Refusal NoSuchStage = new("Plans.NoSuchStage");
    public static readonly Refusal NoSuchTheme = new("Plans.NoSuchTheme");
    public static readonly Refusal NumberTaken = new("Plans.NumberTaken");
    public static readonly Refusal RegisterAlreadyPublished = new("Plans.RegisterAlreadyPublished");
    public static readonly Refusal YearsWrong = new("Plans.YearsWrong");
}
