namespace OpenGov.Workspace.Cards;

/// <summary>Which stretches of a card one step replaced, and by how much.</summary>
public sealed class StepMap : IPositionMap
{
    public static readonly StepMap Empty = new([]);

    private readonly int[] _ranges;   // start, old size, new size; starts are those of the card before
    private readonly bool _inverted;

    internal StepMap(params int[] ranges) => _ranges = ranges;

    private StepMap(int[] ranges, bool inverted) => (_ranges, _inverted) = (ranges, inverted);

    public bool IsEmpty => _ranges.Length == 0;

    /// <summary>Each changed stretch: start, old size, new size.</summary>
    public ReadOnlySpan<int> Ranges => _ranges;

    /// <summary>Positions the card grew by.</summary>
    public int Growth
    {
        get
        {
            var growth = 0;
            for (var i = 0; i < _ranges.Length; i += 3) growth += _ranges[i + 2] - _ranges[i + 1];
            return _inverted ? -growth : growth;
        }
    }

    public StepMap Inverted => IsEmpty ? this : new(_ranges, !_inverted);

    public MappedPosition Map(int position, int toward)
    {
        var (growth, oldSizeAt, newSizeAt) = (0, _inverted ? 2 : 1, _inverted ? 1 : 2);
        for (var i = 0; i < _ranges.Length; i += 3)
        {
            var start = _ranges[i] - (_inverted ? growth : 0);
            if (start > position) break;
            var (oldSize, newSize) = (_ranges[i + oldSizeAt], _ranges[i + newSizeAt]);
            var end = start + oldSize;
            if (position <= end)
            {
                var side = oldSize == 0 ? toward : position == start ? -1 : position == end ? 1 : toward;
                var gone = oldSize == 0 ? MappedPosition.Gone.None
                    : position == start ? MappedPosition.Gone.After
                    : position == end ? MappedPosition.Gone.Before
                    : MappedPosition.Gone.Across;
                var recovers = position != (toward < 0 ? start : end);
                return new MappedPosition(start + growth + (side < 0 ? 0 : newSize), gone)
                {
                    Range = recovers ? i / 3 : -1,
                    OffsetInRange = position - start,
                };
            }

            growth += newSize - oldSize;
        }

        return new MappedPosition(position + growth, MappedPosition.Gone.None);
    }

    /// <summary>The position in this map's result that its mirror's <see cref="Map"/> lost.</summary>
    internal int Recover(int range, int offset)
    {
        var growth = 0;
        if (!_inverted)
            for (var i = 0; i < range; i++) growth += _ranges[(i * 3) + 2] - _ranges[(i * 3) + 1];
        return _ranges[range * 3] + growth + offset;
    }
}
