using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>Which activities or indicators came, went, moved or read otherwise.</summary>
internal static class ItemComparison
{
    public static IReadOnlyList<ItemChange> Of(IReadOnlyList<WrittenCard.Activity> before, IReadOnlyList<WrittenCard.Activity> after, string language) =>
        Compare(before, after, language, item => new Item(item.Id, item.What, item.Node, ["activity", "output", "reason"],
        [
            ("start", item.Start), ("end", item.End), ("responsible", item.Responsible), ("status", item.Status), ("change", item.Change),
        ]));

    public static IReadOnlyList<ItemChange> Of(IReadOnlyList<WrittenCard.Indicator> before, IReadOnlyList<WrittenCard.Indicator> after, string language) =>
        Compare(before, after, language, item => new Item(item.Id, item.Name, item.Node, ["indicator", "baseline", "target", "source"],
        [
            ("purpose", item.Purpose), ("nature", item.Nature), ("frequency", item.Frequency),
        ]));

    private sealed record Item(Guid Id, string Name, Node Node, string[] Fields, (string Name, object? Value)[] Facts);

    private static IReadOnlyList<ItemChange> Compare<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, string language, Func<T, Item> read)
    {
        var (old, young) = (before.Select(read).ToList(), after.Select(read).ToList());
        var pairs = Pairs(old, young);
        var inOrder = CommonRow.Pairs([.. old.Where(pairs.ContainsValue).Select(item => item.Id)], [.. young.Where(pairs.ContainsKey).Select(item => pairs[item].Id)])
            .Select(pair => pair.Before).ToHashSet();
        var stayed = old.Where(pairs.ContainsValue).Where((_, at) => inOrder.Contains(at)).ToHashSet();

        var changes = young.Select(item => pairs.TryGetValue(item, out var was) ? Both(was, item, !stayed.Contains(was), language) : One(item, PartFate.Added, language));
        var removed = old.Where(item => !pairs.ContainsValue(item)).Select(item => One(item, PartFate.Removed, language));
        return [.. changes.Where(change => change.Fate is not PartFate.Same || change.Moved), .. removed];
    }

    /// <summary>For each later one the earlier one it was.</summary>
    private static Dictionary<Item, Item> Pairs(List<Item> old, List<Item> young)
    {
        var pairs = new Dictionary<Item, Item>(ReferenceEqualityComparer.Instance);
        foreach (var item in young)
            if (old.Find(was => was.Id == item.Id) is { } same) pairs[item] = same;
        foreach (var item in young.Where(item => !pairs.ContainsKey(item) && item.Name.Length > 0).ToList())
            if (old.Find(was => was.Name == item.Name && !pairs.ContainsValue(was)) is { } alike) pairs[item] = alike;
        return pairs;
    }

    private static ItemChange Both(Item was, Item now, bool moved, string language)
    {
        var facts = was.Facts.Zip(now.Facts).Where(two => !Equals(two.First.Value, two.Second.Value))
            .Select(two => new FactChange(two.First.Name, two.First.Value, two.Second.Value)).ToList();
        var fields = Enumerable.Range(0, now.Fields.Length).Where(at => !was.Node.Content[at].IsLike(now.Node.Content[at]))
            .Select(at => Field(now.Fields[at], was.Node.Content[at], now.Node.Content[at], language)).ToList();
        return new ItemChange(now.Id, now.Name, facts.Count + fields.Count > 0 ? PartFate.Changed : PartFate.Same, moved, facts, fields);
    }

    private static ItemChange One(Item item, PartFate fate, string language)
    {
        var word = fate is PartFate.Added ? WordFate.Inserted : WordFate.Deleted;
        var facts = item.Facts.Where(fact => fact.Value is not null)
            .Select(fact => fate is PartFate.Added ? new FactChange(fact.Name, null, fact.Value) : new FactChange(fact.Name, fact.Value, null));
        var fields = Enumerable.Range(0, item.Fields.Length).Where(at => item.Node.Content[at].Content.Count > 0)
            .Select(at => new FieldChange(item.Fields[at], [new WordRun(word, WrittenCard.PlainText(item.Node.Content[at]))], TextDirection.Of(item.Node.Content[at], language)));
        return new ItemChange(item.Id, item.Name, fate, Moved: false, [.. facts], [.. fields]);
    }

    private static FieldChange Field(string part, Node was, Node now, string language) => new(
        part, WordDiff.Of(WrittenCard.PlainText(was), WrittenCard.PlainText(now)), TextDirection.Of(now.Content.Count > 0 ? now : was, language));
}
