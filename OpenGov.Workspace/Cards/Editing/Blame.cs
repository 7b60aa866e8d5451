namespace OpenGov.Workspace.Cards;

/// <summary>Who wrote each position of a card, kept up as steps are applied.</summary>
/// <remarks>
/// Positions are those of the card's content, borders of nodes included. Marks and attributes move nothing and change nobody's
/// text: the log of commits says who set them.
/// </remarks>
public sealed class Blame
{
    private readonly List<Run> _runs;

    /// <summary>Neighbouring positions of one author.</summary>
    public readonly record struct Run(int Length, Guid Author);

    public Blame(IEnumerable<Run> runs)
    {
        _runs = [.. runs.Where(run => run.Length > 0)];
        for (var i = _runs.Count - 1; i > 0; i--) JoinWithBefore(i);
    }

    public IReadOnlyList<Run> Runs => _runs;

    /// <param name="moved">
    /// Whose text it is that the step puts back where somebody moved it to, from <see cref="Between"/>; null for text that is new.
    /// </param>
    public void Apply(StepMap map, Guid author, IReadOnlyList<Run>? moved = null)
    {
        // Last range first: the starts are those before the step.
        for (var i = map.Ranges.Length - 3; i >= 0; i -= 3)
        {
            var (start, oldSize, newSize) = (map.Ranges[i], map.Ranges[i + 1], map.Ranges[i + 2]);
            var carries = moved?.Sum(run => run.Length) == newSize;
            Replace(start, oldSize, carries ? moved! : newSize == 0 ? [] : [new Run(newSize, author)]);
        }
    }

    public IReadOnlyList<Run> Between(int from, int to)
    {
        var (found, at) = (new List<Run>(), 0);
        foreach (var run in _runs)
        {
            var length = Math.Min(at + run.Length, to) - Math.Max(at, from);
            if (length > 0) found.Add(run with { Length = length });
            at += run.Length;
        }

        return found;
    }

    private void Replace(int start, int size, IReadOnlyList<Run> by)
    {
        var first = BorderAt(start);
        var last = BorderAt(start + size);
        _runs.RemoveRange(first, last - first);
        _runs.InsertRange(first, by);
        JoinWithBefore(first + by.Count);
        JoinWithBefore(first);
    }

    /// <summary>Index of the run that starts at a position, splitting the one around it.</summary>
    private int BorderAt(int position)
    {
        var (index, at) = (0, 0);
        while (index < _runs.Count && at + _runs[index].Length <= position) at += _runs[index++].Length;
        if (at == position) return index;

        var run = index < _runs.Count ? _runs[index] : throw new ArgumentOutOfRangeException(nameof(position), position, "Beyond the card.");
        _runs[index] = run with { Length = position - at };
        _runs.Insert(index + 1, run with { Length = at + run.Length - position });
        return index + 1;
    }

    private void JoinWithBefore(int index)
    {
        if (index <= 0 || index >= _runs.Count || _runs[index - 1].Author != _runs[index].Author) return;
        _runs[index - 1] = _runs[index - 1] with { Length = _runs[index - 1].Length + _runs[index].Length };
        _runs.RemoveAt(index);
    }
}
