using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Plans;

public static class PlansRefusals
{
    public static readonly Refusal NoSuchPlan = new("Plans.NoSuchPlan");
    public static readonly Refusal EndsBeforeItStarts = new("Plans.EndsBeforeItStarts");
    public static readonly Refusal CalendarAlreadyPublished = new("Plans.CalendarAlreadyPublished");
    public static readonly Refusal RegisterAlreadyPublished = new("Plans.RegisterAlreadyPublished");
}
