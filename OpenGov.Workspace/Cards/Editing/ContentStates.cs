namespace OpenGov.Workspace.Cards;

/// <summary>The automaton of a content expression while it is read, and its reduction to one without choices of way.</summary>
internal sealed class ContentStates
{
    public const int Start = 0;

    private readonly List<(List<int> Free, List<(NodeType Type, int To)> Steps)> _states = [([], [])];

    public int New()
    {
        _states.Add(([], []));
        return _states.Count - 1;
    }

    /// <summary>Who is in one state is in the other too.</summary>
    public void Free(int from, int to) => _states[from].Free.Add(to);

    public void Step(int from, NodeType type, int to) => _states[from].Steps.Add((type, to));

    public ContentMatch ToMatch(int end, int typeCount)
    {
        var known = new Dictionary<string, ContentMatch>();
        return Explore(Reachable([Start]));

        ContentMatch Explore(SortedSet<int> states)
        {
            var name = string.Join(',', states);
            if (known.TryGetValue(name, out var match)) return match;

            known[name] = match = new ContentMatch(states.Contains(end), typeCount);
            foreach (var group in states.SelectMany(state => _states[state].Steps).GroupBy(step => step.Type))
                match.Add(group.Key, Explore(Reachable(group.Select(step => step.To))));
            return match;
        }
    }

    private SortedSet<int> Reachable(IEnumerable<int> from)
    {
        var (found, open) = (new SortedSet<int>(), new Stack<int>(from));
        while (open.TryPop(out var state))
            if (found.Add(state)) foreach (var next in _states[state].Free) open.Push(next);
        return found;
    }
}
