using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

public static class GroupsRefusals
{
    public static readonly Refusal NoSuchPlan = new("Groups.NoSuchPlan");
    public static readonly Refusal TopicMissing = new("Groups.TopicMissing");
}
