using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public static class SessionsRefusals
{
    public static readonly Refusal FigureNegative = new("Sessions.FigureNegative");
    public static readonly Refusal InstitutionNameless = new("Sessions.InstitutionNameless");
    public static readonly Refusal InstitutionUnknown = new("Sessions.InstitutionUnknown");
    public static readonly Refusal ItemIncomplete = new("Sessions.ItemIncomplete");
    public static readonly Refusal NoSuchPlan = new("Sessions.NoSuchPlan");
    public static readonly Refusal NoSuchSession = new("Sessions.NoSuchSession");
    public static readonly Refusal NumberTaken = new("Sessions.NumberTaken");
    public static readonly Refusal OrganiserUnknown = new("Sessions.OrganiserUnknown");
    public static readonly Refusal ThemeOfAnotherPlan = new("Sessions.ThemeOfAnotherPlan");
}
