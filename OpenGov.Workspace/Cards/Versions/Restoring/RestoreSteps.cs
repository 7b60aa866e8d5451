namespace OpenGov.Workspace.Cards;

/// <summary>The edits that make sections of a card read as in an earlier version, touching nothing that is the same.</summary>
public sealed class RestoreSteps
{
    private readonly List<Step> _steps = [];
    private Node _card;

    private RestoreSteps(Node card) => _card = card;

    /// <param name="sections">As in <see cref="SectionPlace"/>.</param>
    public static IReadOnlyList<Step> Of(Node now, Node then, IEnumerable<string> sections)
    {
        var (fine, names) = (new RestoreSteps(now), sections.ToList());
        foreach (var name in names) fine.Section(name, then, piecemeal: true);
        if (fine._steps.Count <= EditLimits.StepsInCommit) return fine._steps;

        // More small differences than one commit may have: whole stretches then.
        var coarse = new RestoreSteps(now);
        foreach (var name in names) coarse.Section(name, then, piecemeal: false);
        return coarse._steps;
    }

    private void Section(string name, Node then, bool piecemeal)
    {
        var old = SectionPlace.Of(then, name) ?? throw new ArgumentException($"No section {name}.", nameof(name));
        if (Here(name).Node.IsLike(old.Node)) return;
        Attributes(() => Here(name).At, old.Node);
        if (piecemeal && name is "activities" or "indicators" && Ids(Here(name).Node).SequenceEqual(Ids(old.Node)))
        {
            for (var i = 0; i < old.Node.Content.Count; i++) Entry(name, i, old.Node.Content[i], then);
            return;
        }

        Content(() => Here(name), old, then);
    }

    /// <summary>An activity or indicator that is there in both versions: its dates and choices for themselves, then each of its texts.</summary>
    private void Entry(string section, int index, Node old, Node then)
    {
        Attributes(() => Place().At, old);
        for (var i = 0; i < old.Content.Count; i++)
        {
            var field = i;
            var fieldThen = Children(EntryOf(SectionPlace.Of(then, section)!))[field];
            Attributes(() => Children(Place())[field].At, fieldThen.Node);
            Content(() => Children(Place())[field], fieldThen, then);
        }

        SectionPlace Place() => EntryOf(Here(section));

        SectionPlace EntryOf(SectionPlace place) => Children(place)[index];
    }

    private void Content(Func<SectionPlace> place, SectionPlace old, Node then)
    {
        var here = place();
        if (FragmentDifference.Of(here.Node.Content, old.Node.Content) is not { } difference) return;
        var slice = Slice.Of(then, old.Start + difference.Start, old.Start + difference.EndThen);
        var step = slice.Ok ? new ReplaceStep(here.Start + difference.Start, here.Start + difference.EndNow, slice.Value) : null;
        if (step is not null && step.Apply(_card) is { Ok: true } changed && SameThere(changed.Value)) Take(step);
        else Take(new ReplaceStep(here.Start, here.End, new Slice(old.Node.Content, 0, 0)));   // cut where it cannot be joined: all of it

        bool SameThere(Node card)
        {
            var before = _card;
            _card = card;
            var same = place().Node.Content.IsLike(old.Node.Content);
            _card = before;
            return same;
        }
    }

    private void Attributes(Func<int> at, Node old)
    {
        var now = _card.At(at())!;
        for (var i = 0; i < now.Attributes.Length; i++)
            if (!Equals(now.Attributes[i], old.Attributes[i])) Take(new AttributeStep(at(), now.Type.Attributes.Rules[i].Name, old.Attributes[i]));
    }

    private void Take(Step step)
    {
        var changed = step.Apply(_card);
        if (!changed.Ok) throw new InvalidOperationException($"A section cannot be restored: {changed.Fault}.");
        _card = changed.Value;
        _steps.Add(step);
    }

    private SectionPlace Here(string name) => SectionPlace.Of(_card, name)!;

    private static List<SectionPlace> Children(SectionPlace place) =>
        [.. SectionPlace.Children(place.Node, place.Start).Select(child => new SectionPlace(child.Node.Type.Name, child.Node, child.At))];

    private static IEnumerable<string?> Ids(Node section) => section.Content.Select(entry => entry["id"]);
}
