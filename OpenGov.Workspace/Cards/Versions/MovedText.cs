namespace OpenGov.Workspace.Cards;

/// <summary>Keeps text its author's while somebody moves it: a move is a deletion and an insertion of the same size in one group.</summary>
public sealed class MovedText(IReadOnlyList<IReadOnlyList<int>> groups)
{
    private readonly Dictionary<int, IReadOnlyList<Blame.Run>> _taken = [];

    /// <param name="index">Of the step in its commit.</param>
    public void Enter(Blame blame, int index, StepMap map, Guid author)
    {
        var group = groups.Select((steps, at) => (steps, at)).FirstOrDefault(found => found.steps.Contains(index), (null!, -1)).at;
        if (group < 0 || map.Ranges.Length != 3)
        {
            blame.Apply(map, author);
            return;
        }

        var (start, oldSize, newSize) = (map.Ranges[0], map.Ranges[1], map.Ranges[2]);
        if (newSize == 0) _taken[group] = blame.Between(start, start + oldSize);
        blame.Apply(map, author, oldSize == 0 ? _taken.GetValueOrDefault(group) : null);
    }
}
