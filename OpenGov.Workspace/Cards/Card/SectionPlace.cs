using System.Text;

namespace OpenGov.Workspace.Cards;

/// <summary>A section of a card and where in the document it stands.</summary>
/// <param name="Name">As in the schema: title, meta, problem …, each of the five values for itself, activities, indicators, resources, contact.</param>
/// <param name="At">Position before the section.</param>
public sealed record SectionPlace(string Name, Node Node, int At)
{
    /// <summary>Where its content starts.</summary>
    public int Start => At + 1;

    /// <summary>Where its content ends.</summary>
    public int End => At + Node.Size - 1;

    /// <summary>All of them in the card's order.</summary>
    public static IReadOnlyList<SectionPlace> AllOf(Node document)
    {
        var places = new List<SectionPlace>();
        foreach (var (part, at) in Children(document, 0))
            if (part.Type.Name == "values") places.AddRange(Children(part, at + 1).Select(value => new SectionPlace(value.Node.Type.Name, value.Node, value.At)));
            else places.Add(new SectionPlace(part.Type.Name, part, at));
        return places;
    }

    /// <summary>Those in which something is written, after the title and the institutions.</summary>
    public static IEnumerable<SectionPlace> WrittenOf(Node document) =>
        AllOf(document).Where(place => place.Name is "title" or "meta" || WrittenCard.PlainText(place.Node).Length > 0);

    public static SectionPlace? Of(Node document, string name) => AllOf(document).FirstOrDefault(place => place.Name == name);

    /// <summary>The section that holds all from one position to another; null when no single one does.</summary>
    public static SectionPlace? Around(Node document, int from, int to) =>
        AllOf(document).FirstOrDefault(place => place.Start <= from && to <= place.End);

    /// <summary>The children of a node, each with the position before it.</summary>
    /// <param name="start">Position where the node's content starts.</param>
    public static IEnumerable<(Node Node, int At)> Children(Node node, int start)
    {
        for (var i = 0; i < node.Content.Count; i++)
        {
            yield return (node.Content[i], start);
            start += node.Content[i].Size;
        }
    }
}

/// <summary>The text of a stretch of a card, and which position each of its letters has.</summary>
/// <remarks>A line break stands between two blocks.</remarks>
public sealed class PassageText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _positions = [];

    public PassageText(Node document, int from, int to)
    {
        document.Content.Between(from, to, (node, at) =>
        {
            if (node.Type.HoldsInline && _text.Length > 0 && _text[^1] != '\n') Append('\n', at);
            if (node.Text is not { } text) return;
            for (var i = Math.Max(0, from - at); i < Math.Min(text.Length, to - at); i++) Append(text[i], at + i);
        });
        if (_text.Length > 0 && _text[^1] == '\n')
        {
            _text.Length--;
            _positions.RemoveAt(_positions.Count - 1);
        }
    }

    public string Text => _text.ToString();

    /// <summary>Where a quote stands, when it stands there exactly once.</summary>
    public (int From, int To)? Find(string quote)
    {
        if (quote.Length == 0) return null;
        var text = Text;
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 || text.IndexOf(quote, at + 1, StringComparison.Ordinal) >= 0 ? null : (_positions[at], _positions[at + quote.Length - 1] + 1);
    }

    private void Append(char letter, int position)
    {
        _text.Append(letter);
        _positions.Add(position);
    }
}
