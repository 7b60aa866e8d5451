namespace OpenGov.Workspace.Cards;

/// <summary>Finds the people named in a remark, so that their names stand out.</summary>
public static class RemarkText
{
    /// <summary>The text in pieces; of each whether it is somebody's name after the sign @.</summary>
    public static IEnumerable<(string Text, bool IsName)> Pieces(string text, IEnumerable<CardPerson> mentioned)
    {
        var names = mentioned.SelectMany(person => new[] { person.Function?.Ar, person.Function?.Fr, person.Function?.En })
            .OfType<string>().Where(name => name.Length > 0).Select(name => "@" + name).Distinct().OrderByDescending(name => name.Length).ToList();
        var plain = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            if (names.Find(name => string.CompareOrdinal(text, at, name, 0, name.Length) == 0) is not { } found) continue;
            if (at > plain) yield return (text[plain..at], false);
            yield return (found, true);
            plain = at + found.Length;
            at = plain - 1;
        }

        if (plain < text.Length) yield return (text[plain..], false);
    }
}
