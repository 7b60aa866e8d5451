using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

public enum GroupState { Proposed, Open, Closed }

/// <summary>A thematic group of administrations, civil society and academic experts, on a topic that cuts across themes.</summary>
public sealed class ThematicGroup
{
    private ThematicGroup() { }

    public ThematicGroup(Guid planId, int order, LocalText topic)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Order, Topic) = (planId, order, topic);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Order { get; private set; }
    public LocalText Topic { get; private set; } = new("");

    /// <summary>Proposed is not adopted: a proposed group does nothing yet.</summary>
    public GroupState State { get; private set; } = GroupState.Proposed;
}
