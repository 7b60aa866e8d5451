namespace OpenGov.Workspace.Cards;

/// <summary>Tells where a position of a card is found after edits: one, or several.</summary>
public interface IPositionMap
{
    /// <param name="position">Before the edits.</param>
    /// <param name="toward">Which side to stay with when something is put exactly there: -1 what is before, 1 what is after.</param>
    MappedPosition Map(int position, int toward);
}
