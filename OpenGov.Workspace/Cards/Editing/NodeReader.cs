using System.Collections.Immutable;
using System.Text.Json;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>Reads nodes, marks and slices that an editor or the store holds as JSON.</summary>
/// <remarks>
/// Stricter than ProseMirror, which leaves out what it does not know: anything unknown, of another kind, or of no use is a fault,
/// so that what is passed on says all that was sent.
/// </remarks>
public sealed class NodeReader(Schema schema)
{
    /// <summary>Reads a whole card and looks at all of it.</summary>
    public Tried<Node> Card(ReadOnlyMemory<byte> utf8)
    {
        var json = StrictJson.Read(utf8, EditLimits.CardBytes);
        if (!json.Ok) return json.Fault;

        using var document = json.Value;
        var card = Node(document.RootElement, 1);
        if (!card.Ok) return card;
        if (card.Value.Type != schema.Top || !card.Value.Marks.IsEmpty) return EditFault.InvalidContent;
        if (card.Value.Verdict is not EditFault.None and var fault) return fault;
        return card.Value.Size > EditLimits.Positions ? EditFault.TooLarge : card;
    }

    internal Tried<Node> Node(JsonElement json, int level)
    {
        if (level > EditLimits.Levels) return EditFault.TooDeep;
        if (json.ValueKind is not JsonValueKind.Object) return EditFault.WrongKind;

        JsonElement? type = null, attributes = null, content = null, marks = null, text = null;
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("type"u8)) type = property.Value;
            else if (property.NameEquals("attrs"u8)) attributes = property.Value;
            else if (property.NameEquals("content"u8)) content = property.Value;
            else if (property.NameEquals("marks"u8)) marks = property.Value;
            else if (property.NameEquals("text"u8)) text = property.Value;
            else return EditFault.UnknownField;
        }

        if (type is not { } name) return EditFault.MissingField;
        if (name.ValueKind is not JsonValueKind.String) return EditFault.WrongKind;
        if (schema.Node(name.GetString()!) is not { } known) return EditFault.UnknownNode;
        if ((known.IsLeaf && content is not null) || (!known.IsText && text is not null)) return EditFault.UnknownField;

        if (known.Attributes.Read(attributes, out var values) is not EditFault.None and var badAttribute) return badAttribute;
        if (Marks(marks, out var set) is not EditFault.None and var badMark) return badMark;
        if (known.IsText) return Text(text, set);
        var children = Nodes(content, level + 1);
        return children.Ok ? new Node(known, values, children.Value, set) : children.Fault;
    }

    internal Tried<Mark> Mark(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object) return EditFault.WrongKind;
        JsonElement? type = null, attributes = null;
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("type"u8)) type = property.Value;
            else if (property.NameEquals("attrs"u8)) attributes = property.Value;
            else return EditFault.UnknownField;
        }

        if (type is not { } name) return EditFault.MissingField;
        if (name.ValueKind is not JsonValueKind.String) return EditFault.WrongKind;
        if (schema.Mark(name.GetString()!) is not { } known) return EditFault.UnknownMark;
        return known.Attributes.Read(attributes, out var values) is not EditFault.None and var fault ? fault : new Mark(known, values);
    }

    internal Tried<Slice> Slice(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object) return EditFault.WrongKind;
        JsonElement? content = null;
        var (openStart, openEnd) = (0, 0);
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("content"u8)) content = property.Value;
            else if (property.NameEquals("openStart"u8) ? !StrictJson.TryPosition(property.Value, out openStart)
                : property.NameEquals("openEnd"u8) ? !StrictJson.TryPosition(property.Value, out openEnd)
                : true) return EditFault.BadSlice;
        }

        var nodes = Nodes(content, 1);
        if (!nodes.Ok) return nodes.Fault;
        var slice = new Slice(nodes.Value, openStart, openEnd);

        // A slice of nothing but cut nodes is written as no slice at all: others would not get what was sent.
        return slice.OpensExist && slice.Size > 0 ? slice : EditFault.BadSlice;
    }

    private Tried<Fragment> Nodes(JsonElement? json, int level)
    {
        if (json is not { } given) return Fragment.Empty;
        if (given.ValueKind is not JsonValueKind.Array) return EditFault.WrongKind;

        var nodes = new List<Node>(given.GetArrayLength());
        foreach (var item in given.EnumerateArray())
        {
            var node = Node(item, level);
            if (!node.Ok) return node.Fault;
            nodes.Add(node.Value);
        }

        return Fragment.Of(nodes);
    }

    private EditFault Marks(JsonElement? json, out ImmutableArray<Mark> set)
    {
        set = [];
        if (json is not { } given) return EditFault.None;
        if (given.ValueKind is not JsonValueKind.Array) return EditFault.WrongKind;

        var marks = new List<Mark>();
        foreach (var item in given.EnumerateArray())
        {
            var mark = Mark(item);
            if (!mark.Ok) return mark.Fault;
            marks.Add(mark.Value);
        }

        set = MarkSet.Sorted(marks);
        return EditFault.None;
    }

    private Tried<Node> Text(JsonElement? json, ImmutableArray<Mark> marks)
    {
        if (json is not { } given) return EditFault.MissingField;
        if (given.ValueKind is not JsonValueKind.String) return EditFault.WrongKind;
        var text = given.GetString()!;
        if (text.Length == 0) return EditFault.EmptyText;
        return SafeText.IsSafe(text) ? new Node(schema.Text, [], Fragment.Empty, marks, text) : EditFault.UnsafeText;
    }
}
