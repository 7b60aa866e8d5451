using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>What became of the paragraphs and lines of one section.</summary>
internal static class BlockComparison
{
    /// <summary>Below this much in common, one paragraph went and another came.</summary>
    private const double Alike = 0.35;

    public static IReadOnlyList<BlockChange> Of(Node before, Node after, string language)
    {
        var (old, young) = (Blocks(before), Blocks(after));
        var changes = new List<BlockChange>();
        var (i, j) = (0, 0);
        foreach (var (oldAt, youngAt) in CommonRow.Pairs([.. old.Select(block => block.Text)], [.. young.Select(block => block.Text)]).Append((old.Count, young.Count)))
        {
            changes.AddRange(Between(old[i..oldAt], young[j..youngAt], language));
            if (oldAt < old.Count) changes.Add(SameWords(old[oldAt], young[youngAt], language));
            (i, j) = (oldAt + 1, youngAt + 1);
        }

        return changes;
    }

    private sealed record Block(Node Node, string Shape, string Text);

    private static List<Block> Blocks(Node section)
    {
        var blocks = new List<Block>();
        Collect(section, "paragraph");
        return blocks;

        void Collect(Node node, string shape)
        {
            if (node.Type.HoldsInline)
            {
                if (node.Content.Count > 0) blocks.Add(new Block(node, shape, WrittenCard.PlainText(node)));
                return;
            }

            foreach (var child in node.Content) Collect(child, node.Type.Name is "bullet_list" or "ordered_list" or "quote" ? node.Type.Name : shape);
        }
    }

    /// <summary>Pairs each later block with the first earlier one, still free and not before the last pair, that has enough in common with it.</summary>
    private static IEnumerable<BlockChange> Between(List<Block> old, List<Block> young, string language)
    {
        var next = 0;
        foreach (var block in young)
        {
            var found = Enumerable.Range(next, old.Count - next).Select(at => (int?)at).FirstOrDefault(at => WordDiff.Likeness(old[at!.Value].Text, block.Text) >= Alike);
            if (found is not { } match)
            {
                yield return One(block, PartFate.Added, language);
                continue;
            }

            for (; next < match; next++) yield return One(old[next], PartFate.Removed, language);
            yield return new BlockChange(PartFate.Changed, block.Shape, WordDiff.Of(old[match].Text, block.Text), OnlyForm: false, TextDirection.Of(block.Node, language));
            next = match + 1;
        }

        for (; next < old.Count; next++) yield return One(old[next], PartFate.Removed, language);
    }

    private static BlockChange SameWords(Block was, Block now, string language)
    {
        var same = was.Shape == now.Shape && was.Node.IsLike(now.Node);
        return new BlockChange(same ? PartFate.Same : PartFate.Changed, now.Shape, [new WordRun(WordFate.Same, now.Text)], OnlyForm: !same, TextDirection.Of(now.Node, language));
    }

    private static BlockChange One(Block block, PartFate fate, string language) =>
        new(fate, block.Shape, [new WordRun(fate is PartFate.Added ? WordFate.Inserted : WordFate.Deleted, block.Text)], OnlyForm: false, TextDirection.Of(block.Node, language));
}
