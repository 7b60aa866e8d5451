namespace OpenGov.Workspace.Platform.Texts;

/// <summary>The start of a text that is too long for its place, cut between words, never inside a letter.</summary>
public static class Shortened
{
    /// <param name="longest">Characters, without the ellipsis.</param>
    public static string To(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var cut = text.LastIndexOf(' ', longest);
        return text[..(cut > 0 ? cut : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }

    /// <summary>The same, all of it on one line.</summary>
    public static string Line(string text, int longest) => To(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
}
