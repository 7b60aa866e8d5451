namespace OpenGov.Workspace.Cards;

/// <summary>Where a position went, and what was deleted around it.</summary>
public readonly record struct MappedPosition(int Position, MappedPosition.Gone Deleted)
{
    [Flags]
    public enum Gone
    {
        None = 0,
        Before = 1,
        After = 2,
        Across = 4,
    }

    /// <summary>What followed the position is gone.</summary>
    public bool IsDeletedAfter => (Deleted & (Gone.After | Gone.Across)) != 0;

    /// <summary>What the position was inside of is gone.</summary>
    public bool IsDeletedAcross => (Deleted & Gone.Across) != 0;

    /// <summary>Where inside a changed range it was, so that undoing the change can bring it back; -1 for the range when there is none.</summary>
    internal int Range { get; init; } = -1;

    internal int OffsetInRange { get; init; }
}
