namespace OpenGov.Workspace.Cards;

/// <summary>Several step maps in a row; a position lost in one and given back by its mirror later on is found again.</summary>
public sealed class Mapping
{
    private readonly List<StepMap> _maps = [];
    private readonly List<int> _mirrors = [];   // for each map the later one that undoes it, or -1

    public int Count => _maps.Count;

    public void Add(StepMap map)
    {
        _maps.Add(map);
        _mirrors.Add(-1);
    }

    /// <summary>Adds the map that brings back what an earlier one took away.</summary>
    public void AddMirror(StepMap map, int of)
    {
        Add(map);
        _mirrors[of] = Count - 1;
    }

    /// <summary>The maps from one on.</summary>
    public IPositionMap From(int first) => new Part(this, first);

    private sealed class Part(Mapping whole, int first) : IPositionMap
    {
        public MappedPosition Map(int position, int toward)
        {
            var gone = MappedPosition.Gone.None;
            for (var i = first; i < whole.Count; i++)
            {
                var mapped = whole._maps[i].Map(position, toward);
                if (mapped.Range >= 0 && whole._mirrors[i] is var mirror and >= 0)
                {
                    i = mirror;
                    position = whole._maps[mirror].Recover(mapped.Range, mapped.OffsetInRange);
                    continue;
                }

                gone |= mapped.Deleted;
                position = mapped.Position;
            }

            return new MappedPosition(position, gone);
        }
    }
}
