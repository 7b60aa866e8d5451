namespace OpenGov.Workspace.Platform.Shell;

/// <summary>What a bar stands for: a colour and a pattern, the same on every chart.</summary>
public enum Ink
{
    Neutral,
    Administration,
    CivilSociety,
    Done,
    Started,
    Open,
}

/// <summary>One bar, in the committee's order. An unknown number is shown as unknown and drawn as nothing.</summary>
/// <param name="Href">The list behind the number.</param>
public sealed record Bar(string Label, long? Number, Ink Ink = Ink.Neutral, string? Href = null);

/// <summary>One bar made of parts that add up, such as the proposals of a theme by outcome.</summary>
/// <param name="Href">The list behind the total.</param>
public sealed record StackedBar(string Label, IReadOnlyList<BarPart> Parts, string? Href = null)
{
    public long Total => Parts.Sum(part => part.Number);
}

/// <param name="Href">The list behind the number.</param>
public sealed record BarPart(string Label, long Number, Ink Ink, string? Href = null);
