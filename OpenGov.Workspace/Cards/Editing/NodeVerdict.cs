namespace OpenGov.Workspace.Cards;

/// <summary>Whether a node is what the schema allows, with everything in it.</summary>
internal static class NodeVerdict
{
    public static EditFault Of(Node node)
    {
        if (node.Levels > EditLimits.Levels) return EditFault.TooDeep;   // before any walk that goes deeper
        if (!node.Type.AllowsContent(node.Content)) return EditFault.InvalidContent;
        if (!MarkSet.IsValid(node.Marks)) return EditFault.InvalidMarks;
        for (var i = 0; i < node.Content.Count; i++)
            if (node.Content[i].Verdict is not EditFault.None and var fault) return fault;
        return HasTwins(node.Content) ? EditFault.NotUnique : EditFault.None;
    }

    private static bool HasTwins(Fragment children)
    {
        HashSet<(NodeType, object?)>? seen = null;
        foreach (var child in children)
            if (child.Type.UniqueAttribute is var at and >= 0 && !(seen ??= new(children.Count)).Add((child.Type, child.Attributes[at]))) return true;
        return false;
    }
}
